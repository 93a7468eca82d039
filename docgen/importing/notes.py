"""Footnotes in running text: figures, raised or in brackets, call them; a line that opens with one is the note."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from docgen.anatomy.source_text import Block, Paragraph

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_PLAIN = str.maketrans(_RAISED, "0123456789")
_IN_BRACKETS = r"\[\^?(?P<figures>\d{1,3})\]"
"""As text has it that came from a web page (`[1]`), and Markdown (`[^1]`)."""
_NOTE = re.compile(rf"(?:(?P<number>[{_RAISED}]+)|{_IN_BRACKETS}:?)\s*(?P<text>\S.*)", re.DOTALL)
# Not the raised figure of an area or a volume (km², m³).
_MAY_CALL = re.compile(rf"[{_RAISED}]|\[\^?\d")
_CALL = re.compile(rf"(?<!\b[mM])(?<!\b[kdc]m)(?<=[\w.,;:!?)”\"’])(?:(?P<number>[{_RAISED}]+)|\s?{_IN_BRACKETS})")


def footnote(text: str) -> tuple[str, str] | None:
    """The number and text of a line that opens a note."""
    found = _NOTE.fullmatch(text)
    return (_figures(found), found["text"].strip()) if found else None


def calls(text: str) -> list[str]:
    """The numbers of the notes that `text` calls."""
    return [_figures(found) for found in _CALL.finditer(text)] if _MAY_CALL.search(text) else []


def without_notes(blocks: Sequence[Block], known: Mapping[str, str]) -> tuple[list[Block], dict[str, str]]:
    """`blocks` with each call written `[^1]` and the notes taken out, and the notes by their numbers.

    `known` are notes that were found before, at the foot of pages.
    """
    notes = dict(known)
    noted, called = set(known), set[str]()
    for block in blocks:
        if isinstance(block, Paragraph) and (note := footnote(block.text)):
            noted.add(note[0])
        elif isinstance(block, Paragraph):
            called.update(calls(block.text))
    called &= noted
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            note = footnote(block.text)
            if note is not None and note[0] in called:
                notes[note[0]] = note[1]
                continue
            if called and _MAY_CALL.search(block.text):
                block = replace(block, text=_CALL.sub(lambda found: _marked(found, called), block.text))
        kept.append(block)
    return kept, notes


def _marked(found: re.Match[str], called: set[str]) -> str:
    number = _figures(found)
    return f"[^{number}]" if number in called else found[0]


def _figures(found: re.Match[str]) -> str:
    return found["figures"] or found["number"].translate(_PLAIN)
