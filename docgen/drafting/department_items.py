"""Draft: the works of a unit become items, gathered by department in the unit's order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from docgen.drafting.decide import credited
from docgen.drafting.drafted_item import DraftedItem, together
from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.finish import local_name, opened
from docgen.drafting.merge import merge
from docgen.drafting.partners_here import partner_here
from docgen.drafting.piece_of_work import Work
from docgen.drafting.product_and_time import product_of, time_of
from docgen.drafting.reviewer_notes import notes
from docgen.drafting.rewrites import rewrite
from docgen.drafting.route import Route
from docgen.drafting.unit_meant import itself
from docgen.messages import say
from docgen.model.clause_names import clause_of
from docgen.model.decisions import EVERYONE, OwnItem
from docgen.model.directive import DirectiveSection, Item
from docgen.model.plan import Role
from docgen.model.trace import Source, Standing, Step
from docgen.model.unit import DepartmentKind
from docgen.phrases.kinds_of_work import REPORT
from docgen.statements.mention import Mention, MentionKind

WORDED = "quyet-dinh"
"""The rule of the step in which a person's wording takes the place of the draft's."""


_WHOEVER = (MentionKind.COLLECTIVE, MentionKind.RELATED, MentionKind.GENERIC)
"""Whom the plan names without a name tells no department with whom it works."""


class Routed(NamedTuple):
    """A work and where it goes."""

    work: Work
    route: Route


def draft(routed: Iterable[Routed], context: DraftingContext) -> tuple[DirectiveSection, ...]:
    """The sections of the directive, each with its items; works that no department gets are left out."""
    by_department: dict[str, list[Work]] = {}
    for each in routed:
        if each.route.department is not None:
            told = (each.route.reason,) if each.route.proposed else ()
            work = each.work._replace(department=each.route.department, reason=each.route.reason, notes=told)
            work = work._replace(own_field=each.route.own_field)
            by_department.setdefault(each.route.department, []).append(opened(rewrite(work, context), context))
    drafted = _moved({id_: merge(works, context) for id_, works in by_department.items()}, context)
    sections = {id_: _placed(items, context) for id_, items in drafted.items()}
    for own in context.decided.own_items:
        sections.setdefault(own.department, []).append(_own(own, context))
    order = _departments(context)
    return tuple(_section(id_, sections[id_], context) for id_ in order if sections.get(id_))


def _departments(context: DraftingContext) -> tuple[str, ...]:
    """As decided; else everyone, the focal department, then the unit's order, bodies outside UBND last."""
    inside = [each.id for each in context.unit.departments if each.kind is not DepartmentKind.OUTSIDE]
    outside = [each.id for each in context.unit.departments if each.kind is DepartmentKind.OUTSIDE]
    focal = [] if context.focal is None else [context.focal.id]
    return tuple(dict.fromkeys((*context.decided.departments, EVERYONE, *focal, *inside, *outside)))


class _Placed(NamedTuple):
    """An item and where it stands in its section."""

    place: tuple[int, int, int]
    item: Item


def _moved(drafted: dict[str, list[DraftedItem]], context: DraftingContext) -> dict[str, list[DraftedItem]]:
    """Items joined to others, of whichever department, as the unit decided (gop_vao)."""
    joining = [item.head.ref for items in drafted.values() for item in items]
    for ref in joining:
        decision = context.decided.about(ref)
        if decision is None or decision.merge_with is None:
            continue
        every = [(id_, item) for id_, items in drafted.items() for item in items]
        home, item = next((id_, item) for id_, item in every if item.head.ref == ref)
        into = next((each for each in every if each[1] is not item and _has(each[1], decision.merge_with)), None)
        if into is None:
            continue
        place, target = into
        text = f"{target.text.rstrip('.')}; {item.text[:1].lower()}{item.text[1:]}"
        joined = together([target, item], text, "quyet-dinh-gop")
        drafted[home] = [each for each in drafted[home] if each is not item]
        drafted[place] = [joined if each is target else each for each in drafted[place]]
    return drafted


def _has(item: DraftedItem, ref: str) -> bool:
    return any(ref in (work.ref, clause_of(work.ref)) for work in item.works)


