"""Verbs of directives: who the unit is, what it decided, and what it issues."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from docgen.documents.directive_layout import Presentation
from docgen.documents.rendering import render_directive, render_plan
from docgen.drafting import decide, pipeline
from docgen.drafting.plan_warnings import check_date
from docgen.drafting.survey import Survey
from docgen.drafting.survey import survey as survey_plan
from docgen.errors import DocgenError, Fault
from docgen.files.outputs import STANDARD_OUTPUT, check_output, looks_like_file
from docgen.messages import say
from docgen.model.decisions import Decisions
from docgen.model.directive import Directive, Form
from docgen.model.finding import Finding
from docgen.model.identity import IssueDate
from docgen.model.plan import Plan
from docgen.model.unit import Unit
from docgen.phrases.ruleset import rules
from docgen.register import find, province_of_plan, slug
from docgen.register.body_search import search_bodies
from docgen.register.decision_file import decided_day
from docgen.register.plan_name import PlanName, directive_name
from docgen.spec.workspace import Workspace


def survey(plan: Plan, findings: tuple[Finding, ...] = (), *, workspace: Workspace | None = None) -> Survey:
    """`plan` read by the rules in force, with `findings` of its reading: all that does not depend on the unit.

    Raises DocgenError with every fault of a rule file.

    >>> import docgen
    >>> surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    >>> "III.1.1" in surveyed.clauses
    True
    """
    found = survey_plan(plan, rules((workspace or Workspace()).places("rules")))
    return replace(found, findings=(*findings, *found.findings))


def read_unit(
    query: str,
    plan: Plan,
    *,
    date: IssueDate | None = None,
    today: dt.date | None = None,
    with_decisions: bool = True,
    workspace: Workspace | None = None,
) -> Unit:
    """The commune, or other body, with this code, slug or name, in the province that issued `plan`.

    It has the kind and the departments of the day of its document: `date`, else the one that it decided on
    (`with_decisions`), else `today`; of a date not wholly known the day nearest to `today`. Without any of them
    they are the latest that are known. Raises DocgenError for an unknown or ambiguous query, for a body without a
    unit file, and with every fault of the unit's file.

    >>> import docgen
    >>> docgen.read_unit("phuong-bac-kan", docgen.read_plan("209-kh-ubnd")).full_name
    'Phường Bắc Kạn'
    """
    province = province_of_plan(plan)
    place = workspace or Workspace()
    known = (query, None if province is None else province.code)
    day = today if date is None else date.nearest(today)
    try:
        unit = find(*known, folders=place.places("units"), on=day)
        if date is None and with_decisions:
            decided = decided_day(plan, unit, place, today)
            if decided is not None and decided != day:
                unit = find(*known, folders=place.places("units"), on=decided)
    except DocgenError:
        _tell_of_missing_file(query, place)
        raise
    return unit


def _tell_of_missing_file(query: str, workspace: Workspace) -> None:
    """Raises DocgenError where `query` names a body that the rules know and that has no file yet."""
    bodies = rules(workspace.places("rules")).bodies.bodies
    name = next((body.name for body in bodies if slug(query) in map(slug, (body.name, *body.other_names))), None)
    if name is not None and not search_bodies(name, workspace.places("units")):
        problem = say("“{name}” has no unit file, so that its departments are not known", name=name)
        hint = say("write one to fill in: docgen units new “{name}” --province …", name=name)
        raise DocgenError(Fault(problem, hint))


def read_decisions(surveyed: Survey, unit: Unit, *, workspace: Workspace | None = None) -> Decisions | None:
    """What `unit` decided about the plan, checked against both; None for nothing. Raises DocgenError.

    >>> import docgen
    >>> surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    >>> docgen.read_decisions(surveyed, docgen.read_unit("phuong-bac-kan", surveyed.plan)).unit
    'phuong-bac-kan'
    """
    return decide.read_decisions(surveyed, unit, workspace or Workspace())


def cascade(
    surveyed: Survey,
    unit: Unit,
    *,
    decisions: Decisions | None = None,
    form: Form | None = None,
    date: IssueDate | None = None,
    number: str = "",
    year: int | None = None,
) -> Directive:
    """What `unit` issues to carry out the plan surveyed: in the `form` asked for, else decided, else a công văn.

    `date` and `number` are the document's own, as far as they are known; `year` is this one, where no more is
    known of the date. Raises DocgenError for a date before the plan's.

    >>> import docgen
    >>> surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    >>> directive = docgen.cascade(surveyed, docgen.read_unit("phuong-bac-kan", surveyed.plan))
    >>> directive.unit.slug
    'phuong-bac-kan'
    """
    check_date(surveyed.plan, date or (None if decisions is None else decisions.issued_on))
    decided = None if decisions is None else decisions.form
    return pipeline.cascade(surveyed, unit, decisions, form or decided or Form.LETTER, date, number, year)


def this_day() -> dt.date:
    """The day by the calendar of this machine, for documents of whose date no more is known.

    >>> import docgen
    >>> docgen.this_day().year > 2025
    True
    """
    return dt.datetime.now(dt.UTC).astimezone().date()


def render(
    document: Directive | Plan,
    template: str | Path | None = None,
    *,
    annex: bool | None = None,
    issue: bool = False,
) -> bytes:
    """`document` as a Word file, by docgen's template or the user's own; raises DocgenError with its faults.

    `annex`: whether a directive's tasks stand in an annex (above ten they do); `issue`: without what only serves
    those who draft.

    >>> import docgen
    >>> docgen.render(docgen.read_plan("209-kh-ubnd"))[:2]
    b'PK'
    """
    own = None if template is None else Path(template)
    if isinstance(document, Plan):
        return render_plan(document, own)
    return render_directive(document, own, Presentation(annex, issue))


def place_for(document: Directive | Plan, output: str | Path | None = None, folder: str | Path = "out") -> Path:
    """Where `document` is written: `output` if it names a .docx (or is `-`), else its own name in it or `folder`.

    Raises DocgenError for a name of another kind.

    >>> import docgen
    >>> docgen.place_for(docgen.read_plan("209-kh-ubnd"), "209.docx").name
    '209.docx'
    """
    asked = None if output is None else Path(output)
    if asked is not None and (asked == STANDARD_OUTPUT or looks_like_file(asked)):
        return check_output(asked, ".docx")
    home = asked or Path(folder)
    if isinstance(document, Plan):
        return home / f"{PlanName.of(document).full}.docx"
    return home / directive_name(document.form.value, document.plan, document.unit.slug)
