"""The stages of the cascade, one after the other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from docgen.drafting.abbreviations import explained, introduced
from docgen.drafting.allotment import Allotment, allot
from docgen.drafting.clause_account import account
from docgen.drafting.decide import Decided
from docgen.drafting.department_items import WORDED, draft
from docgen.drafting.directive_frame import frame, signing_faults
from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.last_days import deadline_of
from docgen.drafting.own_plan import own_plan
from docgen.drafting.plan_warnings import guards
from docgen.drafting.select import select
from docgen.drafting.survey import Survey
from docgen.messages import say
from docgen.model.decisions import Decisions
from docgen.model.directive import Directive, DirectiveSection, Form, OwnPlanBody
from docgen.model.finding import Finding, Severity
from docgen.model.identity import IssueDate
from docgen.model.unit import Unit


def cascade(
    survey: Survey,
    unit: Unit,
    decisions: Decisions | None = None,
    form: Form = Form.LETTER,
    date: IssueDate | None = None,
    number: str = "",
    year: int | None = None,
) -> Directive:
    """What `unit` issues to carry out the plan surveyed, in `form`, with the date and number that are known.

    `year`: the year of issue where no more is known of the date, for the plan's own tells nothing of it.
    Pure: the same arguments give the same directive. `decisions` must have passed `decide.check`.
    """
    date = date or (None if decisions is None else decisions.issued_on) or (year and IssueDate(year=year)) or None
    context = DraftingContext(survey, unit, Decided(decisions), form, date)
    selected = select(survey, unit, context.decided)
    allotment = allot(selected, context)
    drafted = draft(allotment.routed, context)
    sections, body = own_plan(drafted, context) if form is Form.PLAN else (drafted, OwnPlanBody())
    framed = frame(context, drafted, form, date, number)
    told, waiting = framed.opening, survey.abbreviations
    if decisions is None or decisions.frame.opening is None:
        told, waiting = introduced(framed.opening, sections, waiting)
    sections, body = explained(sections, body, waiting, WORDED)
    return Directive(
        plan=survey.plan,
        unit=unit,
        form=form,
        frame=framed._replace(opening=told),
        sections=sections,
        body=body,
        coverage=account(selected, allotment, drafted, survey, unit),
        findings=(
            *survey.findings,
            *guards(survey, unit),
            *signing_faults(context, form),
            *_nothing(drafted, survey),
            *_unused(context.decided, allotment),
            *_passed(drafted, date),
        ),
    )


def _nothing(sections: tuple[DirectiveSection, ...], survey: Survey) -> Iterator[Finding]:
    if not sections:
        yield Finding(
            rule="khong-co-viec",
            severity=Severity.WARNING,
            place=str(survey.plan.number),
            message=say(
                "nothing in the plan becomes a task of this unit: no document is made; look at the account"
            ),
        )


def _unused(decided: Decided, allotment: Allotment) -> Iterator[Finding]:
    """Decisions of which nothing came: a clause that gives the unit nothing cannot be left out or joined."""
    for name in decided.unused(allotment.refs):
        yield Finding(
            rule="quyet-dinh-khong-dung",
            severity=Severity.WARNING,
            place=name,
            message=say("this decision changes nothing: the clause gives the unit no task"),
        )


def _passed(sections: tuple[DirectiveSection, ...], date: IssueDate | None) -> Iterator[Finding]:
    """Deadlines before the day on which the directive is issued, where that day is known."""
    if date is None or date.month is None or date.day is None:
        return
    issued = dt.date(date.year, date.month, date.day)
    for section in sections:
        for item in section.items:
            due = deadline_of(item.text) or deadline_of(item.timing)
            if due is not None and due.day < issued:
                yield Finding(
                    rule="han-da-qua",
                    severity=Severity.WARNING,
                    place=next(iter(item.refs), section.name),
                    message=say("the deadline has passed on the day of issue, {day}", day=f"{issued:%d/%m/%Y}"),
                    found=due.text,
                )