def _placed(drafts: list[DraftedItem], context: DraftingContext) -> list[_Placed]:
    """The items with the wording the unit fixed, and their places: as decided; else own duties, then supporting
    ones, then the report, each in the plan's order."""
    placed = []
    for at, item in enumerate(drafts):
        rank = 2 if REPORT in item.head.kinds else 1 if item.head.supporting else 0
        place = context.decided.place(work.ref for work in item.works)
        placed.append(_Placed((place, rank, at), _item(_worded(item, context), context)))
    return placed


def _worded(item: DraftedItem, context: DraftingContext) -> DraftedItem:
    """The same item with the wording the unit fixed; a step says so even where it is the draft's own."""
    decision = context.decided.about(item.head.ref)
    if decision is None or decision.wording is None:
        return item
    step = Step(rule=WORDED, before=item.text, after=decision.wording)
    return item._replace(text=decision.wording, steps=(*item.steps, step))


def _own(own: OwnItem, context: DraftingContext) -> _Placed:
    """An item of people's own words; it stands behind the duties, unless they said where."""
    sources = tuple(_source(clause, context) for clause in own.clauses)
    reason = own.reason or say("added by {unit}", unit=context.unit.running_name)
    quotes = "\n".join(source.quote for source in sources)
    item = Item(
        text=own.wording,
        sources=sources,
        reason=credited(reason, own),
        steps=(Step(rule=WORDED, before=quotes, after=own.wording),),
        timing=time_of((), own.wording, context.rules),
        product=product_of((), own.wording, context),
        refs=(own.name,),
    )
    return _Placed((context.decided.place((own.name,)), 1, len(context.survey.clauses)), item)


def _source(clause: str, context: DraftingContext) -> Source:
    """The clause, or the duty in it, from which people split an item off."""
    survey, whole = context.survey, clause_of(clause)
    duties = (
        duty for name in (clause, clause.rpartition("#")[0], whole) for duty in survey.duties if duty.id == name
    )
    duty = next(duties, None) or survey.taken_up(whole)
    return Source(clause=duty.id, role=Role.IMPLEMENT, standing=Standing.RELATED, quote=duty.quote)


def _section(id_: str, placed: list[_Placed], context: DraftingContext) -> DirectiveSection:
    department = context.unit.department(id_)
    name = context.filled(context.rules.draft.frame.everyone) if department is None else department.name
    items = tuple(each.item for each in sorted(placed, key=lambda each: each.place))
    return DirectiveSection(name=name, department=department, items=items)


def _item(item: DraftedItem, context: DraftingContext) -> Item:
    sources = {work.source.clause: work.source for work in item.works}
    supports = dict.fromkeys(
        _partner(mention, work, context)
        for work in item.works
        for mention in _beside(work)
        if not itself(mention, context.unit, context.rules) and (work.supporting or mention.kind not in _WHOEVER)
    )
    department = context.unit.department(item.head.department)
    for name in ("", "" if department is None else department.name):
        supports.pop(name, None)
    return Item(
        text=item.text,
        sources=tuple(sources.values()),
        reason=" · ".join(dict.fromkeys(work.reason for work in item.works)),
        steps=item.steps,
        support=tuple(supports),
        supporting=item.head.supporting,
        timing=time_of(item.works, item.text, context.rules),
        product=product_of(item.works, item.text, context),
        notes=tuple(dict.fromkeys((*item.notes, *(note for work in item.works for note in notes(work, context))))),
        refs=tuple(work.ref for work in item.works),
    )


def _partner(mention: Mention, work: Work, context: DraftingContext) -> str:
    mirrored = work.selected.standing is Standing.MIRRORED
    return partner_here(mention, context) if mirrored else local_name(mention, context)


def _beside(work: Work) -> tuple[Mention, ...]:
    """With whom a work is done: those who lead where it supports them, or where it is the unit's own share of
    what they lead; else those who support it."""
    leads = work.selected.leads if work.selected.role is Role.SUPPORT else ()
    return leads if work.supporting else (*leads, *work.selected.duty.actors.get(Role.SUPPORT, ()))
