"""A spreadsheet for people to read: a table below headings that stay, with filters; no text of it is a formula."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from docgen.files.workbooks import sealed_workbook

Value = str | int | dt.date | None
_A4 = 9
_LINE, _HIGHEST = 15, 409  # points; no row of Excel's is higher
_LONGEST = 32_767  # letters of a cell
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What begins with one of them becomes a formula in some programs, once a person opens the cell and closes it."""
_CREATED = dt.datetime(1980, 1, 1)
DATE_FORMAT = "dd/mm/yyyy"
BORDER = {"border": 1, "border_color": "#BFBFBF"}
TOP = {"valign": "top", "text_wrap": True, **BORDER}
HEAD = {"bold": True, "text_wrap": True, "valign": "vcenter", "align": "center", "bg_color": "#DDEBF7", **BORDER}


class Column(NamedTuple):
    """A column: its heading, its width in letters."""

    heading: str
    width: int


class Spreadsheet:
    """A workbook in the making."""

    def __init__(self) -> None:
        self._file = io.BytesIO()
        self.book: Any = Workbook(self._file, {"in_memory": True})
        self.book.set_properties({"created": _CREATED})
        self._formats: dict[tuple[tuple[str, object], ...], Format] = {}

    def format(self, **look: object) -> Format:
        """A look of cells, made once."""
        key = tuple(sorted(look.items()))
        if key not in self._formats:
            self._formats[key] = self.book.add_format(look)
        return self._formats[key]

    def sheet(self, name: str) -> Worksheet:
        """A new sheet, as wide as a sheet of A4 laid across when it is printed."""
        sheet = self.book.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        return sheet

    def write(self, sheet: Worksheet, row: int, column: int, value: Value, **look: object) -> None:
        """A value in a cell, told of which kind it is, so that no text becomes a formula or an address."""
        match value:
            case None | "":
                sheet.write_blank(row, column, None, self.format(**look))
            case int():
                sheet.write_number(row, column, value, self.format(**look))
            case dt.date():
                sheet.write_datetime(row, column, value, self.format(**look | {"num_format": DATE_FORMAT}))
            case _:
                text = str(value)[:_LONGEST]
                quoted = {"quote_prefix": True} if text.startswith(FORMULA_SIGNS) else {}
                sheet.write_string(row, column, text, self.format(**look, **quoted))

    def table(
        self, sheet: Worksheet, columns: Sequence[Column], rows: Iterable[Sequence[Value]], first: int = 0
    ) -> int:
        """A table whose headings stand in row `first`, stay and have filters; returns the row behind its last."""
        for at, column in enumerate(columns):
            sheet.set_column(at, at, column.width)
            self.write(sheet, first, at, column.heading, **HEAD)
        set_height(sheet, first, [each.heading for each in columns], columns)
        row = first + 1
        for values in rows:
            for at, value in enumerate(values):
                self.write(sheet, row, at, value, **TOP)
            set_height(sheet, row, values, columns)
            row += 1
        sheet.freeze_panes(first + 1, 0)
        sheet.repeat_rows(first)
        sheet.autofilter(first, 0, max(row - 1, first + 1), len(columns) - 1)
        return row

    def sealed(self, title: str, receipt: str = "") -> bytes:
        """The file; the last thing that is asked of it."""
        self.book.close()
        return sealed_workbook(self._file.getvalue(), title, receipt)


def set_height(sheet: Worksheet, row: int, values: Sequence[Value], columns: Sequence[Column]) -> None:
    """As high as its longest text: Excel fits a row by itself, other programs do not."""
    height = height_of(values, [column.width for column in columns])
    if height > _LINE:
        sheet.set_row(row, height)


def height_of(values: Sequence[Value], widths: Sequence[int]) -> int:
    """How high a row of these values is, in points, in columns as wide as these."""
    lines = max(_lines(value, width) for value, width in zip(values, widths, strict=False))
    return min(_LINE * lines, _HIGHEST)


def _lines(value: Value, width: int) -> int:
    if not isinstance(value, str):
        return 1
    return sum(max(1, -(-len(line) // max(width - 1, 1))) for line in value.split("\n"))
