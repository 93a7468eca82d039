"""Draft: the works of a unit become items, gathered by department in the unit's order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from docgen.drafting.decide import clause_of
from docgen.drafting.drafted import Drafted, together
from docgen.drafting.finish import opened
from docgen.drafting.merge import merge
from docgen.drafting.notes import REPORT, notes
from docgen.drafting.outcomes import product_of, time_of
from docgen.drafting.rewrites import rewrite
from docgen.drafting.route import Route
from docgen.drafting.setting import Setting
from docgen.drafting.work import Work
from docgen.model.decisions import EVERYONE
from docgen.model.directive import DirectiveSection, Item
from docgen.model.plan import Role
from docgen.model.unit import DepartmentKind

WORDED = "quyet-dinh"
"""The rule of the step in which a person's wording takes the place of the draft's."""


class Routed(NamedTuple):
    """A work and where it goes."""

    work: Work
    route: Route


def draft(routed: Iterable[Routed], setting: Setting) -> tuple[DirectiveSection, ...]:
    """The sections of the directive, each with its items; works that no department gets are left out."""
    by_department: dict[str, list[Work]] = {}
    for each in routed:
        if each.route.department is not None:
            told = (each.route.reason,) if each.route.proposed else ()
            work = each.work._replace(department=each.route.department, reason=each.route.reason, notes=told)
            by_department.setdefault(each.route.department, []).append(opened(rewrite(work, setting), setting))
    drafted = {id_: _decided(merge(works, setting), setting) for id_, works in by_department.items()}
    drafted = _moved(drafted, setting)
    order = _departments(setting)
    return tuple(_section(id_, drafted[id_], setting) for id_ in order if drafted.get(id_))


def _departments(setting: Setting) -> tuple[str, ...]:
    """Everyone first, then the focal department, then the unit's order, bodies outside UBND last."""
    inside = [each.id for each in setting.unit.departments if each.kind is not DepartmentKind.OUTSIDE]
    outside = [each.id for each in setting.unit.departments if each.kind is DepartmentKind.OUTSIDE]
    focal = [] if setting.focal is None else [setting.focal.id]
    return tuple(dict.fromkeys((EVERYONE, *focal, *inside, *outside)))


def _decided(drafts: list[Drafted], setting: Setting) -> list[Drafted]:
    """The same items with the wording the unit fixed."""
    found = []
    for item in drafts:
        decision = setting.decided.about(item.head.ref) if len(item.works) == 1 else None
        wording = decision.wording if decision is not None else None
        found.append(item if wording is None else item.reworded(wording, WORDED))
    return found


def _moved(drafted: dict[str, list[Drafted]], setting: Setting) -> dict[str, list[Drafted]]:
    """Items joined to others as the unit decided (gop_vao)."""
    for id_, items in drafted.items():
        for item in list(items):
            decision = setting.decided.about(item.head.ref)
            into = None if decision is None else decision.merge_with
            if into is None:
                continue
            target = next((each for each in items if each is not item and _has(each, into)), None)
            if target is not None:
                text = f"{target.text.rstrip('.')}; {item.text[:1].lower()}{item.text[1:]}"
                drafted[id_] = items = [
                    together([target, item], text, "quyet-dinh-gop") if each is target else each
                    for each in items
                    if each is not item
                ]
    return drafted


def _has(item: Drafted, ref: str) -> bool:
    return any(ref in (work.ref, clause_of(work.ref)) for work in item.works)


def _section(id_: str, drafts: list[Drafted], setting: Setting) -> DirectiveSection:
    department = setting.unit.department(id_)
    name = setting.filled(setting.rules.draft.frame.everyone) if department is None else department.name
    placed = sorted(enumerate(drafts), key=lambda entry: _place(entry[1], entry[0], setting))
    return DirectiveSection(
        name=name, department=department, items=tuple(_item(each, setting) for _, each in placed)
    )


def _place(item: Drafted, at: int, setting: Setting) -> tuple[int, int, int]:
    """As decided; else own duties, then supporting ones, then the report, each in the plan's order."""
    rank = 2 if REPORT in item.head.kinds else 1 if item.head.supporting else 0
    return (setting.decided.place(work.ref for work in item.works), rank, at)


def _item(item: Drafted, setting: Setting) -> Item:
    sources = {work.source.clause: work.source for work in item.works}
    supports = dict.fromkeys(
        mention.text
        for work in item.works
        for mention in (
            work.selected.leads if work.supporting else work.selected.duty.actors.get(Role.SUPPORT, ())
        )
        if not mention.means(setting.unit)
    )
    return Item(
        text=item.text,
        sources=tuple(sources.values()),
        reason=" · ".join(dict.fromkeys(work.reason for work in item.works)),
        steps=item.steps,
        support=tuple(supports),
        timing=time_of(item.works, item.text, setting.rules),
        product=product_of(item.works, item.text, setting.rules),
        notes=tuple(dict.fromkeys((*item.notes, *(note for work in item.works for note in notes(work, setting))))),
        refs=tuple(work.ref for work in item.works),
    )
