"""A tracking sheet as people have filled it in: its rows, and what in it a person must look at.

Columns are known by their headings, wherever people have moved them; rows by their keys, however they were sorted.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lxml import etree

from docgen.errors import DocgenError, Fault
from docgen.files.property_texts import receipt_in
from docgen.following.cell_place import Place
from docgen.following.tracking_sheet import DATES, FIELDS, Stub
from docgen.following.worksheet import Cell, Worksheet, read_workbook, worksheets
from docgen.messages import say
from docgen.model.finding import Finding, Severity
from docgen.phrases.following_words import SheetWords
from docgen.text.days import known_day
from docgen.text.normalize import clean, folded

_DAY = re.compile(
    r"\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*|\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?\s*"
)
_EARLIEST, _LATEST = dt.date(2000, 1, 1), dt.date(2199, 12, 31)
_ENOUGH = 3
"""A row in which so many headings stand is the row of headings."""


@dataclass(frozen=True)
class SheetRow:
    """One row of the sheet: its place, its texts by column, its days."""

    at: int
    texts: Mapping[str, str]
    days: Mapping[str, dt.date | None]

    @property
    def key(self) -> str:
        """By which the task is known; nothing for what people have added themselves."""
        return self.texts["key"]

    def is_done(self, words: SheetWords) -> bool:
        """Whether its status means that the task is done."""
        return any(each.done and folded(each.name) == folded(self.texts["status"]) for each in words.statuses)


class FilledSheet:
    """A tracking sheet read from a file. Raises DocgenError with every fault for which it cannot be read."""

    def __init__(self, document: Path | bytes, words: SheetWords) -> None:
        self.file, self._words = "" if isinstance(document, bytes) else str(document), words
        parts = read_workbook(document)
        stub = Stub.read(receipt_in(parts))
        try:
            sheets = [(name, Worksheet(parts, part)) for name, part in worksheets(parts)]
        except (etree.XMLSyntaxError, ValueError):
            problem = say("the workbook is damaged")
            hint = say("open it in Excel or LibreOffice, let it repair it, and save it again")
            raise DocgenError(Fault(problem, hint, self.file)) from None
        if stub is None:
            problem = say("docgen did not write this workbook, or what it told of its making is lost")
            hint = say("name the tracking sheet that “docgen follow sheet” wrote (.xlsx)")
            raise DocgenError(Fault(problem, hint, self.file))
        self.stub = stub
        self.name, self.sheet, self._heading_row = self._table(sheets)
        self.columns = self._columns()

    def _table(self, sheets: list[tuple[str, Worksheet]]) -> tuple[str, Worksheet, int]:
        """The sheet with the most headings of the table, and their row."""
        wanted = {folded(each) for each in self._words.columns.model_dump(by_alias=False).values()}
        found = []
        for name, sheet in sheets:
            seen = Counter(place.row for place in sheet.places if folded(_shown(sheet.value(place))) in wanted)
            if seen:
                row, count = min(seen.items(), key=lambda each: (-each[1], each[0]))
                found.append((count, name, sheet, row))
        best = max(found, key=lambda each: each[0], default=None)
        if best is None or best[0] < _ENOUGH:
            problem = say("no sheet of this workbook has the headings of the tracking sheet")
            headings = ", ".join(self._words.columns.model_dump(by_alias=False).values())
            raise DocgenError(Fault(problem, say("its headings are: {names}", names=headings), self.file))
        return best[1:]

    def _columns(self) -> dict[str, int]:
        """The columns by their names in the code; raises DocgenError for those that are missing or there twice."""
        headings = self._words.columns.model_dump(by_alias=False)
        at: dict[str, list[int]] = {}
        for place in self.sheet.places:
            if place.row == self._heading_row:
                at.setdefault(folded(_shown(self.sheet.value(place))), []).append(place.column)
        faults = []
        where = f"{self.name}!{self._heading_row}"
        for heading in headings.values():
            match len(at.get(folded(heading), ())):
                case 0:
                    problem = say("the column “{heading}” is missing or was renamed", heading=heading)
                    hint = say("give the column its heading back; columns may be moved, not renamed or deleted")
                    faults.append(Fault(problem, hint, self.file, path=where))
                case 1:
                    pass
                case _:
                    problem = say("two columns are called “{heading}”", heading=heading)
                    faults.append(Fault(problem, say("rename one of them"), self.file, path=where))
        if faults:
            raise DocgenError(faults)
        return {field: at[folded(headings[field])][0] for field in FIELDS}

    @cached_property
    def rows(self) -> tuple[SheetRow, ...]:
        """The rows below the headings that hold a task."""
        numbers = sorted({place.row for place in self.sheet.places if place.row > self._heading_row})
        return tuple(row for row in map(self._row, numbers) if row.key or row.texts["task"])

    def _row(self, number: int) -> SheetRow:
        cells = {field: self.sheet.value(Place(number, column)) for field, column in self.columns.items()}
        texts = {field: _shown(cell) for field, cell in cells.items() if field not in DATES}
        days = {field: self._day(cells[field]) for field in DATES}
        return SheetRow(number, texts, days)

    def _day(self, cell: Cell) -> dt.date | None:
        """The day in a cell, as a number of the workbook's calendar or written out; None for anything else."""
        day = None
        if isinstance(cell, float):
            day = self.sheet.day(cell)
        elif isinstance(cell, str) and (found := _DAY.fullmatch(cell)) is not None:
            one, two, three = (int(each) for each in found.groups() if each is not None)
            day = known_day(three, two, one) if found[3] else known_day(one, two, three)
        return day if day is not None and _EARLIEST <= day <= _LATEST else None

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What a person must look at: cells that say nothing certain, rows that are gone or there twice."""
        return (*self._merged(), *self._uncertain(), *self._gone())

    def _merged(self) -> Iterator[Finding]:
        rows = {row.at for row in self.rows}
        for first, last in self.sheet.merged:
            if len(rows & set(range(first.row, last.row + 1))) > 1:
                yield self._finding(
                    "o-gop",
                    f"{first.name}:{last.name}",
                    say("cells of several tasks are merged: only the first of them counts; take them apart"),
                )

    def _uncertain(self) -> Iterator[Finding]:
        known = {folded(each.name) for each in self._words.statuses}
        headings = self._words.columns.model_dump(by_alias=False)
        for row in self.rows:
            status = row.texts["status"]
            if status and folded(status) not in known:
                names = ", ".join(each.name for each in self._words.statuses)
                message = say("“{status}” is no status; choose one of: {names}", status=status, names=names)
                yield self._finding("trang-thai-la", self._cell(row, "status"), message)
            for field in DATES:
                written = _shown(self.sheet.value(Place(row.at, self.columns[field])))
                if written and row.days[field] is None:
                    message = say(
                        "“{written}” in the column “{heading}” is no day; write it as 20/06/2026",
                        written=written,
                        heading=headings[field],
                    )
                    yield self._finding("ngay-sai", self._cell(row, field), message)

    def _gone(self) -> Iterator[Finding]:
        seen = Counter(row.key for row in self.rows if row.key)
        for key, count in seen.items():
            if count > 1:
                yield self._finding("hang-lap", key, say("{count} rows bear this key; keep one", count=count))
        for key in self.stub.keys:
            if key not in seen:
                message = say("the row of this task was deleted; --restore adds it again")
                yield self._finding("hang-bi-xoa", key, message)

    def _cell(self, row: SheetRow, field: str) -> str:
        return Place(row.at, self.columns[field]).name

    def _finding(self, rule: str, place: str, message: str) -> Finding:
        return Finding(rule, Severity.WARNING, place, message)


def _shown(cell: Cell) -> str:
    """A cell as text; a whole number without its point."""
    match cell:
        case None:
            return ""
        case bool():
            return str(cell).upper()
        case float():
            return str(int(cell)) if cell.is_integer() else str(cell)
        case _:
            return clean(cell).strip()
