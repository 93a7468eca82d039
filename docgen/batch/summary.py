"""What a batch made, for programs (`summary.json`) and for a person (`tong-hop.xlsx`), gathered while it runs."""

from __future__ import annotations

import datetime as dt
import io
import json
from pathlib import Path
from typing import Any

from docgen.batch.job import Job, Result
from docgen.files.workbooks import sealed_workbook
from docgen.messages import say
from docgen.register.specs_used import specs_used

JSON, TABLE = "summary.json", "tong-hop.xlsx"
_WIDTHS = (8, 26, 46, 60, 8, 20, 20, 11, 40)
_A4 = 9
_LINE, _HIGHEST = 15, 409  # points; no row of Excel's is higher


class Summary:
    """The results so far. What can be told of each is told as it comes, while processes still make others."""

    def __init__(self, job: Job, aside: Path, tabled: bool) -> None:
        """Where the table of an earlier run stands (`tabled`), a new one is begun only by a new result.

        It tells what summary.json tells, and takes a tenth of a run to make. `aside` takes it meanwhile.
        """
        self.results: list[Result] = []
        self._job, self._aside, self._tabled = job, aside, tabled
        self._lines: list[bytes] = []
        self._table: SummaryTable | None = None

    def add(self, result: Result) -> None:
        """Take the next result."""
        self.results.append(result)
        self._lines.append(b"  " + json.dumps(_unit(result), ensure_ascii=False).encode())
        if self._table is not None:
            self._table.add(result)
        elif not (self._tabled and result.stood):
            self._table = self._begun()

    def told(self) -> dict[str, Any]:
        """The results as programs read them."""
        return {**self._head(), "units": [_unit(result) for result in self.results]}

    def json_file(self) -> bytes:
        """`summary.json`, a line for each unit."""
        head = json.dumps(self._head(), ensure_ascii=False, indent=1).removesuffix("\n}").encode()
        return head + b',\n "units": [\n' + b",\n".join(self._lines) + b"\n ]\n}\n"

    def table(self, changed: bool) -> bytes | None:
        """`tong-hop.xlsx`, whole; None where an earlier one stands and tells the same (nothing has `changed`)."""
        if self._table is None and (changed or not self._tabled):
            self._table = self._begun()
        return None if self._table is None else self._table.sealed()

    def _begun(self) -> SummaryTable:
        table = SummaryTable(self._aside)
        for result in self.results:
            table.add(result)
        return table

    def counts(self) -> dict[str, int]:
        """How many documents stand, failed, and were left as a person has them."""
        failed = sum(result.error is not None for result in self.results)
        kept = sum(result.kept for result in self.results)
        return {"made": len(self.results) - failed, "failed": failed, "kept": kept}

    def _head(self) -> dict[str, Any]:
        specs = specs_used(self._job.workspace)
        return {
            "plan": self._job.plan,
            "form": self._job.form.value,
            "specs": list(specs.folders),
            **self.counts(),
        }


def _unit(result: Result) -> dict[str, Any]:
    """One unit, flat: its file, its figures, and what a person must look at."""
    return {
        "code": result.code,
        "slug": result.slug,
        "name": result.name,
        "file": result.file,
        **result.figures._asdict(),
        "kept": result.kept,
        "error": result.error,
    }


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
