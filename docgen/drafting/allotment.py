"""Allotment: which instructions a unit gives to which department, and which clauses it gives to none, and why."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from docgen.drafting.competence import beyond
from docgen.drafting.decide import Decided, credited
from docgen.drafting.department_items import Routed
from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.facts import figures
from docgen.drafting.joint_work import joint
from docgen.drafting.piece_of_work import Work
from docgen.drafting.reviewer_notes import in_general
from docgen.drafting.route import Route, route
from docgen.drafting.select import Selected
from docgen.drafting.survey import Survey
from docgen.messages import say
from docgen.model.decisions import EVERYONE
from docgen.model.directive import Unplaced
from docgen.model.plan import Role
from docgen.model.trace import Standing
from docgen.model.unit import Unit
from docgen.phrases.competences import Competence
from docgen.phrases.ruleset import Rules
from docgen.statements.mention import MentionKind

SPLIT = "tach-y"
"""The rule that a step names when a clause becomes several instructions."""


class Allotment(NamedTuple):
    """What is given, what a person left out, what waits for a person."""

    routed: tuple[Routed, ...]
    omitted: tuple[Unplaced, ...]
    unresolved: tuple[Unplaced, ...]

    @property
    def refs(self) -> tuple[str, ...]:
        """The names of all clauses and parts of which something became."""
        return (
            *(each.work.ref for each in self.routed),
            *(each.clause for each in (*self.omitted, *self.unresolved)),
        )


def allot(selected: Iterable[Selected], context: DraftingContext) -> Allotment:
    """Each of `selected` split into instructions and routed, or left out, or left for a person."""
    made = [_allotted(each, context) for each in selected]
    return Allotment(
        tuple(routed for each in made for routed in each.routed),
        tuple(omitted for each in made for omitted in each.omitted),
        tuple(unresolved for each in made for unresolved in each.unresolved),
    )


def _allotted(each: Selected, context: DraftingContext) -> Allotment:
    duty, decided = each.duty, context.decided
    decision = decided.about(duty.id)
    if decision is not None and decision.omit is not None:
        return Allotment((), (Unplaced(duty.id, credited(decision.omit, decision), duty.quote),), ())
    if (waiting := withheld(each, context)) is not None:
        return Allotment((), (), (Unplaced(duty.id, waiting, duty.quote),))
    if each.standing is Standing.RELATED and decision is None:
        return Allotment((), (), ())
    if each.general and decision is None and not duty.is_report:
        whole = Work(duty.id, each, duty.whole, duty.quote)
        return Allotment((Routed(whole, Route(EVERYONE, say("given to all in general"))),), (), ())
    routed: list[Routed] = []
    omitted: list[Unplaced] = []
    unresolved: list[Unplaced] = []
    for work, goes_to in split(each, context.survey, context.unit, decided):
        part = decided.about(work.ref)
        if part is not None and part.omit is not None:
            omitted.append(Unplaced(work.ref, credited(part.omit, part), work.text))
            continue
        excess = None if part is not None else _excess(work, each, context)
        if excess is not None or goes_to.department is None:
            reason = goes_to.reason if excess is None else excess.reason
            unresolved.append(Unplaced(work.ref, reason, work.text))
        else:
            routed.append(Routed(work, goes_to))
    return Allotment(tuple(routed), tuple(omitted), tuple(unresolved))


def _excess(work: Work, selected: Selected, context: DraftingContext) -> Competence | None:
    """Why what the unit would do of `work` is not its departments' to do, or None."""
    if not context.level.limited:
        return None
    statements, text = selected.duty.statements, work.text
    if selected.role is Role.SUPPORT:
        text = joint(text, statements, context.unit, context.rules)
    return beyond(text, selected.role, statements, context.rules)


def withheld(selected: Selected, context: DraftingContext) -> str | None:
    """Why a person must look at this clause before any of it is drafted, or None."""
    duty = selected.duty
    if context.decided.about(duty.id) is not None:
        return None
    gone = [mention.text for mention in duty.mentions if mention.kind is MentionKind.ABOLISHED]
    if gone and selected.standing is Standing.RELATED:
        return say("given to “{name}”, which is no more: who has the duty now?", name="”, “".join(gone))
    if selected.localities and selected.standing is Standing.RELATED and context.unit.kind is not None:
        return in_general(selected, context)
    place = context.rules.first_found((context.rules.draft.mirror.where,), duty.quote)
    if selected.standing is Standing.MIRRORED and place is not None:
        return say(
            "repeats a provincial body's duty only where {unit} has this: {thing}",
            unit=context.unit.running_name,
            thing=place,
        )
    return None


def split(selected: Selected, survey: Survey, unit: Unit, decided: Decided) -> tuple[tuple[Work, Route], ...]:
    """The instructions of a clause, each with its route; parts with one owner stay together in one short item.

    What the unit only supports, or repeats from a provincial body, is one instruction; a commune tells it short,
    another body splits it where it is long.
    """
    duty = selected.duty
    whole = Work(duty.id, selected, duty.whole, duty.quote)
    long = len(duty.quote.split()) > survey.rules.draft.longest
    told_short = selected.role is Role.SUPPORT and (unit.kind is not None or not long)
    # What is repeated is cut short from its end, but for what has a date: that stands by itself.
    dated = long and any(figures(part.text) for part in duty.parts[1:])
    repeated = told_short or (selected.standing is Standing.MIRRORED and not dated)
    if len(duty.parts) == 1 or repeated or decided.whole(duty.id):
        return ((whole, route(whole, survey, unit, decided)),)
    pieces = []
    for number, part in enumerate(duty.parts, 1):
        work = Work(f"{duty.id}#{number}", selected, part, duty.quote).changed(SPLIT, part.text)
        pieces.append((work, route(work, survey, unit, decided)))
    pieces = _followed(pieces, survey.rules)
    withheld = survey.rules.levels[unit.level].limited and any(
        beyond(part.text, selected.role, duty.statements, survey.rules) for part in duty.parts
    )
    owners = {found.department for _, found in pieces}
    shared = any(kind.one_act for part in duty.parts for kind in part.kinds)
    if withheld or long or shared or len(owners) > 1 or any(decided.about(work.ref) for work, _ in pieces):
        return tuple(pieces)
    return ((whole, route(whole, survey, unit, decided)),)


def _followed(pieces: list[tuple[Work, Route]], rules: Rules) -> list[tuple[Work, Route]]:
    """`pieces`, those whose words tell no department with the part before them whose words do.

    "Tổ chức tuyên truyền cho học sinh. Mỗi học kỳ ít nhất 01 buổi." says in its second sentence more of the first;
    so does "…; lấy kết quả làm tiêu chí thi đua", whatever its words tell.
    """
    found: list[tuple[Work, Route]] = []
    before: Route | None = None
    for work, way in pieces:
        goes_on = bool(found) and rules.regex(rules.work.following).match(work.text) is not None
        followed = found[-1][1] if goes_on else before if way.general else None
        if followed is not None:
            told = say("goes on with what stands before it: {reason}", reason=followed.reason)
            way = followed._replace(reason=told)
        elif not way.general:
            before = way if way.own_field else None
        found.append((work, way))
    return found
