"""The footnotes of a body in Markdown: what no mark of the text calls stays as text, where Markdown drops it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from docgen.messages import say

_DEFINED = re.compile(r"[\W\d]*?(?<!\\)\[\^(?P<label>[^\]\s]+)\]:")


class UnshownText(NamedTuple):
    """What is not shown as it was written, with its line."""

    line: int
    message: str


class Settled(NamedTuple):
    """A body in which each footnote is defined once and called by its text."""

    lines: list[str]
    tokens: list[Token]
    remarks: tuple[UnshownText, ...]


def settled(parser: MarkdownIt, text: str, first_line: int) -> Settled:
    """A body whose first line is `first_line` of its file, parsed.

    A second footnote of the same mark, and one that no mark of the text calls, becomes text.
    """
    lines, remarks = text.split("\n"), list[UnshownText]()
    while True:
        tokens = parser.parse("\n".join(lines))
        called, known = _called(tokens), set[str]()
        for at, line in enumerate(lines):
            found = _DEFINED.match(line)
            if found is None:
                continue
            label = found["label"]
            if label in called and label not in known:
                known.add(label)
                continue
            lines[at] = line.replace("[^", "\\[^", 1)
            message = say("no mark calls the footnote [^{mark}]; it stays as text", mark=label)
            if label in called:
                message = say("there is another footnote [^{mark}]; this one stays as text", mark=label)
            remarks.append(UnshownText(first_line + at, message))
            break
        else:
            return Settled(lines, tokens, tuple(remarks))


def _called(tokens: Sequence[Token]) -> set[str]:
    """The labels that marks of the text call, not those of notes."""
    labels, within = set[str](), False
    for token in tokens:
        if token.type in ("footnote_block_open", "footnote_block_close"):
            within = token.nesting > 0
        elif not within:
            labels |= {str(each.meta["label"]) for each in token.children or () if each.type == "footnote_ref"}
    return labels
