"""What an amended plan means for one unit: both its directives, what differs, and what it has to pass on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from docgen.amending.carried_decisions import carried
from docgen.amending.clause_pairs import clause_changes
from docgen.amending.difference import difference
from docgen.amending.item_changes import paired_items
from docgen.drafting.decide import Decided
from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.pipeline import cascade
from docgen.drafting.survey import Survey
from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.model.amendment import Change, ClauseChange, ItemChange, Reopened
from docgen.model.decisions import Decisions
from docgen.model.directive import Directive, Form
from docgen.model.identity import IssueDate
from docgen.model.plan import Plan
from docgen.model.plan_reference import issuer_key
from docgen.model.unit import Unit

_UNKNOWN: Mapping[str, str] = {}


class Amendment(NamedTuple):
    """What became of a plan for a unit; `letter` is None where nothing changes for it.

    `decisions`: those of the older plan that stay in force, None where there were none, or where the unit has
    decided about the newer plan already; `reopened`: those to be taken anew.
    """

    old: Directive
    new: Directive
    items: tuple[ItemChange, ...]
    letter: Directive | None
    decisions: Decisions | None
    reopened: tuple[Reopened, ...]


class Decisive(NamedTuple):
    """What the unit decided about the older plan, and about the newer, as far as it did."""

    old: Decisions | None = None
    new: Decisions | None = None


def compared_plans(old: Plan, new: Plan, origins: Mapping[str, str] = _UNKNOWN) -> tuple[ClauseChange, ...]:
    """What became of each clause; `origins`: the older names of clauses, by their newer ones, where known.

    Raises DocgenError where `new` is no later form of `old` but another plan.
    """
    changes = clause_changes(old, new, origins)
    if issuer_key(old.issuer) != issuer_key(new.issuer):
        problem = say("the plans are of two bodies: {old}, and {new}", old=old.issuer, new=new.issuer)
        raise DocgenError(Fault(problem, say("name the plan that was amended, then the one that amends it")))
    if not any(each.change is Change.SAME and each.after for each in changes):
        problem = say("no clause of the older plan stands in the newer one: these are two plans")
        hint = say(
            "name the plan that was amended, then the one that amends it; one that only says what changes is "
            "named by the file as it arrived, not by a spec"
        )
        raise DocgenError(Fault(problem, hint))
    return changes


def amended(
    old: Survey,
    new: Survey,
    unit: Unit,
    changes: tuple[ClauseChange, ...],
    decided: Decisive,
    date: IssueDate | None = None,
    number: str = "",
) -> Amendment:
    """What `unit` keeps, and has to change, where `changes` turned the plan `old` into `new`.

    `date` and `number` are the new document's own, as far as they are known.
    """
    kept: Decisions | None = None
    reopened: tuple[Reopened, ...] = ()
    if decided.old is not None and decided.new is None:
        kept, reopened = carried(decided.old, changes, new.plan)
    before = cascade(old, unit, decided.old)
    after = cascade(new, unit, decided.new or kept, date=date, number=number)
    paired = paired_items(before, after, changes)
    contexts = (
        DraftingContext(old, unit, Decided(decided.old), Form.LETTER, date),
        DraftingContext(new, unit, Decided(decided.new or kept), Form.LETTER, date),
    )
    letter = difference(after, paired, changes, *contexts)
    return Amendment(
        old=before,
        new=after,
        items=tuple(each.told for each in paired),
        letter=letter if letter.sections else None,
        decisions=kept,
        reopened=reopened,
    )
