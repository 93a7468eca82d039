"""Account: what became of every clause that concerns the unit. Nothing addressed just vanishes."""

from __future__ import annotations

from collections.abc import Iterable

from docgen.drafting.allotment import Allotment
from docgen.drafting.select import Selected
from docgen.drafting.survey import Survey
from docgen.drafting.watch import watch
from docgen.messages import say
from docgen.model.directive import Coverage, DirectiveSection, Unplaced
from docgen.model.trace import Standing
from docgen.model.unit import Unit


def account(
    selected: Iterable[Selected],
    allotment: Allotment,
    sections: Iterable[DirectiveSection],
    survey: Survey,
    unit: Unit,
) -> Coverage:
    """The account of one directive, held against the watch: what nobody claims waits for a person."""
    selected = tuple(selected)
    covered = {source.clause for section in sections for item in section.items for source in item.sources}
    told = covered.union(each.clause for each in (*allotment.omitted, *allotment.unresolved))
    addressed = [each.duty.id for each in selected if each.standing is Standing.ADDRESSED]
    passed = tuple(
        Unplaced(each.duty.id, _other(each), each.duty.quote)
        for each in selected
        if each.standing is not Standing.ADDRESSED and each.duty.id not in told
    )
    texts: dict[str, set[str]] = {}
    labels: dict[str, frozenset[str]] = {}
    for each in selected:
        for statement in each.duty.statements:
            texts.setdefault(statement.clause, set()).add(statement.text)
        for clause in each.duty.clauses:
            texts.setdefault(clause, set()).add(each.duty.quote)
            # What its labels say is said of the duty.
            named = ("; ".join(line.bodies) for _, line in survey.labels(clause))
            labels[clause] = frozenset((*named, *each.products))
    watched = watch(survey, unit, {clause: frozenset(each) for clause, each in texts.items()}, labels)
    return Coverage(
        addressed=tuple(dict.fromkeys((*addressed, *(each.clause for each in watched.unclaimed)))),
        covered=tuple(id_ for id_ in addressed if id_ in covered),
        omitted=allotment.omitted,
        unresolved=(*allotment.unresolved, *watched.unclaimed),
        others=(*passed, *watched.bystanding),
    )


def _other(selected: Selected) -> str:
    if selected.standing is Standing.RELATED:
        return say("names those concerned in general (“liên quan”), gives the unit no task of its own")
    return say("a provincial body's own duty, not repeated here")
