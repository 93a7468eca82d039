"""Columns of tables as wide as what stands in them wants: the width that makes the table lowest.

No column is narrower than its longest word. The one with most to say takes what the others leave; each of the
others is tried at the widths at which its cells have one, two or more lines, and has the one with which the rows
together are lowest. The tables are marked in the template, and what is made of one is kept: in documents of one
kind most tables are the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from html import unescape
from itertools import pairwise
from typing import NamedTuple

from lxml import etree

from docgen.engine.resolved_styles import ParagraphStyle, Styles, Width, twips
from docgen.engine.width_marks import WidthMark
from docgen.files.ooxml import VAL, W

_FITTED = WidthMark("cot", lambda data: data.index(b"</w:tbl>"))
_COLUMN = '"cot{at}"'  # the width of a column, until it is known
_ROW, _CELL, _PARAGRAPH = "</w:tr>", "</w:tc>", "</w:p>"
_STYLE = re.compile(r'<w:pStyle w:val="([^"]*)"/>')
_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)")
_PADDING = 2 * 108
"""Twips at both sides of a cell, as the tables of docgen's own templates have them."""
_SLACK = 1.02  # programs round the widths of letters in their own ways
_MOST_LINES = 6
_ROUNDS = 2
_NEAR = 20  # twips; a search for a width ends there


def mark_tables(root: etree._Element, styles: frozenset[str], known: Styles) -> None:
    """Mark the tables of a template that have one of the styles of these names; one with merged cells stays."""
    for table in root.iter(f"{W}tbl"):
        style = table.find(f"{W}tblPr/{W}tblStyle")
        if style is None or known.get(style.get(VAL, ""), ParagraphStyle()).name not in styles:
            continue
        columns = table.findall(f"{W}tblGrid/{W}gridCol")
        rows = [row.findall(f"{W}tc") for row in table.findall(f"{W}tr")]
        merged = table.find(f".//{W}gridSpan") is not None or table.find(f".//{W}vMerge") is not None
        if merged or table.find(f".//{W}tc//{W}tbl") is not None or any(len(row) != len(columns) for row in rows):
            continue
        room = sum(int(column.get(f"{W}w", "0")) for column in columns)
        for at, column in enumerate(columns):
            column.set(f"{W}w", _COLUMN.format(at=at).strip('"'))
            for row in rows:
                width = row[at].find(f"{W}tcPr/{W}tcW")
                if width is not None:
                    width.set(f"{W}w", _COLUMN.format(at=at).strip('"'))
        _FITTED.set_before(table, room)


def columns_fitted(styles: Styles, width: Width) -> Callable[[bytes], bytes]:
    """What gives the columns of the marked tables of a filled document their widths, and takes the marks away."""

    @lru_cache(maxsize=256)
    def made(table: bytes, room: int) -> bytes:
        for at, own in enumerate(_widths(_rows(table.decode(), styles, width), room)):
            table = table.replace(_COLUMN.format(at=at).encode(), b'"%d"' % own)
        return table

    return lambda data: _FITTED.replaced(data, made)


class _Cell(NamedTuple):
    """The widths of the words of each line of a cell, and that of a space."""

    lines: tuple[tuple[float, ...], ...]
    space: float

    @property
    def longest(self) -> float:
        """The width of its longest word."""
        return max((word for line in self.lines for word in line), default=0)

    @property
    def whole(self) -> float:
        """The width that sets it without any break but its own."""
        return max((sum(line) + self.space * (len(line) - 1) for line in self.lines), default=0)

    def height(self, room: float) -> int:
        """How many lines it has in a column of this width."""
        count = 0
        for line in self.lines:
            count += 1
            left = room
            for word in line:
                if word > left and left < room:
                    count += 1
                    left = room
                left -= word + self.space
        return max(count, 1)


def _rows(table: str, styles: Styles, width: Width) -> list[list[_Cell]]:
    return [[_cell(each, styles, width) for each in row.split(_CELL)[:-1]] for row in table.split(_ROW)[:-1]]


def _cell(xml: str, styles: Styles, width: Width) -> _Cell:
    lines: list[tuple[float, ...]] = []
    space = 0.0
    for paragraph in xml.split(_PARAGRAPH)[:-1]:
        found = _STYLE.search(paragraph)
        style = styles.get(found[1] if found else "", ParagraphStyle())
        space = twips(" ", style, width)
        text = unescape("".join(_TEXT.findall(paragraph.replace("<w:br/>", "<w:t>\n"))))
        for line in text.split("\n"):
            words = (twips(word, style, width) * _SLACK for word in line.split(" ") if word)
            lines.append(tuple(words))
    return _Cell(tuple(lines), space)


def _widths(rows: Sequence[Sequence[_Cell]], room: int) -> tuple[int, ...]:
    """The width of each column of a table `room` wide."""
    columns = list(zip(*rows, strict=True))
    least = [round(max(cell.longest for cell in column)) + _PADDING for column in columns]
    if sum(least) >= room:
        return _shared(least, room)
    main = max(range(len(columns)), key=lambda at: sum(cell.whole for cell in columns[at]))
    chosen = list(least)
    heights = [_heights(column, own) for column, own in zip(columns, least, strict=True)]
    for at in [*range(len(columns))] * _ROUNDS:
        if at == main:
            continue
        best: tuple[int, int, int] | None = None
        for own in _candidates(columns[at], least[at]):
            rest = room - sum(chosen) + chosen[at] + chosen[main] - own
            if rest < least[main]:
                continue
            mine, others = _heights(columns[at], own), _heights(columns[main], rest)
            tried = [*(each for number, each in enumerate(heights) if number not in (at, main)), mine, others]
            option = (sum(map(max, zip(*tried, strict=True))), sum(mine), own)
            best = option if best is None else min(best, option)
        if best is not None:
            chosen[at] = best[2]
            heights[at] = _heights(columns[at], best[2])
        chosen[main] = room - sum(own for number, own in enumerate(chosen) if number != main)
    return tuple(chosen)


def _heights(column: Sequence[_Cell], width: int) -> list[int]:
    return [cell.height(width - _PADDING) for cell in column]


def _candidates(column: Sequence[_Cell], least: int) -> list[int]:
    """The least widths at which no cell of a column has more than one line, two lines and so on."""
    highest = max(_heights(column, least))
    widest = round(max(cell.whole for cell in column)) + _PADDING
    found = {least, max(least, widest)}
    for lines in range(2, min(highest, _MOST_LINES)):
        low, high = least, widest
        while high - low > _NEAR:
            middle = (low + high) // 2
            if max(_heights(column, middle)) <= lines:
                high = middle
            else:
                low = middle
        found.add(high)
    return sorted(found)


def _shared(least: Sequence[int], room: int) -> tuple[int, ...]:
    """`room` shared out where not even the longest words have room."""
    ends = [room * sum(least[:at]) // sum(least) for at in range(len(least) + 1)]
    return tuple(end - start for start, end in pairwise(ends))
