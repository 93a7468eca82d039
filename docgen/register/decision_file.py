"""The file in which a unit's decisions stand: brought to say what was decided, the notes of people kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from docgen.errors import DocgenError
from docgen.model.decisions import Decision, Decisions, OwnItem
from docgen.model.plan import Plan
from docgen.model.plan_reference import PlanReference, cited
from docgen.spec.dumping import dumped
from docgen.spec.load import parse
from docgen.spec.splicing import spliced


def decision_text(decisions: Decisions, earlier: str = "") -> str:
    """`decisions` as YAML; of the `earlier` text, what says the same stays as it is, every comment too."""
    if not earlier.strip():
        return dumped(_value(decisions))
    text = spliced(earlier, _value(parse(earlier, "", Decisions)), _value(decisions), dumped)
    if parse(text, "", Decisions) == decisions:
        return text
    notes = [line.strip() for line in earlier.split("\n") if line.lstrip().startswith("#")]
    return "\n".join((*notes, dumped(_value(decisions))))


def about_plan(text: str, plan: Plan) -> str:
    """A text of decisions, made to name `plan` if it names another; one with a fault stays as it is."""
    try:
        decisions = parse(text, "", Decisions)
    except DocgenError:
        return text
    if decisions.plan.fits(plan):
        return text
    named = PlanReference.model_validate(cited(plan.number, plan.issued_on, plan.issuer))
    return decision_text(decisions.model_copy(update={"plan": named}), text)


def with_entries(
    decisions: Decisions, entries: Iterable[Decision | OwnItem] = (), withdrawn: Iterable[str] = ()
) -> Decisions:
    """`decisions` with `entries`, each in place of the one about the same, without those `withdrawn` by name."""
    kept = {each.clause: each for each in decisions.decisions}
    own = {each.name: each for each in decisions.own_items}
    gone = set(withdrawn)
    for entry in entries:
        if isinstance(entry, Decision):
            kept[entry.clause] = entry
        else:
            own[entry.name] = entry
    for name in gone:
        kept.pop(name, None)
        own.pop(name, None)
    return decisions.model_copy(
        update={
            "decisions": tuple(kept.values()),
            "own_items": tuple(own.values()),
            "order": tuple(name for name in decisions.order if name in own or name not in gone),
        }
    )


def _value(decisions: Decisions) -> dict[str, Any]:
    return decisions.model_dump(mode="json", by_alias=True, exclude_defaults=True)
