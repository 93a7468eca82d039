"""Split: a clause whose sentences have different owners becomes several instructions (craft, point 8)."""

from __future__ import annotations

from docgen.drafting.competence import beyond
from docgen.drafting.decide import Decided
from docgen.drafting.route import Route, route
from docgen.drafting.select import Selected
from docgen.drafting.survey import Survey
from docgen.drafting.work import Work
from docgen.messages import say
from docgen.model.plan import Role
from docgen.model.trace import Standing
from docgen.model.unit import Unit

RULE = "tach-y"


def split(selected: Selected, survey: Survey, unit: Unit, decided: Decided) -> tuple[tuple[Work, Route], ...]:
    """The instructions of a clause, each with its route; parts with one owner stay together in one short item.

    What the unit only supports, or repeats from a provincial body, is one instruction; a commune tells it short,
    another body splits it where it is long.
    """
    duty = selected.duty
    whole = Work(duty.id, selected, duty.whole, duty.quote)
    long = len(duty.quote.split()) > survey.rules.draft.longest
    told_short = selected.role is Role.SUPPORT and (unit.kind is not None or not long)
    repeated = told_short or selected.standing is Standing.MIRRORED
    if len(duty.parts) == 1 or repeated or decided.whole(duty.id):
        return ((whole, route(whole, survey, unit, decided)),)
    pieces = []
    for number, part in enumerate(duty.parts, 1):
        work = Work(f"{duty.id}#{number}", selected, part, duty.quote).changed(RULE, part.text)
        pieces.append((work, route(work, survey, unit, decided)))
    pieces = _followed(pieces)
    withheld = survey.rules.levels[unit.level].limited and any(
        beyond(part.text, selected.role, duty.statements, survey.rules) for part in duty.parts
    )
    owners = {found.department for _, found in pieces}
    shared = any(kind.one_act for part in duty.parts for kind in part.kinds)
    if withheld or long or shared or len(owners) > 1 or any(decided.about(work.ref) for work, _ in pieces):
        return tuple(pieces)
    return ((whole, route(whole, survey, unit, decided)),)


def _followed(pieces: list[tuple[Work, Route]]) -> list[tuple[Work, Route]]:
    """`pieces`, those whose words tell no department with the part before them whose words do.

    "Tổ chức tuyên truyền cho học sinh. Mỗi học kỳ ít nhất 01 buổi." says in its second sentence more of the first.
    """
    found: list[tuple[Work, Route]] = []
    before: Route | None = None
    for work, way in pieces:
        if way.general and before is not None:
            way = before._replace(reason=say("goes on with what stands before it: {reason}", reason=before.reason))
        elif not way.general:
            before = way if way.own_field else None
        found.append((work, way))
    return found
