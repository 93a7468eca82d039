"""The tracking sheet as it is first written: a row for each task, what people fill in left open.

Where it is filled in again, `sheet_update.py` adds rows to the very file that people have; this module never does.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from docgen.following.followed_task import Task
from docgen.following.spreadsheet import DATE_FORMAT, HEAD, TOP, Column, Spreadsheet, Value, set_height
from docgen.phrases.following_words import SheetHeadings, SheetWords

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

TODAY = "hom_nay"
"""The name of the cell that holds the day of today."""
_HEADINGS = 3  # the row of the headings, from 0
_A3 = 8
_READY = 2000
"""So many rows have lists, checks of dates and colours, for those that come later too."""
WIDTHS = (5, 12, 58, 12, 24, 24, 18, 18, 12, 14, 12, 40, 26, 30, 30)
"""How wide the columns are at first, in letters."""
_FILLED = "#FFFBE6"
_LATE, _SOON, _NEAR = {"bg_color": "#F8CBAD"}, {"bg_color": "#FFD966"}, {"bg_color": "#FFF2CC"}
_DONE = {"font_color": "#548235"}
FIELDS = tuple(SheetHeadings.model_fields)
"""The columns by their names in the code, in the order of the sheet."""
PEOPLES = FIELDS[FIELDS.index("status") :]
DATES = ("due", "done_on")
_FORM = 1


class Stub(NamedTuple):
    """By which a tracking sheet is known again: its plan and unit, and the keys of all rows it was ever given."""

    plan: str
    unit: str
    keys: tuple[str, ...]

    @property
    def text(self) -> str:
        """As it is kept among the properties of the file."""
        return json.dumps((_FORM, self.plan, self.unit, self.keys), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def read(cls, text: str) -> Stub | None:
        """What a text says; None where it is none of this docgen's."""
        try:
            form, plan, unit, keys = json.loads(text)
        except (ValueError, TypeError):
            return None
        known = (
            form == _FORM and isinstance(keys, list) and all(isinstance(each, str) for each in (plan, unit, *keys))
        )
        return cls(plan, unit, tuple(keys)) if known else None


class Heading(NamedTuple):
    """What stands over the table: how plan and unit are called."""

    plan: str
    unit: str


def tracking_sheet(
    tasks: Sequence[Task],
    heading: Heading,
    departments: Iterable[str],
    words: SheetWords,
    today: dt.date | None,
    stub: Stub,
) -> bytes:
    """The workbook; without `today` its colours go by the clock of whoever opens it."""
    book = Spreadsheet()
    sheet = book.sheet(words.sheet)
    headings = words.columns.model_dump(by_alias=False)
    columns = [Column(headings[field], width) for field, width in zip(FIELDS, WIDTHS, strict=True)]
    title = {"bold": True, "font_size": 13}
    book.write(sheet, 0, 0, words.title.format(ke_hoach=heading.plan), **title)
    book.write(sheet, 1, 0, words.unit.format(don_vi=heading.unit), italic=True)
    book.write(sheet, 2, 0, words.today, bold=True)
    _write_today(book, sheet, today, words)
    for at, column in enumerate(columns):
        sheet.set_column(at, at, column.width)
        own = {"bg_color": "#FFE699"} if FIELDS[at] in PEOPLES else {}
        book.write(sheet, _HEADINGS, at, column.heading, **HEAD | own)
    for number, task in enumerate(tasks, start=1):
        row = _HEADINGS + number
        values: list[Value] = [number, *task]
        for at, value in enumerate([*values, *([None] * len(PEOPLES))]):
            date = {"num_format": DATE_FORMAT} if FIELDS[at] in DATES else {}
            own = {"bg_color": _FILLED} if FIELDS[at] in PEOPLES else {}
            book.write(sheet, row, at, value, **TOP | date | own)
        set_height(sheet, row, values, columns)
    sheet.set_paper(_A3)
    sheet.set_row(_HEADINGS, 32)
    last = max(_HEADINGS + len(tasks), _HEADINGS + 1)
    sheet.freeze_panes(_HEADINGS + 1, FIELDS.index("source"))
    sheet.repeat_rows(_HEADINGS)
    sheet.autofilter(_HEADINGS, 0, last, len(FIELDS) - 1)
    _write_lists(book, sheet, departments, words)
    _write_colours(book, sheet, words)
    return book.sealed(words.title.format(ke_hoach=heading.plan), stub.text)


def _write_today(book: Spreadsheet, sheet: Worksheet, today: dt.date | None, words: SheetWords) -> None:
    look = book.format(bold=True, align="left", num_format=DATE_FORMAT)
    at = FIELDS.index("task")
    if today is None:
        sheet.write_formula(2, at, "=TODAY()", look)
    else:
        sheet.write_datetime(2, at, today, look)
    book.book.define_name(TODAY, f"='{words.sheet}'!${_letter(at)}$3")


def _write_lists(book: Spreadsheet, sheet: Worksheet, departments: Iterable[str], words: SheetWords) -> None:
    """What can be chosen stands on a sheet of its own, where people may add to it."""
    lists = book.sheet(words.lists)
    first, last = _HEADINGS + 1, _HEADINGS + _READY
    known = {"status": [each.name for each in words.statuses], "department": list(departments)}
    for at, (field, names) in enumerate(known.items()):
        lists.set_column(at, at, 40)
        book.write(lists, 0, at, getattr(words.columns, field), **HEAD)
        for row, name in enumerate(names, start=1):
            book.write(lists, row, at, name)
        column, letter = FIELDS.index(field), _letter(at)
        choice = {
            "validate": "list",
            "source": f"='{words.lists}'!${letter}$2:${letter}$60",
            "error_type": "warning",
        }
        sheet.data_validation(first, column, last, column, choice)
    for field in DATES:
        column = FIELDS.index(field)
        is_day = {"validate": "date", "criteria": ">", "value": dt.date(2000, 1, 1), "error_type": "warning"}
        sheet.data_validation(first, column, last, column, is_day)


def _write_colours(book: Spreadsheet, sheet: Worksheet, words: SheetWords) -> None:
    """A row is green when done, red when late, dark yellow with 3 days left, yellow with 7."""
    first, last = _HEADINGS + 1, _HEADINGS + _READY
    due, status = f"${_letter(FIELDS.index('due'))}{first + 1}", f"${_letter(FIELDS.index('status'))}{first + 1}"
    done = [f'{status}="{each.name}"' for each in words.statuses if each.done]
    is_done, open_ = f"OR({','.join(done)})", f"ISNUMBER({due})"
    rules = (
        (f"={is_done}", _DONE),
        (f"=AND({open_},{due}<{TODAY})", _LATE),
        (f"=AND({open_},{due}-{TODAY}<=3)", _SOON),
        (f"=AND({open_},{due}-{TODAY}<=7)", _NEAR),
    )
    for criteria, look in rules:
        rule = {"type": "formula", "criteria": criteria, "format": book.format(**look), "stop_if_true": True}
        sheet.conditional_format(first, 0, last, len(FIELDS) - 1, rule)


def _letter(column: int) -> str:
    return chr(ord("A") + column)
