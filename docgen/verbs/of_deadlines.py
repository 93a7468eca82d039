"""Verbs of deadlines: those of a plan or of a folder of directives, as calendar and spreadsheet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from docgen.errors import DocgenError
from docgen.files.given_documents import word_files
from docgen.following import deadline_files
from docgen.following.deadline_files import calendar_file
from docgen.following.deadlines import Deadline, in_order_of_days
from docgen.following.deadlines import deadlines as all_deadlines
from docgen.model.finding import Finding, Severity
from docgen.phrases.ruleset import rules
from docgen.spec.workspace import Workspace
from docgen.verbs.of_imports import read_file
from docgen.verbs.of_plans import read_plan


class FoundDeadlines(NamedTuple):
    """The deadlines of a plan, or of all directives of a folder, and what a person must look at."""

    deadlines: tuple[Deadline, ...]
    findings: tuple[Finding, ...]
    date: dt.date
    """The day that files of them bear: the latest day on which one of the documents was issued."""


def deadlines(
    source: str | Path | None = None, *, since: dt.date | None = None, workspace: Workspace | None = None
) -> FoundDeadlines:
    """Every due date of a plan (a name, a file; the default plan without one), or of the directives in a folder.

    What comes again is reckoned from `since`, else from the day of issue. A Word file of the folder that cannot be
    read is a finding. Raises DocgenError for a plan that cannot be read, and for a folder without a Word file.

    >>> import docgen
    >>> str(docgen.deadlines("209-kh-ubnd").deadlines[-1].day)
    '2026-12-05'
    """
    place = workspace or Workspace()
    findings: list[Finding] = []
    if source is not None and Path(source).is_dir():
        plans = [reading.plan for reading in _readings(Path(source), findings, place)]
    else:
        plans = [read_plan(source, workspace=place)]
    known = rules(place.places("rules"))
    found = tuple(each for plan in plans for each in all_deadlines(plan, known, since))
    issued = [plan.issued_on for plan in plans if plan.issued_on is not None]
    days = [dt.date(each.year, each.month or 1, each.day or 1) for each in issued]
    ordered = in_order_of_days(found) if len(plans) > 1 else found
    return FoundDeadlines(ordered, tuple(findings), since or max(days, default=_NO_DAY))


_NO_DAY = dt.date(1980, 1, 1)


def _readings(folder: Path, findings: list[Finding], place: Workspace) -> Iterator[Any]:
    """The Word files of a folder, each read as a plan."""
    for path in word_files(folder):
        try:
            yield read_file(path, workspace=place)
        except DocgenError as error:
            where = path.relative_to(folder).as_posix()
            findings.append(Finding("khong-doc-duoc", Severity.WARNING, where, error.faults[0].message))


def deadline_calendar(found: FoundDeadlines, *, workspace: Workspace | None = None) -> bytes:
    """The deadlines as an iCalendar file (.ics): rules for what comes again, reminders 7, 3, 1 days before.

    >>> import docgen
    >>> docgen.deadline_calendar(docgen.deadlines("209-kh-ubnd"))[:15]
    b'BEGIN:VCALENDAR'
    """
    return calendar_file(found.deadlines, rules((workspace or Workspace()).places("rules")).following, found.date)


def deadline_table(found: FoundDeadlines, *, workspace: Workspace | None = None) -> bytes:
    """The deadlines as a spreadsheet (.xlsx).

    >>> import docgen
    >>> docgen.deadline_table(docgen.deadlines("209-kh-ubnd"))[:2]
    b'PK'
    """
    return deadline_files.deadline_table(
        found.deadlines, rules((workspace or Workspace()).places("rules")).following
    )


def list_deadlines(found: FoundDeadlines) -> dict[str, Any]:
    """The deadlines as `docgen follow deadlines --json` prints them.

    >>> import docgen
    >>> docgen.list_deadlines(docgen.deadlines("209-kh-ubnd"))["deadlines"][-1]["kind"]
    'hang_nam'
    """
    return {
        "deadlines": [
            {
                "document": each.document,
                "clause": each.clause,
                "text": each.text,
                "doers": list(each.doers),
                "kind": each.due.kind.value,
                "words": each.due.words,
                "day": _iso(each.day),
                "start": _iso(each.due.start),
                "last": _iso(each.due.last),
                "months": None if each.due.again is None else list(each.due.again.months),
                "day_of_month": None if each.due.again is None else each.due.again.day,
                "notes": list(each.due.notes),
            }
            for each in found.deadlines
        ],
        "findings": [finding._asdict() for finding in found.findings],
    }


def _iso(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()
