"""The tables on a page of a PDF: drawn lines make a grid, words fall into its cells."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from docgen.anatomy.source_text import Table
from docgen.importing.pdf_words import Ruling, Word

_NEAR = 4.0
_GAP = 2.0
_MOST_LINES = 2_000
_MOST_FIELDS = 20_000
"""No table on a page has as many; a drawing may."""
_SIDE = 0.25
_SHORT = 60.0
"""So short a line that does not run from line to line is no side of a cell: an arc of a stamp, a pen's stroke."""
_ALONE = 3
"""More edges than this across make a table of a single row."""
_ENDED = re.compile(r"[.;:]$")
_ENTRY = re.compile(r"[-–+•*]\s")

Side = tuple[float, tuple[float, float]]
"""Where a line stands, and from where to where it runs."""
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
    """The grids that `rulings` draw: groups that touch, of two columns and rows at least; none in a drawing.

    A page's end may leave a row of a table alone: three columns make one of it.
    """
    lines = whole_lines(rulings)
    if len(lines) > _MOST_LINES:
        return []
    ordered = sorted(lines, key=lambda each: (each.top, each.left))
    group_of = list(range(len(ordered)))
    reaching: list[int] = []  # the lines so far that reach down to the one at hand: no other can touch it
    for at, line in enumerate(ordered):
        reaching = [each for each in reaching if ordered[each].bottom >= line.top - _NEAR]
        for other in reaching:
            if _touch(line, ordered[other]):
                group_of[_root(group_of, other)] = _root(group_of, at)
        reaching.append(at)
    groups: dict[int, list[Ruling]] = {}
    for at, line in enumerate(ordered):
        groups.setdefault(_root(group_of, at), []).append(line)
    return [grid for group in groups.values() if (grid := _grid(group)) is not None]


def _root(group_of: list[int], at: int) -> int:
    """The line that stands for the group of the line `at`; the way to it is made short."""
    while group_of[at] != at:
        group_of[at] = group_of[group_of[at]]
        at = group_of[at]
    return at


def _grid(group: Sequence[Ruling]) -> Grid | None:
    """The grid of lines that touch; None where they are no table."""
    upright, lying = ([each for each in group if each.lies is lies] for lies in (False, True))
    sides = _sides([(each.left, each.down) for each in upright], [each.top for each in lying])
    columns = _edges([at for at, _ in sides])
    # A page's end cuts a table where no line is drawn: its upright lines tell how far it goes.
    ends = [end for _, down in sides for end in down]
    across = [at for at, _ in _sides([(each.top, each.across) for each in lying], columns)]
    outer = [end for end in (min(ends, default=0), max(ends, default=0)) if across and _beyond(end, across)]
    rows = _edges([*across, *outer])
    alone = len(rows) == 2 and len(columns) > _ALONE
    if len(columns) <= 2 or (len(rows) <= 2 and not alone) or len(columns) * len(rows) > _MOST_FIELDS:
        return None
    return Grid(columns, rows, tuple(group))


def _sides(lines: Sequence[Side], others: Iterable[float]) -> list[Side]:
    """Those of the `lines` that may be sides of cells: that go far, or run from one of the `others` to another."""
    ends: dict[int, tuple[float, float]] = {}
    for at, (start, end) in lines:
        first, last = ends.get(round(at), (start, end))
        ends[round(at)] = min(first, start), max(last, end)
    stops = [*others]
    if ends:
        stops += [min(first for first, _ in ends.values()), max(last for _, last in ends.values())]

    def stops_at(end: float) -> bool:
        return any(abs(end - stop) <= _NEAR for stop in stops)

    def parts(at: float) -> bool:
        first, last = ends[round(at)]
        return last - first > (_NEAR if stops_at(first) and stops_at(last) else _SHORT)

    return [(at, run) for at, run in lines if run[1] - run[0] > _NEAR and parts(at)]


def whole_lines(rulings: Iterable[Ruling]) -> list[Ruling]:
    """`rulings` with the pieces of one line put together; a gap in a line stays a gap."""
    lines: dict[tuple[bool, int], list[Ruling]] = {}
    for ruling in sorted(rulings, key=lambda each: each.left if each.lies else each.top):
        same = lines.setdefault((ruling.lies, round(ruling.top if ruling.lies else ruling.left)), [])
        last = same[-1] if same else None
        if last is not None and ruling.lies and ruling.left <= last.right + _GAP:
            same[-1] = replace(last, right=max(last.right, ruling.right))
        elif last is not None and not ruling.lies and ruling.top <= last.bottom + _GAP:
            same[-1] = replace(last, bottom=max(last.bottom, ruling.bottom))
        else:
            same.append(ruling)
    return [line for same in lines.values() for line in same]


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
    across = [[line for line in grid.lines if line.lies and abs(line.top - edge) <= _NEAR] for edge in grid.rows]
    down = [
        [line for line in grid.lines if not line.lies and abs(line.left - edge) <= _NEAR] for edge in grid.columns
    ]
    cells: dict[Field, Field] = {}
    for row, (top, bottom) in enumerate(pairwise(grid.rows)):
        for column, (left, right) in enumerate(pairwise(grid.columns)):
            above, before = cells.get((row - 1, column)), cells.get((row, column - 1))
            if (row, column) in apart:
                cells[row, column] = row, column
            elif above is not None and not any(_overlap(*each.across, left, right) for each in across[row]):
                cells[row, column] = above
            elif (
                before is not None
                and before[0] == row
                and not any(_overlap(*each.down, top, bottom) for each in down[column])
            ):
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
    middle = 0.0
    for word in sorted(words, key=lambda each: each.middle):
        if lines and abs(word.middle - middle) < 0.4 * word.size:
            lines[-1].append(word)
            middle += (word.middle - middle) / len(lines[-1])
        else:
            lines.append([word])
            middle = word.middle
    return [sorted(line, key=lambda each: each.left) for line in lines]


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
    return min(max(bisect(edges, value) - 1, 0), len(edges) - 2)


def _overlap(start: float, end: float, first: float, last: float) -> bool:
    """Whether a line runs along a good part of a field's side; in a poor scan it has gaps."""
    return min(end, last) - max(start, first) > _SIDE * (last - first)
