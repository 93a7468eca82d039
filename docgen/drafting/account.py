"""Account: what became of every clause that concerns the unit. Nothing addressed just vanishes."""

from __future__ import annotations

from collections.abc import Iterable

from docgen.drafting.decide import Decided
from docgen.drafting.select import Selected
from docgen.drafting.work import Work
from docgen.messages import say
from docgen.model.directive import Coverage, DirectiveSection, Unplaced
from docgen.model.trace import Standing
from docgen.phrases.ruleset import Rules
from docgen.statements.mention import MentionKind


def withheld(selected: Selected, decided: Decided) -> str | None:
    """Why a person must look at this clause before any of it is drafted, or None."""
    duty = selected.duty
    if decided.about(duty.id) is not None:
        return None
    unknown = [mention.text for mention in duty.mentions if not mention.is_known]
    if unknown:
        return say("no list of bodies knows “{name}”", name="”, “".join(unknown))
    if duty.doubtful:
        return say("names communes, but it cannot be told what it asks of them")
    gone = [mention.text for mention in duty.mentions if mention.kind is MentionKind.ABOLISHED]
    if gone and selected.standing is Standing.RELATED:
        return say("given to “{name}”, which is no more: who has the duty now?", name="”, “".join(gone))
    return None


def beyond(work: Work, decided: Decided, rules: Rules) -> str | None:
    """Why this may not go to a department, or None: it is the Chairman's own, or beyond a commune's power."""
    if decided.about(work.ref) is not None or work.selected.standing is not Standing.ADDRESSED:
        return None
    reason = next((kind.withheld for kind in work.part.kinds if kind.withheld is not None), None)
    if reason is not None:
        return reason
    found = rules.first_found(rules.work.beyond_competence, work.part.text)
    return None if found is None else say("a commune may not be competent for this: “{what}”", what=found)


def account(
    selected: Iterable[Selected],
    sections: Iterable[DirectiveSection],
    omitted: dict[str, str],
    unresolved: dict[str, str],
) -> Coverage:
    """The account of one directive. `omitted` and `unresolved` give the reason for each clause."""
    covered = {source.clause for section in sections for item in section.items for source in item.sources}
    accounted = covered.union(omitted, unresolved)
    addressed = [each.duty.id for each in selected if each.standing is Standing.ADDRESSED]
    return Coverage(
        addressed=tuple(addressed),
        covered=tuple(id_ for id_ in addressed if id_ in covered),
        omitted=tuple(Unplaced(clause=id_, reason=reason) for id_, reason in omitted.items()),
        unresolved=tuple(Unplaced(clause=id_, reason=reason) for id_, reason in unresolved.items()),
        others=tuple(
            Unplaced(clause=id_, reason=_other(each))
            for each in selected
            if each.standing is not Standing.ADDRESSED and (id_ := each.duty.id) not in accounted
        ),
    )


def _other(selected: Selected) -> str:
    if selected.standing is Standing.RELATED:
        return say("names those concerned in general (“liên quan”), gives the unit no task of its own")
    return say("a provincial body's own duty, not repeated here")
