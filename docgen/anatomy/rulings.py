"""Drawn lines, each given to the part it stands under."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docgen.anatomy.entries import LETTERS, PlacedPiece
from docgen.anatomy.heads import Found
from docgen.anatomy.part import Part
from docgen.word.shapes import DrawnLine


def rulings(
    entries: Sequence[PlacedPiece], start: int, end: int, parts: Found
) -> Iterator[tuple[Part, DrawnLine]]:
    """Every horizontal line of the paragraphs between two positions, with the part above it."""
    above: dict[object, Part] = {}
    for at in range(start, end):
        entry = entries[at]
        column = (entry.table, entry.lane)
        own = parts.get(at)
        for line in (each for each in entry.lines if each.horizontal):
            under = above.get(column) if _before(line, entry) else own or above.get(column)
            if under is not None:
                yield under, line
        if own is not None:
            above[column] = own


def _before(line: DrawnLine, entry: PlacedPiece) -> bool:
    """Whether a line is drawn above the text of the paragraph it hangs on."""
    if line.source != "shape":
        return line.side == "top"
    down, y = line.position.down, line.position.y
    if entry.blank or y is None or down not in ("paragraph", "line", "text", ""):
        return entry.blank
    return y < LETTERS * 20 * next(entry.piece.formats()).size
