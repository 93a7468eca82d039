"""The tracking sheet brought up to the directive: new tasks get rows, nothing that stands in it is touched."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from docgen.files.property_texts import with_another_receipt
from docgen.files.seals import SEALED
from docgen.files.zip_writer import contained, member
from docgen.following.cell_place import Place
from docgen.following.due_date import Recurrence
from docgen.following.filled_sheet import FilledSheet, SheetRow
from docgen.following.followed_task import Task, refs_of
from docgen.following.spreadsheet import height_of
from docgen.following.tracking_sheet import FIELDS, PEOPLES, TODAY, WIDTHS, Stub
from docgen.messages import say
from docgen.model.finding import Finding, Severity
from docgen.phrases.following_words import SheetWords
from docgen.text.normalize import folded


class Refreshed(NamedTuple):
    """The file brought up to date (None where nothing was to be done), and what became of the tasks."""

    file: bytes | None
    added: tuple[Task, ...]
    findings: tuple[Finding, ...]


def refreshed(
    filled: FilledSheet,
    tasks: Sequence[Task],
    words: SheetWords,
    today: dt.date | None,
    again: Mapping[str, Recurrence],
    *,
    restore: bool = False,
) -> Refreshed:
    """The sheet with a row for each task that it never had; with `restore`, for those whose row is gone too.

    A task that comes `again` (by its key) gets a row for its next day once `today` is past the last one it has.
    """
    standing = {ref for row in filled.rows for ref in refs_of(row.key)}
    once = standing if restore else standing | {ref for key in filled.stub.keys for ref in refs_of(key)}
    fresh = (task for task in tasks if not task.refs & once)
    added = (*fresh, *_coming(filled, tasks, again, today, restore=restore))
    told = (*_told(filled, tasks, words), *(each for each in filled.findings if not _is_mended(each, added)))
    place = filled.sheet.named(TODAY)
    stale = today is not None and place is not None and filled.sheet.value(place) != filled.sheet.number(today)
    if not added and not stale:
        return Refreshed(None, (), told)
    if today is not None and place is not None:
        filled.sheet.put(place, filled.sheet.number(today))
    _append(filled, added)
    keys = tuple(dict.fromkeys((*filled.stub.keys, *(task.key for task in added))))
    return Refreshed(_file(filled, filled.stub._replace(keys=keys)), added, told)


def _coming(
    filled: FilledSheet,
    tasks: Sequence[Task],
    again: Mapping[str, Recurrence],
    today: dt.date | None,
    *,
    restore: bool,
) -> Iterator[Task]:
    """The next turns of tasks whose rows are all of days that have passed; the rows that are there stay."""
    for task in tasks:
        turns = again.get(task.key)
        days = [row.days["due"] for row in filled.rows if refs_of(row.key) & task.refs]
        known = [day for day in days if day is not None]
        if turns is None or today is None or not known or len(known) < len(days) or max(known) >= today:
            continue
        turn = task.on(turns.next(today))
        if restore or turn.key not in filled.stub.keys:
            yield turn


def _append(filled: FilledSheet, added: Sequence[Task]) -> None:
    """Rows below the last that holds anything, looking as the first task's row does."""
    sheet, row = filled.sheet, filled.sheet.last_row
    numbers = (int(each.texts["number"]) for each in filled.rows if each.texts["number"].isdecimal())
    number = max(numbers, default=0)
    model = filled.rows[0].at if filled.rows else None
    for task in added:
        row, number = row + 1, number + 1
        for field, value in zip(FIELDS, (number, *task, *([None] * len(PEOPLES))), strict=True):
            column = filled.columns[field]
            look = None if model is None else Place(model, column)
            day = sheet.number(value) if isinstance(value, dt.date) else value
            sheet.put(Place(row, column), "" if day is None else day, look)
        sheet.set_height(row, height_of((number, *task), WIDTHS))
    if added:
        sheet.extend_to(row)


def _file(filled: FilledSheet, stub: Stub) -> bytes:
    """The workbook with its new rows; it stays people's own, so it gets no new seal."""
    parts = filled.sheet.parts()
    parts[SEALED] = with_another_receipt(parts[SEALED], stub.text)
    return contained({name: member(name, part) for name, part in parts.items()})


def _told(filled: FilledSheet, tasks: Sequence[Task], words: SheetWords) -> Iterator[Finding]:
    """Tasks that the directive no longer has, and those whose words are other ones now; both stay as they are."""
    now = {ref: task for task in tasks for ref in task.refs}
    headings = words.columns.model_dump(by_alias=False)
    for row in filled.rows:
        found = next((now[ref] for ref in sorted(refs_of(row.key)) if ref in now), None)
        if row.key and found is None:
            yield _finding("viec-khong-con", row, say("the directive no longer has this task; its row is kept"))
        elif found is not None and (other := _differs(row, found)):
            names = ", ".join(headings[field] for field in other)
            message = say("the directive now says otherwise; what stands in the row is kept: {names}", names=names)
            yield _finding("viec-da-doi", row, message)


def _differs(row: SheetRow, task: Task) -> list[str]:
    """The columns in which the directive now says something else than the row."""
    now = {"task": task.text, "department": task.department, "timing": task.timing}
    return [field for field, text in now.items() if folded(row.texts[field]) != folded(text)]


def _is_mended(finding: Finding, added: Sequence[Task]) -> bool:
    return finding.rule == "hang-bi-xoa" and any(finding.place == task.key for task in added)


def _finding(rule: str, row: SheetRow, message: str) -> Finding:
    return Finding(rule, Severity.WARNING, row.key, message)
