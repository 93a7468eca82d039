"""How a document that carries out a plan names it in its text (PL1.II.6b of Decree 30)."""

from __future__ import annotations

from docgen.model.identity import IssueDate
from docgen.model.plan import Plan
from docgen.model.plan_reference import cited
from docgen.text.capitals import lower_first
from docgen.text.days import in_figures
from docgen.text.markup import plain
from docgen.text.normalize import clean

_COMMITTEES = ("Ủy ban nhân dân", "Uỷ ban nhân dân")


def named(plan: Plan) -> str:
    """`Kế hoạch số 209/KH-UBND`, with a gap where the number is not known: how it is cited again."""
    return f"{plan.kind} số {'' if plan.number.number else '…'}{plan.number}"


def dated(plan: Plan) -> str:
    """`Kế hoạch số 209/KH-UBND ngày 15/5/2026`, as far as it is known."""
    issued = f" ngày {_date(plan.issued_on)}" if plan.issued_on is not None else ""
    return f"{named(plan)}{issued}"


def with_issuer(plan: Plan) -> str:
    """`Kế hoạch số 209/KH-UBND ngày 15/5/2026 của Ủy ban nhân dân tỉnh Thái Nguyên`: for people of any office."""
    return f"{plan.kind} số {cited(plan.number, plan.issued_on, plan.issuer)}"


def cited_in_full(plan: Plan, *, short: bool) -> str:
    """`Kế hoạch số 209/KH-UBND ngày 15/5/2026 của UBND tỉnh về …`: how it is cited first.

    `short`: the province goes without saying, for whoever cites the plan is of the same one.
    """
    about = lower_first(clean(plain(plan.abstract)))
    return f"{dated(plan)} của {_issuer(plan, short)} {about if about.startswith('về ') else f'về {about}'}"


def _issuer(plan: Plan, short: bool) -> str:
    """`UBND tỉnh` of `Ủy ban nhân dân tỉnh Thái Nguyên`, or `UBND tỉnh Thái Nguyên`."""
    issuer = clean(plan.issuer)
    for long in _COMMITTEES:
        if issuer.startswith(long):
            rest = issuer[len(long) :].split()
            level = 2 if rest[:2] == ["thành", "phố"] else 1
            return " ".join(("UBND", *(rest[:level] if short else rest)))
    return issuer


def _date(date: IssueDate) -> str:
    """`05/4/2026`, with a gap for what is not known."""
    if date.month is not None and date.day is not None:
        return in_figures(date.year, date.month, date.day)
    return f"…/{'…/' if date.month is None else ''}{in_figures(date.year, date.month)}"
