"""Verbs of what is told upwards: the report of a unit on a plan, the roll-up of a province."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any, NamedTuple

from docgen.drafting.survey import Survey
from docgen.errors import DocgenError, Fault
from docgen.files.seals import is_untouched, seal_text
from docgen.following import roll_up_files
from docgen.following.directives_folder import DirectiveFile, DirectivesFolder
from docgen.following.filled_sheet import FilledSheet
from docgen.following.progress_report import Occasion, Report
from docgen.following.progress_report import progress_report as report_of
from docgen.following.roll_up import RolledUp, Taking, rolled_up, taking
from docgen.messages import say
from docgen.model.directive import Form
from docgen.model.finding import Finding
from docgen.model.identity import IssueDate
from docgen.phrases.ruleset import rules
from docgen.register.plan_name import PlanName
from docgen.spec.workspace import Workspace
from docgen.verbs.of_directives import cascade, read_decisions, read_unit, survey
from docgen.verbs.of_learning import learn
from docgen.verbs.of_plans import read_plan
from docgen.verbs.of_tracking import tracking_status


def progress_report(
    filled: FilledSheet, today: dt.date, *, plan: str | Path | None = None, workspace: Workspace | None = None
) -> Report:
    """The báo cáo on a plan as a manuscript for `draft`, with what the tracking sheet tells on `today`.

    `plan`: a file of the plan, where the workspace has none of the name that the sheet bears. What the sheet does
    not tell stands as a gap and is a finding. Raises DocgenError where plan or unit cannot be read, or `plan` is
    another.

    >>> import datetime, docgen
    >>> surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    >>> directive = docgen.cascade(surveyed, docgen.read_unit("xa-dinh-hoa", surveyed.plan))
    >>> filled = docgen.read_tracking(docgen.tracking_sheet(directive, "dh.xlsx").file)
    >>> docgen.draft(docgen.progress_report(filled, datetime.date(2026, 12, 1)).text).docx[:2]
    b'PK'
    """
    place = workspace or Workspace()
    surveyed = survey(read_plan(plan or filled.stub.plan, workspace=place), workspace=place)
    if (name := PlanName.of(surveyed.plan).full) != filled.stub.plan:
        problem = say("this is the tracking sheet of plan {own}, not of {asked}", own=filled.stub.plan, asked=name)
        raise DocgenError(Fault(problem, say("name the plan's own file with --plan"), filled.file))
    unit = read_unit(filled.stub.unit, surveyed.plan, today=today, workspace=place)
    presiding = () if surveyed.presiding_body is None else (surveyed.presiding_body.text,)
    known = rules(place.places("rules"))
    recipients = tuple(dict.fromkeys((surveyed.plan.issuer, *presiding)))
    name = known.levels[unit.level].issuer.format_map(unit.names)
    occasion = Occasion(surveyed.plan, unit.code, name, recipients, today)
    return report_of(filled, tracking_status(filled, today, workspace=place), occasion, known.following.report)


class FoundRollUp(NamedTuple):
    """What the units of a folder took of a plan, and what a person must look at."""

    rolled: RolledUp
    findings: tuple[Finding, ...]


def roll_up(
    folder: str | Path,
    *,
    plan: str | Path | None = None,
    today: dt.date | None = None,
    workspace: Workspace | None = None,
) -> FoundRollUp:
    """Who has what, over all directives in a folder: clause by clause, unit by unit, department by department.

    Who has a clause is read from the documents, why another was left from the units' decisions. Tracking sheets in
    the folder tell how far a unit is on `today`. Raises DocgenError where no document of docgen's is there, or the
    plan cannot be read.

    >>> import docgen
    >>> outcome = docgen.cascade_all(docgen.choose_units(named=["xa-dinh-hoa", "phuong-bac-kan"]), "hai-don-vi")
    >>> [taking.unit for taking in docgen.roll_up("hai-don-vi").rolled.takings]
    ['Phường Bắc Kạn', 'Xã Định Hóa']
    """
    place = workspace or Workspace()
    directives = DirectivesFolder(Path(folder))
    surveyed = survey(read_plan(plan or directives.plan, workspace=place), workspace=place)
    words = rules(place.places("rules")).following.sheet
    takings = directives.takings(lambda file: _taking(file, surveyed, today, place), words, today)
    return FoundRollUp(rolled_up(surveyed.plan, takings), tuple(directives.findings))


def roll_up_workbook(found: FoundRollUp, *, workspace: Workspace | None = None) -> bytes:
    """The roll-up as a workbook: clauses, the matrix, what nobody took, what waits, the reasons, the units.

    >>> import docgen
    >>> outcome = docgen.cascade_all(docgen.choose_units(named=["xa-dinh-hoa"]), "mot-don-vi")
    >>> docgen.roll_up_workbook(docgen.roll_up("mot-don-vi"))[:2]
    b'PK'
    """
    return roll_up_files.roll_up_workbook(
        found.rolled, rules((workspace or Workspace()).places("rules")).following.roll_up
    )


def roll_up_page(found: FoundRollUp, *, workspace: Workspace | None = None) -> bytes:
    """The same as one page of HTML that needs nothing else, sealed.

    >>> import docgen
    >>> outcome = docgen.cascade_all(docgen.choose_units(named=["xa-dinh-hoa"]), "mot-xa")
    >>> docgen.roll_up_page(docgen.roll_up("mot-xa"))[:15]
    b'<!DOCTYPE html>'
    """
    return seal_text(
        roll_up_files.roll_up_page(
            found.rolled, rules((workspace or Workspace()).places("rules")).following.roll_up
        )
    )


def list_roll_up(found: FoundRollUp) -> dict[str, Any]:
    """The roll-up as `docgen follow roll-up --json` prints it.

    >>> import docgen
    >>> outcome = docgen.cascade_all(docgen.choose_units(named=["xa-dinh-hoa"]), "xa")
    >>> docgen.list_roll_up(docgen.roll_up("xa"))["units"][0]["unit"]
    'Xã Định Hóa'
    """
    rolled = found.rolled
    return {
        "plan": str(rolled.plan.number),
        "clauses": [
            {
                "clause": clause,
                "text": text,
                "states": {state.value: count for state, count in rolled.states(clause).items()},
                "departments": dict(rolled.departments(clause)),
            }
            for clause, text in rolled.clauses.items()
        ],
        "untaken": rolled.untaken,
        "units": [
            {
                "unit": each.unit,
                "file": each.file,
                "departments": {clause: list(names) for clause, names in each.departments.items()},
                "omitted": dict(each.omitted),
                "waiting": dict(each.waiting),
                "edited": each.edited,
                "outdated": each.outdated,
                "tracked": None if each.tracked is None else each.tracked._asdict(),
            }
            for each in rolled.takings
        ],
        "findings": [finding._asdict() for finding in found.findings],
    }


def _taking(file: DirectiveFile, surveyed: Survey, today: dt.date | None, place: Workspace) -> tuple[str, Taking]:
    """The unit's short name, and what it took."""
    receipt = file.receipt
    date = IssueDate.model_validate(receipt.date) if receipt.date else None
    unit = read_unit(receipt.unit, surveyed.plan, date=date, today=today, workspace=place)
    decisions = read_decisions(surveyed, unit, workspace=place)
    directive = cascade(surveyed, unit, decisions=decisions, form=Form(receipt.form))
    edited = not is_untouched(file.path)
    learned = edited and _is_learned(file.path, place)
    return unit.slug, taking(unit, file.place, receipt, directive, edited=edited, learned=learned)


def _is_learned(path: Path, place: Workspace) -> bool:
    """Whether the decisions of the unit say already all that people have changed in its document."""
    try:
        lesson = learn(path, workspace=place).lesson
    except DocgenError:
        return False
    return not lesson.changes and not lesson.beyond
