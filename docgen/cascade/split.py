"""Split: a clause whose sentences have different owners becomes several instructions (craft, point 8)."""

from __future__ import annotations

from docgen.cascade.decide import Decided
from docgen.cascade.route import Route, route
from docgen.cascade.select import Selected
from docgen.cascade.survey import Part, Survey
from docgen.cascade.work import Work
from docgen.model.plan import Role
from docgen.model.unit import Unit


def split(selected: Selected, survey: Survey, unit: Unit, decided: Decided) -> tuple[tuple[Work, Route], ...]:
    """The instructions of a clause, each with its route; parts with one owner stay together."""
    duty = selected.duty
    whole = Part(duty.quote, _kinds(duty.parts), _fields(duty.parts))
    if len(duty.parts) < 2 or selected.role is Role.SUPPORT or decided.whole(duty.id):
        work = Work(duty.id, selected, whole if len(duty.parts) > 1 else duty.parts[0], duty.quote)
        return ((work, route(work, survey, unit, decided)),)
    pieces = []
    for number, part in enumerate(duty.parts, 1):
        work = Work(f"{duty.id}#{number}", selected, part, duty.quote).changed("tach-y", part.text)
        pieces.append((work, route(work, survey, unit, decided)))
    if len({found.department for _, found in pieces}) > 1 or any(decided.about(work.ref) for work, _ in pieces):
        return tuple(pieces)
    work = Work(duty.id, selected, whole, duty.quote)
    return ((work, route(work, survey, unit, decided)),)


def _kinds(parts: tuple[Part, ...]) -> tuple:  # type: ignore[type-arg]
    return tuple(dict.fromkeys(kind for part in parts for kind in part.kinds))


def _fields(parts: tuple[Part, ...]) -> tuple[tuple[str, int, tuple[str, ...]], ...]:
    found: dict[str, tuple[int, tuple[str, ...]]] = {}
    for part in parts:
        for id_, score, words in part.fields:
            before = found.get(id_, (0, ()))
            found[id_] = (before[0] + score, (*before[1], *words))
    return tuple(sorted(((id_, *rest) for id_, rest in found.items()), key=lambda entry: -entry[1]))
