"""Any table as a person types it, a line for each row and cells parted by tabs: ruled, its head on every page."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from docgen.decree.profile import profile
from docgen.decree.typeface import line_width
from docgen.documents.elements import cell, marked_runs, paragraph, row, table
from docgen.documents.template_parts import text_width
from docgen.documents.typography import FILTERS
from docgen.engine.sandbox import Filters
from docgen.text.markup import plain

LANDSCAPE, PORTRAIT = "TrangNgang", "TrangDung"
"""Styles of empty paragraphs that end a landscape section, and the section before it."""
LANDSCAPE_NAME, PORTRAIT_NAME = "Hết trang ngang", "Hết trang đứng"
"""The names of these styles, which stay when a program that saves a template anew gives its styles other ids."""
_MOST = 40
"""Letters beyond which a cell makes its column no wider."""
_PADDING = 2 * 108 + 40
"""Twips that a cell takes beside its text: Word's own padding, and what a line of another program may be wider."""


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
    return paragraph("TruocBang") + table(widths, every, style="BangKe") + paragraph("SauBang")


def _is_counted(rows: Sequence[Sequence[str]], at: int) -> bool:
    return bool(rows) and all(plain(cells[at]).strip(" .").isdecimal() for cells in rows)


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Columns wide enough for the longest word of each, as far as there is room, and then by their texts."""
    columns = [[plain(cells[at]) for cells in rows] for at in range(len(rows[0]))]
    words = [_PADDING + max(_wide(word) for text in texts for word in text.split() or [""]) for texts in columns]
    whole = [_PADDING + max(_wide(text[:_MOST]) for text in texts) for texts in columns]
    wanted = [max(pair) for pair in zip(words, whole, strict=True)]
    if sum(words) >= width:
        return [round(width * each / sum(words)) for each in words]
    if sum(wanted) <= width:
        return [round(width * each / sum(wanted)) for each in wanted]
    share = (width - sum(words)) / (sum(wanted) - sum(words))
    return [round(least + share * (most - least)) for least, most in zip(words, wanted, strict=True)]


def _wide(text: str) -> float:
    """The width of a text in a table, in twips; bold, as in its head."""
    return line_width(text, profile().choices.table.low, bold=True) * 20


DOCUMENT_FILTERS: Filters = MappingProxyType({**FILTERS, "bang": narrow_table, "bang_ngang": wide_table})
"""`bang` and `bang_ngang` turn the text of a table into one, for an upright page and for one laid across."""
