"""Any table as a person types it, a line for each row and cells parted by tabs: ruled, its head on every page."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.decree.profile import profile
from docgen.documents.elements import cell, marked_runs, paragraph, row, table
from docgen.documents.template_parts import text_width
from docgen.text.markup import plain

LANDSCAPE, PORTRAIT = "TrangNgang", "TrangDung"
"""Styles of empty paragraphs that end a landscape section, and the section before it."""
_MOST = 40
"""Letters beyond which a cell makes its column no wider."""
_LEAST = 5


def narrow_table(text: str) -> str:
    """The table as wide as the text of an upright page."""
    return _drawn(text, text_width(profile()))


def wide_table(text: str) -> str:
    """The table as wide as the text of a page laid across."""
    return _drawn(text, text_width(profile(), landscape=True))


def _drawn(text: str, width: int) -> str:
    head, *rows = [line.split("\t") for line in text.split("\n")]
    rows = [[*cells, *[""] * (len(head) - len(cells))][: len(head)] for cells in rows]
    widths = _widths([head, *rows], width)
    styles = ["BangSo" if _is_counted(rows, at) else "BangNoiDung" for at in range(len(head))]

    def line(cells: Sequence[str], looks: Sequence[str]) -> list[str]:
        drawn = (paragraph(look, content=marked_runs(each)) for look, each in zip(looks, cells, strict=True))
        return [cell(room, each) for room, each in zip(widths, drawn, strict=True)]

    every = [
        row(line(head, ["BangTieuDe"] * len(head)), header=True),
        *(row(line(cells, styles)) for cells in rows),
    ]
    return table(widths, every, style="BangKe") + paragraph("SauBang")


def _is_counted(rows: Sequence[Sequence[str]], at: int) -> bool:
    return bool(rows) and all(plain(cells[at]).strip(" .").isdecimal() for cells in rows)


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Columns by the longest text in each, within bounds, so that none is squeezed."""
    longest = [max(_LEAST, min(_MOST, max(len(plain(cells[at])) for cells in rows))) for at in range(len(rows[0]))]
    return [width * each // sum(longest) for each in longest]
