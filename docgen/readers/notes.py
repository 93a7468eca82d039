"""Footnotes in running text: raised figures call them, a line that opens with the figure is the note."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from docgen.readers.manuscript import Block, Paragraph

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_PLAIN = str.maketrans(_RAISED, "0123456789")
_NOTE = re.compile(rf"(?P<number>[{_RAISED}]+)\s*(?P<text>\S.*)", re.DOTALL)
# Not the raised figure of an area or a volume (km², m³).
_CALL = re.compile(rf"(?<!\b[mM])(?<!\b[kdc]m)(?<=[\w.,;:!?)”\"’])(?P<number>[{_RAISED}]+)")


def without_notes(blocks: Sequence[Block]) -> tuple[list[Block], dict[str, str]]:
    """`blocks` with each call written `[^1]` and the notes taken out, and the notes by their numbers."""
    notes: dict[str, str] = {}
    noted, called = set[str](), set[str]()
    for block in blocks:
        if isinstance(block, Paragraph) and (note := _NOTE.fullmatch(block.text)):
            noted.add(_figures(note["number"]))
        elif isinstance(block, Paragraph):
            called |= {_figures(found["number"]) for found in _CALL.finditer(block.text)}
    called &= noted
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            note = _NOTE.fullmatch(block.text)
            if note is not None and (number := _figures(note["number"])) in called:
                notes[number] = note["text"].strip()
                continue
            block = replace(block, text=_CALL.sub(lambda found: _marked(found, called), block.text))
        kept.append(block)
    return kept, notes


def _marked(found: re.Match[str], called: set[str]) -> str:
    number = _figures(found["number"])
    return f"[^{number}]" if number in called else found[0]


def _figures(raised: str) -> str:
    return raised.translate(_PLAIN)
