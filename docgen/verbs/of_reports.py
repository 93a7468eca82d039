"""Verbs of what is told upwards: the report of a unit on a plan, the roll-up of a province."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any, NamedTuple

from docgen.drafting.survey import Survey
from docgen.errors import DocgenError, Fault
from docgen.files.given import word_files
from docgen.files.office_parts import read_package
from docgen.files.receipts import receipt_in
from docgen.files.seals import is_untouched, seal_text
from docgen.following import roll_up_files
from docgen.following.filled_sheet import FilledSheet
from docgen.following.progress_report import Occasion, Report
from docgen.following.progress_report import progress_report as report_of
from docgen.following.roll_up import RolledUp, Taking, Tracked, rolled_up, taking
from docgen.messages import say
from docgen.model.directive import Form
from docgen.model.finding import Finding, Severity
from docgen.model.identity import IssueDate
from docgen.model.receipt import KeptReceipt, Receipt
from docgen.phrases.ruleset import rules
from docgen.register.plan_name import PlanName
from docgen.spec.workspace import Workspace
from docgen.verbs.of_directives import cascade, read_decisions, read_unit, survey
from docgen.verbs.of_learning import learn
from docgen.verbs.of_plans import read_plan
from docgen.verbs.of_tracking import read_tracking, tracking_status


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
    home, place = Path(folder), workspace or Workspace()
    findings: list[Finding] = []
    kept = _receipts(home, word_files(home), findings)
    if not kept:
        problem = say("no document in this folder was written by docgen")
        raise DocgenError(Fault(problem, say("name the folder into which the directives were written"), str(home)))
    names = [receipt.plan for _, receipt in kept]
    name = max(dict.fromkeys(names), key=names.count)
    surveyed = survey(read_plan(plan or name, workspace=place), workspace=place)
    tracked = {} if today is None else _tracked(home, name, today, findings, place)
    takings = {}
    for path, receipt in kept:
        where = path.relative_to(home).as_posix()
        if receipt.plan != name:
            message = say("this is a draft of plan {own}, not of {asked}", own=receipt.plan, asked=name)
            findings.append(_finding("ke-hoach-khac", where, message))
            continue
        try:
            slug, taken = _taking(path, where, receipt, surveyed, today, place)
            if taken.edited and not taken.learned:
                message = say(
                    "the document was edited since docgen wrote it, and the unit's decisions do not say all of "
                    "it; what it said before counts, until “docgen learn” has read it"
                )
                findings.append(_finding("da-sua", where, message))
        except DocgenError as error:
            findings.append(_finding("khong-doc-duoc", where, error.faults[0].message))
            continue
        if slug in takings:
            findings.append(_finding("hai-ban", where, say("the unit has another document here; this one counts")))
        takings[slug] = taken._replace(tracked=tracked.get(slug))
    return FoundRollUp(rolled_up(surveyed.plan, takings.values()), tuple(findings))


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


def _receipts(home: Path, paths: list[Path], findings: list[Finding]) -> list[tuple[Path, Receipt]]:
    found = []
    for path in paths:
        where = path.relative_to(home).as_posix()
        try:
            kept = KeptReceipt.read(receipt_in(read_package(path)))
        except DocgenError as error:
            findings.append(_finding("khong-doc-duoc", where, error.faults[0].message))
            continue
        if kept is None:
            message = say("docgen did not write this file, or what it told of its making is lost")
            findings.append(_finding("khong-co-dau", where, message))
        else:
            found.append((path, kept.receipt))
    return found


def _taking(
    path: Path, where: str, receipt: Receipt, surveyed: Survey, today: dt.date | None, place: Workspace
) -> tuple[str, Taking]:
    """The unit's slug, and what it took."""
    date = IssueDate.model_validate(receipt.date) if receipt.date else None
    unit = read_unit(receipt.unit, surveyed.plan, date=date, today=today, workspace=place)
    decisions = read_decisions(surveyed, unit, workspace=place)
    directive = cascade(surveyed, unit, decisions=decisions, form=Form(receipt.form))
    edited = not is_untouched(path)
    learned = edited and _is_learned(path, place)
    return unit.slug, taking(unit, where, receipt, directive, edited=edited, learned=learned)


def _is_learned(path: Path, place: Workspace) -> bool:
    """Whether the decisions of the unit say already all that people have changed in its document."""
    try:
        lesson = learn(path, workspace=place).lesson
    except DocgenError:
        return False
    return not lesson.changes and not lesson.beyond


def _tracked(
    home: Path, plan: str, today: dt.date, findings: list[Finding], place: Workspace
) -> dict[str, Tracked]:
    """How the tracking sheets in the folder stand, by unit."""
    found = {}
    for path in sorted(home.rglob("*.xlsx")):
        if path.name.startswith(("~$", ".")):
            continue
        try:
            filled = read_tracking(path, workspace=place)
        except DocgenError:
            continue  # another workbook: that of a batch, or of people
        if filled.stub.plan == plan:
            stands = tracking_status(filled, today, workspace=place)
            found[filled.stub.unit] = Tracked(len(stands.every), len(stands.done), len(stands.late))
            where = path.relative_to(home).as_posix()
            findings += [each._replace(place=f"{where} {each.place}") for each in filled.findings]
    return found


def _finding(rule: str, where: str, message: str) -> Finding:
    return Finding(rule, Severity.WARNING, where, message)
