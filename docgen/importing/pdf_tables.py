"""The tables on a page of a PDF: drawn lines make a grid, words fall into its cells."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from docgen.anatomy.manuscript import Table
from docgen.importing.pdf_words import Ruling, Word

_NEAR = 4.0
_SIDE = 0.25
_ENDED = re.compile(r"[.;:]$")
_ENTRY = re.compile(r"[-–+•*]\s")

Field = tuple[int, int]
"""A row and a column of a grid."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The columns and rows of a table by their edges, and the lines that are drawn."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    lines: tuple[Ruling, ...]

    def holds(self, word: Word) -> bool:
        """Whether `word` stands inside."""
        middle = (word.left + word.right) / 2
        across = self.columns[0] - _NEAR <= middle <= self.columns[-1] + _NEAR
        return across and self.rows[0] <= word.middle <= self.rows[-1]


def grids(rulings: Iterable[Ruling]) -> list[Grid]:
    """The grids that `rulings` draw: groups that touch, of two columns and rows at least."""
    groups: list[list[Ruling]] = []
    for line in sorted(rulings, key=lambda each: (each.top, each.left)):
        touching = [group for group in groups if any(_touch(line, other) for other in group)]
        groups = [group for group in groups if not any(group is each for each in touching)]
        groups.append([line, *(each for group in touching for each in group)])
    found = []
    for group in groups:
        columns = _edges([each.left for each in group if not each.lies and each.bottom - each.top > _NEAR])
        upright = [each for each in group if not each.lies]
        # A page's end cuts a table where no line is drawn: its upright lines tell how far it goes.
        ends = [end for each in upright for end in (each.top, each.bottom)]
        across = [each.top for each in group if each.lies and each.right - each.left > _NEAR]
        outer = [end for end in (min(ends, default=0), max(ends, default=0)) if across and _beyond(end, across)]
        rows = _edges([*across, *outer])
        if len(columns) > 2 and len(rows) > 2:
            found.append(Grid(columns, rows, tuple(group)))
    return found


def table_of(grid: Grid, words: Sequence[Word], place: str, *, recognised: bool = False) -> Table:
    """The table that `words` fill; what is merged stands in each of the fields between which no line is drawn.

    In a picture (`recognised`) a line may be too faint to be seen: there only empty fields are taken for merged.
    """
    height, width = len(grid.rows) - 1, len(grid.columns) - 1
    fields: dict[Field, list[Word]] = {}
    for word in words:
        field = _index(grid.rows, word.middle), _index(grid.columns, (word.left + word.right) / 2)
        fields.setdefault(field, []).append(word)
    cells = _cells(grid, frozenset(fields) if recognised else frozenset())
    held: dict[Field, list[Word]] = {}
    for field, own in fields.items():
        held.setdefault(cells[field], []).extend(own)
    texts = {first: _text(own) for first, own in held.items()}
    rows = [tuple(texts.get(cells[row, column], "") for column in range(width)) for row in range(height)]
    kept = [row for row in rows if any(row)]
    return Table(tuple(kept), place, tuple(place for _ in kept))


def _cells(grid: Grid, apart: Container[Field]) -> dict[Field, Field]:
    """For each field the first one of its cell; those `apart` are cells of their own."""
    cells: dict[Field, Field] = {}
    for row in range(len(grid.rows) - 1):
        for column in range(len(grid.columns) - 1):
            above, before = cells.get((row - 1, column)), cells.get((row, column - 1))
            if (row, column) in apart:
                cells[row, column] = row, column
            elif above is not None and not _ruled_above(grid, row, column):
                cells[row, column] = above
            elif before is not None and before[0] == row and not _ruled_before(grid, row, column):
                cells[row, column] = before
            else:
                cells[row, column] = row, column
    return cells


def _text(words: Sequence[Word]) -> str:
    """The text of a cell, wrapped lines joined, entries of a list on lines of their own."""
    text = ""
    for line in in_lines(words):
        piece = " ".join(word.text for word in line).strip(" |_")
        new = _ENTRY.match(piece) or (_ENDED.search(text) and piece[:1].isupper())
        text = f"{text}\n{piece}" if text and new else f"{text} {piece}".strip()
    return text


def in_lines(words: Iterable[Word]) -> list[list[Word]]:
    """`words` as printed lines from the top, each from the left."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda each: each.middle):
        if lines and abs(word.middle - _middle(lines[-1])) < 0.4 * word.size:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda each: each.left) for line in lines]


def _middle(line: Sequence[Word]) -> float:
    return sum(word.middle for word in line) / len(line)


def _touch(line: Ruling, other: Ruling) -> bool:
    return (
        line.left - _NEAR <= other.right
        and other.left - _NEAR <= line.right
        and line.top - _NEAR <= other.bottom
        and other.top - _NEAR <= line.bottom
    )


def _edges(values: Iterable[float]) -> tuple[float, ...]:
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][-1] <= _NEAR:  # a line askew drifts from end to end
            groups[-1].append(value)
        else:
            groups.append([value])
    return tuple(group[len(group) // 2] for group in groups)


def _beyond(end: float, across: Sequence[float]) -> bool:
    return end < min(across) - 2 * _NEAR or end > max(across) + 2 * _NEAR


def _index(edges: Sequence[float], value: float) -> int:
    inside = next((index for index in range(len(edges) - 1) if value < edges[index + 1]), len(edges) - 2)
    return max(inside, 0)


def _ruled_above(grid: Grid, row: int, column: int) -> bool:
    left, right = grid.columns[column : column + 2]
    return any(
        line.lies and abs(line.top - grid.rows[row]) <= _NEAR and _overlap(line.left, line.right, left, right)
        for line in grid.lines
    )


def _ruled_before(grid: Grid, row: int, column: int) -> bool:
    top, bottom = grid.rows[row : row + 2]
    return any(
        not line.lies
        and abs(line.left - grid.columns[column]) <= _NEAR
        and _overlap(line.top, line.bottom, top, bottom)
        for line in grid.lines
    )


def _overlap(start: float, end: float, first: float, last: float) -> bool:
    """Whether a line runs along a good part of a field's side; in a poor scan it has gaps."""
    return min(end, last) - max(start, first) > _SIDE * (last - first)
