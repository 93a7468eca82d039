"""`tong-hop.xlsx`: a row for each unit below headings that stay, with filters; sealed like a document."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

from docgen.batch.job import Result
from docgen.files.workbooks import sealed_workbook
from docgen.messages import say

_WIDTHS = (8, 26, 46, 60, 8, 20, 20, 11, 40)
_A4 = 9
_LINE, _HIGHEST = 15, 409  # points; no row of Excel's is higher


class SummaryTable:
    """A table that takes its rows one by one; those it has stand in a file in `aside`, not in memory."""

    def __init__(self, aside: Path) -> None:
        from xlsxwriter import Workbook

        self._file = io.BytesIO()
        self._book = Workbook(self._file, {"constant_memory": True, "tmpdir": str(aside)})
        self._book.set_properties({"created": dt.datetime(1980, 1, 1)})
        bold = self._book.add_format({"bold": True, "text_wrap": True})
        top = self._book.add_format({"valign": "top", "text_wrap": True})
        self._sheet = self._book.add_worksheet(say("Units"))
        self._rows = 0
        for column, width in enumerate(_WIDTHS):
            self._sheet.set_column(column, column, width, top)
        self._sheet.write_row(0, 0, _headings(), bold)
        self._sheet.freeze_panes(1, 0)
        self._sheet.set_landscape()
        self._sheet.set_paper(_A4)
        self._sheet.fit_to_pages(1, 0)  # as wide as the paper, as long as it is
        self._sheet.repeat_rows(0)

    def add(self, result: Result) -> None:
        """Add the row of the next unit."""
        self._rows += 1
        row = _row(result)
        # Excel fits a row to its text by itself, other programs do not.
        lines = max(-(-len(text) // width) for text, width in zip(map(str, row), _WIDTHS, strict=True))
        if lines > 1:
            self._sheet.set_row(self._rows, min(_LINE * lines, _HIGHEST))
        for column, value in enumerate(row):
            # Told which kind a cell is, it takes no text for a formula or an address.
            if isinstance(value, int):
                self._sheet.write_number(self._rows, column, value)
            elif value:
                self._sheet.write_string(self._rows, column, value)

    def sealed(self) -> bytes:
        """The file of the rows so far; the last thing that is asked of it."""
        self._sheet.autofilter(0, 0, max(self._rows, 1), len(_WIDTHS) - 1)
        self._book.close()
        return sealed_workbook(self._file.getvalue(), say("Documents made"))


def _headings() -> tuple[str, ...]:
    return (
        say("Code"),
        say("Unit"),
        say("File"),
        say("Departments"),
        say("Items"),
        say("Left out"),
        say("To decide"),
        say("Findings"),
        say("Error"),
    )


def _row(result: Result) -> tuple[str | int, ...]:
    figures = result.figures
    kept = say("changed by a person, left as it is") if result.kept else ""
    return (
        result.code,
        result.name,
        result.file or "",
        "; ".join(figures.departments),
        figures.items,
        ", ".join(figures.omitted),
        ", ".join(figures.unresolved),
        figures.findings,
        result.error or kept,
    )
