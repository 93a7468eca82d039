"""Warnings: what stands between a plan and a unit, told in one line each before anybody signs."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.drafting.survey import Survey
from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.model.finding import Finding, Severity
from docgen.model.identity import IssueDate
from docgen.model.plan import Plan
from docgen.model.unit import Unit
from docgen.register import province_of_plan
from docgen.statements.mention import MentionKind


def guards(survey: Survey, unit: Unit) -> Iterator[Finding]:
    """Another province's plan, a ministry's that the province has not taken up, one of a level that is no more."""
    plan = survey.plan
    province, issuer = province_of_plan(plan), survey.gazetteer.classify(plan.issuer)
    behind = (name for name in (plan.issuer, plan.parent_authority) if name)
    gone = next((name for name in behind if _is_gone(name, survey)), None)
    if gone is not None:
        told = say("“{issuer}” is of a level that is no more: who has its plan now?", issuer=gone)
        yield _finding("ke-hoach-cap-khong-con", plan, told)
    elif province is not None and province.name != unit.province:
        told = say(
            "the plan is of {province}, {unit} of {own}: it binds only its own province",
            province=province.name,
            unit=unit.running_name,
            own=unit.province,
        )
        yield _finding("ke-hoach-tinh-khac", plan, told)
    elif issuer.kind is MentionKind.CENTRAL and province is None:
        told = say(
            "the plan is “{issuer}”'s: look for the plan by which the province takes it up", issuer=plan.issuer
        )
        yield _finding("ke-hoach-trung-uong", plan, told)


def _is_gone(name: str, survey: Survey) -> bool:
    return any(each.mention.kind is MentionKind.ABOLISHED for each in survey.gazetteer.mentions(name))


def check_date(plan: Plan, date: IssueDate | None) -> None:
    """Raises DocgenError where a document that carries out `plan` is dated before it."""
    issued = plan.issued_on
    if date is None or issued is None or date.last >= issued.first:
        return
    problem = say("the document is dated {date}, before the plan itself ({issued})", date=date, issued=issued)
    raise DocgenError(Fault(problem, say("write the day on which the document is issued")))


def _finding(rule: str, plan: Plan, message: str) -> Finding:
    return Finding(rule=rule, severity=Severity.WARNING, place=str(plan.number), message=message)
