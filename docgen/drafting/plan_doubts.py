"""Doubts: what is wrong or uncertain in the plan itself, flagged and never silently mended (craft, point 18)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from docgen.drafting.duty import Duty
from docgen.drafting.last_days import deadline_of, impossible
from docgen.messages import say
from docgen.model.clause_names import Placed, walk
from docgen.model.finding import Finding, Severity
from docgen.model.plan import Plan
from docgen.phrases.ruleset import Rules
from docgen.statements.former_bodies import former_bodies
from docgen.text.markup import plain
from docgen.text.normalize import clean


def doubts(plan: Plan, duties: Iterable[Duty], rules: Rules) -> Iterator[Finding]:
    """Bodies nobody knows or that are no more, days the calendar lacks, deadlines before the plan's own date."""
    duties = tuple(duties)
    asked = {duty.id for duty in duties}
    yield from _unknown(duties)
    for placed in walk(plan):
        text = _said(placed)
        yield from former_bodies(placed.id, text, rules)
        yield from _impossible(placed.id, text)
        if placed.id in asked:
            yield from _late(placed.id, text, plan)


def _unknown(duties: Iterable[Duty]) -> Iterator[Finding]:
    """Each unknown name once, at the first clause that has it; the account lists every clause."""
    unknown = [(mention.text, duty.id) for duty in duties for mention in duty.mentions if not mention.is_known]
    for name, id_ in dict(reversed(unknown)).items():
        yield Finding(
            rule="co-quan-la",
            severity=Severity.WARNING,
            place=id_,
            message=say("no list of bodies knows “{name}”", name=name),
            expected=say("a name from specs/rules/co-quan.yaml, or a new entry there"),
            found=name,
        )


def _impossible(id_: str, text: str) -> Iterator[Finding]:
    for written in impossible(text):
        yield Finding(
            rule="ngay-khong-co",
            severity=Severity.WARNING,
            place=id_,
            message=say("the calendar has no such day"),
            found=written,
        )


def _late(id_: str, text: str, plan: Plan) -> Iterator[Finding]:
    issued, deadline = _day(plan), deadline_of(text)
    if issued is not None and deadline is not None and deadline.day < issued:
        yield Finding(
            rule="han-truoc-ngay-ban-hanh",
            severity=Severity.WARNING,
            place=id_,
            message=say("the deadline is before the plan's own date, {day}", day=f"{issued:%d/%m/%Y}"),
            found=deadline.text,
        )


def _said(placed: Placed) -> str:
    """All that a clause itself says: its title, its text, the bodies and the time behind its labels."""
    clause = placed.clause
    bodies = (body for _, line in clause.assignments() for body in line.bodies)
    pieces = (clause.title or "", clause.text, *bodies, clause.timing.text if clause.timing else "")
    return clean("\n".join(plain(piece) for piece in dict.fromkeys((*pieces, *clause.actors)) if piece))


def _day(plan: Plan) -> dt.date | None:
    """The first day on which the plan can have been issued."""
    return None if plan.issued_on is None else plan.issued_on.first
