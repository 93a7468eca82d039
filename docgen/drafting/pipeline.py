"""The stages of the cascade, one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.drafting.abbreviations import explained
from docgen.drafting.account import account, beyond, withheld
from docgen.drafting.decide import Decided
from docgen.drafting.draft import WORDED, Routed, draft
from docgen.drafting.frame import frame
from docgen.drafting.own_plan import own_plan
from docgen.drafting.select import select
from docgen.drafting.setting import Setting
from docgen.drafting.split import split
from docgen.drafting.survey import Survey
from docgen.messages import say
from docgen.model.decisions import Decisions
from docgen.model.directive import Body, Directive, DirectiveSection, Form
from docgen.model.finding import Finding, Severity
from docgen.model.identity import IssueDate
from docgen.model.trace import Standing
from docgen.model.unit import Unit


def cascade(
    survey: Survey,
    unit: Unit,
    decisions: Decisions | None = None,
    form: Form = Form.LETTER,
    date: IssueDate | None = None,
) -> Directive:
    """What `unit` issues to carry out the plan surveyed, in `form`, dated `date` where that is known.

    Pure: the same arguments give the same directive. `decisions` must have passed `decide.check`.
    """
    setting = Setting(survey, unit, Decided(decisions), form)
    selected = select(survey, unit)
    omitted: dict[str, str] = {}
    unresolved: dict[str, str] = {}
    routed: list[Routed] = []
    for each in selected:
        id_ = each.duty.id
        decision = setting.decided.about(id_)
        if decision is not None and decision.omit is not None:
            omitted[id_] = decision.omit
        elif (reason := withheld(each, setting.decided)) is not None:
            unresolved[id_] = reason
        elif each.standing is not Standing.RELATED or decision is not None:
            for work, route in split(each, survey, unit, setting.decided):
                part = setting.decided.about(work.ref)
                if part is not None and part.omit is not None:
                    omitted[work.ref] = part.omit
                    continue
                found = Routed(work, route)
                excess = beyond(work, setting.decided, survey.rules)
                if excess is not None or route.department is None:
                    unresolved[id_] = excess or route.reason
                else:
                    routed.append(found)
    drafted = draft(routed, setting)
    sections, body = own_plan(drafted, setting) if form is Form.PLAN else (drafted, Body())
    sections, body = explained(sections, body, survey.abbreviations, WORDED)
    return Directive(
        plan=survey.plan,
        unit=unit,
        form=form,
        frame=frame(setting, drafted, form, date),
        sections=sections,
        body=body,
        coverage=account(selected, drafted, omitted, unresolved),
        findings=(*survey.findings, *_nothing(sections, survey)),
    )


def _nothing(sections: tuple[DirectiveSection, ...], survey: Survey) -> Iterator[Finding]:
    if not sections:
        yield Finding(
            rule="khong-co-viec",
            severity=Severity.WARNING,
            place=str(survey.plan.number),
            message=say("nothing in the plan becomes a task of this unit; look at the account before issuing"),
        )
