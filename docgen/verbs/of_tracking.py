"""Verbs of the tracking sheet: made, brought up to date, read back."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from docgen.errors import DocgenError, Fault
from docgen.following.filled_sheet import FilledSheet, SheetRow
from docgen.following.followed_task import recurrences, tasks
from docgen.following.sheet_status import SheetStanding, standing
from docgen.following.sheet_update import Refreshed, refreshed
from docgen.following.tracking_sheet import Heading, Stub
from docgen.following.tracking_sheet import tracking_sheet as new_sheet
from docgen.messages import say
from docgen.model.directive import Directive
from docgen.model.plan_reference import with_issuer
from docgen.phrases.ruleset import rules
from docgen.register.plan_name import PlanName
from docgen.spec.workspace import Workspace


def tracking_sheet(
    directive: Directive,
    path: str | Path,
    *,
    today: dt.date | None = None,
    restore: bool = False,
    workspace: Workspace | None = None,
) -> Refreshed:
    """The tracking sheet of a directive for `path`: a new one, or the one that stands there brought up to date.

    Nothing is written here. A sheet that is there gets rows for tasks that it never had, and `today` for its
    colours and for tasks that come again, each a row for its next day; nothing that people have done in it is
    touched. `restore`: tasks whose rows were deleted come back.
    Raises DocgenError where the file there is another plan's or unit's sheet, or none.

    >>> import docgen
    >>> surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    >>> directive = docgen.cascade(surveyed, docgen.read_unit("xa-dinh-hoa", surveyed.plan))
    >>> docgen.tracking_sheet(directive, "theo-doi.xlsx").file[:2]
    b'PK'
    """
    known = rules((workspace or Workspace()).places("rules"))
    words, plan, unit = known.following.sheet, directive.plan, directive.unit
    found = tuple(tasks(directive, known, today))
    stub = Stub(PlanName.of(plan).full, unit.slug, tuple(task.key for task in found))
    if Path(path).exists():
        filled = read_tracking(path, workspace=workspace)
        _check_same(filled, stub)
        return refreshed(filled, found, words, today, recurrences(directive, known), restore=restore)
    heading = Heading(with_issuer(plan), unit.full_name)
    departments = dict.fromkeys(
        (*(each.name for each in unit.departments), *(section.name for section in directive.sections))
    )
    return Refreshed(new_sheet(found, heading, departments, words, today, stub), found, ())


def _check_same(filled: FilledSheet, stub: Any) -> None:
    """Raises DocgenError where the sheet is another plan's or unit's."""
    own, hint, faults = filled.stub, say("name another file with -o"), []
    if own.plan != stub.plan:
        problem = say("this is the tracking sheet of plan {own}, not of {asked}", own=own.plan, asked=stub.plan)
        faults.append(Fault(problem, hint, filled.file))
    if own.unit != stub.unit:
        problem = say("this is the tracking sheet of unit {own}, not of {asked}", own=own.unit, asked=stub.unit)
        faults.append(Fault(problem, hint, filled.file))
    if faults:
        raise DocgenError(faults)


def read_tracking(document: str | Path | bytes, *, workspace: Workspace | None = None) -> FilledSheet:
    """A tracking sheet as people have filled it in; raises DocgenError with every fault that stops its reading.

    >>> import docgen
    >>> surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    >>> directive = docgen.cascade(surveyed, docgen.read_unit("xa-dinh-hoa", surveyed.plan))
    >>> docgen.read_tracking(docgen.tracking_sheet(directive, "dinh-hoa.xlsx").file).findings
    ()
    """
    given = document if isinstance(document, bytes) else Path(document)
    return FilledSheet(given, rules((workspace or Workspace()).places("rules")).following.sheet)


def tracking_status(filled: FilledSheet, today: dt.date, *, workspace: Workspace | None = None) -> SheetStanding:
    """How a tracking sheet stands on `today`: what is done, late, near, going on, and untold.

    >>> import datetime, docgen
    >>> surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    >>> directive = docgen.cascade(surveyed, docgen.read_unit("xa-dinh-hoa", surveyed.plan))
    >>> filled = docgen.read_tracking(docgen.tracking_sheet(directive, "bang.xlsx").file)
    >>> docgen.tracking_status(filled, datetime.date(2026, 6, 1)).late
    ()
    """
    return standing(filled, rules((workspace or Workspace()).places("rules")).following.sheet, today)


def list_tracking(filled: FilledSheet, stands: SheetStanding) -> dict[str, Any]:
    """A tracking sheet as `docgen follow status --json` prints it.

    >>> import datetime, docgen
    >>> surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    >>> directive = docgen.cascade(surveyed, docgen.read_unit("xa-dinh-hoa", surveyed.plan))
    >>> filled = docgen.read_tracking(docgen.tracking_sheet(directive, "so.xlsx").file)
    >>> docgen.list_tracking(filled, docgen.tracking_status(filled, datetime.date(2026, 6, 1)))["counts"]["late"]
    0
    """
    groups = stands._asdict()
    stand = {row.at: name for name, rows in groups.items() if name != "without_result" for row in rows}
    return {
        "plan": filled.stub.plan,
        "unit": filled.stub.unit,
        "counts": {"total": len(stands.every), **{name: len(rows) for name, rows in groups.items()}},
        "tasks": [
            {
                "row": row.at,
                **{field: _told(row, field) for field in filled.columns},
                "standing": stand[row.at],
            }
            for row in stands.every
        ],
        "findings": [finding._asdict() for finding in filled.findings],
    }


def _told(row: SheetRow, field: str) -> str | None:
    day = row.days.get(field)
    return row.texts.get(field) if day is None else day.isoformat()
