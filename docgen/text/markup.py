r"""The inline markup of texts in specs: `*italics*`, `[^1]` for a footnote, `\*`, `\[` and `\\` for the signs.

A star marks italics only where it hugs a word from outside, so that `5 * 3`, `2*3*4`, `(*)` and a lone `*` stay
text. Italics never run over a line end, for each line is a paragraph. After CommonMark, section 6.2, but stricter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple
from unicodedata import category

_TOKEN = re.compile(r"\\(?P<escaped>[\\*\[])|\[\^(?P<footnote>\w+)\]|(?P<star>\*)|(?P<text>\n|[^\\*\[\n]+|.)")
_SIGN = re.compile(r"[\\*\[]")


class StyledText(NamedTuple):
    """Text of one style, or (with `footnote`, its number in the plan, and no text) the mark of a footnote."""

    text: str
    italic: bool = False
    footnote: str | None = None


def runs(text: str) -> tuple[StyledText, ...]:
    """The runs of a marked-up `text`, neighbours of one style joined; every text is valid markup."""
    pieces: list[StyledText] = []
    opened: int | None = None
    for token in _TOKEN.finditer(text):
        if token["star"]:
            if opened is not None and _closes(text, token.start()):
                pieces[opened:] = [piece._replace(italic=True) for piece in pieces[opened + 1 :]]
                opened = None
                continue
            if _opens(text, token.start()):
                opened = len(pieces)
        elif token["text"] == "\n":
            opened = None
        piece = token["escaped"] or token["star"] or token["text"] or ""
        pieces.append(StyledText(piece, footnote=token["footnote"]))
    return tuple(_joined(pieces))


def plain(text: str) -> str:
    """The `text` without its markup and footnote marks."""
    if _SIGN.search(text) is None:
        return text
    return "".join(run.text for run in runs(text))


def escape(text: str) -> str:
    """Plain `text` as markup that says just that: `plain(escape(text)) == text`."""
    return _SIGN.sub(r"\\\g<0>", text)


def written(parts: Iterable[StyledText]) -> str:
    """The markup of `parts`, the inverse of `runs`. Italics that it cannot say come out upright.

    Those are the italics of part of a word and those that run over a line end; no character is ever lost.
    """
    groups = [
        (italic, "".join(_source(run) for run in group))
        for italic, group in groupby(parts, key=lambda run: run.italic)
    ]
    text = ""
    for index, (italic, source) in enumerate(groups):
        following = "".join(source for _, source in groups[index + 1 :])
        text += _italic(text, source, following) if italic else source
    return text


def _opens(text: str, at: int) -> bool:
    """Whether the star at `at` can begin italics."""
    return _outside(text[at - 1 : at]) and _inside(text[at + 1 : at + 2], ("Pe", "Pf"))


def _closes(text: str, at: int) -> bool:
    """Whether the star at `at` can end italics."""
    return _outside(text[at + 1 : at + 2]) and _inside(text[at - 1 : at], ("Ps", "Pi"))


def _outside(neighbour: str) -> bool:
    # Not a star, a letter (nor a mark on one) or a figure: italics begin and end with whole words.
    return not neighbour or (neighbour != "*" and category(neighbour)[0] not in "LMN")


def _inside(neighbour: str, brackets: tuple[str, str]) -> bool:
    # `brackets` are the kinds of bracket and quotation mark that face away, as in `(*)`.
    return neighbour not in ("", "*") and not neighbour.isspace() and category(neighbour) not in brackets


def _joined(pieces: Iterable[StyledText]) -> Iterator[StyledText]:
    for (italic, footnote), group in groupby(pieces, key=lambda piece: (piece.italic, piece.footnote)):
        if footnote is None:
            yield StyledText("".join(piece.text for piece in group), italic)
        else:
            yield from group


def _source(run: StyledText) -> str:
    return escape(run.text) if run.footnote is None else f"[^{run.footnote}]"


def _italic(before: str, source: str, after: str) -> str:
    inner = source.strip()
    lead, trail = source[: len(source) - len(source.lstrip())], source[len(source.rstrip()) :]
    marked = f"{before}{lead}*{inner}*{trail}{after}"
    first = len(before) + len(lead)
    holds = inner and "\n" not in inner and _opens(marked, first) and _closes(marked, first + len(inner) + 1)
    return f"{lead}*{inner}*{trail}" if holds else source
