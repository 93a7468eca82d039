"""What a unit decided about the older plan, said of the newer: what stays in force, what is to be decided anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from docgen.model.amendment import Change, ClauseChange, Reopened
from docgen.model.clause_names import clause_of
from docgen.model.decisions import Decision, Decisions, FrameDecisions, OwnItem
from docgen.model.plan import Plan
from docgen.model.plan_reference import PlanReference, cited


class Carried(NamedTuple):
    """The decisions that stay in force, and those that a person must take anew."""

    decisions: Decisions
    reopened: tuple[Reopened, ...]


def carried(decisions: Decisions, changes: Iterable[ClauseChange], plan: Plan) -> Carried:
    """`decisions` about the older of two plans as decisions about the newer, `plan`.

    What was decided about clauses that stayed remains, under the numbers that they bear now, with who and when;
    what was decided about a clause that changed or has ended is given back. Number, date, subject and opening were
    the older document's own and go; addressees, recipients and signer stay.
    """
    about = {each.old: each for each in changes if each.old}
    stays = {name: each.new for name, each in about.items() if each.change is Change.SAME}
    kept: list[Decision] = []
    own: list[OwnItem] = []
    reopened: list[Reopened] = []
    for entry in decisions.decisions:
        names = [name for name in (entry.clause, entry.merge_with) if name is not None]
        lost = next((clause_of(name) for name in names if clause_of(name) not in stays), None)
        if lost is None:
            merged = None if entry.merge_with is None else _renamed(entry.merge_with, stays)
            kept.append(entry.model_copy(update={"clause": _renamed(entry.clause, stays), "merge_with": merged}))
        else:
            reopened.append(Reopened(entry, about.get(lost) or _unknown(lost)))
    for item in decisions.own_items:
        lost = next((clause_of(name) for name in item.clauses if clause_of(name) not in stays), None)
        if lost is None:
            own.append(item.model_copy(update={"clauses": tuple(_renamed(each, stays) for each in item.clauses)}))
        else:
            reopened.append(Reopened(item, about.get(lost) or _unknown(lost)))
    added = {item.name for item in own}
    order = (
        name if name in added else _renamed(name, stays)
        for name in decisions.order
        if name in added or clause_of(name) in stays
    )
    update = {
        "plan": PlanReference.model_validate(cited(plan.number, plan.issued_on, plan.issuer)),
        "issued_on": None,
        "number": "",
        "decisions": tuple(kept),
        "own_items": tuple(own),
        "order": tuple(order),
        "frame": _frame(decisions.frame),
    }
    return Carried(decisions.model_copy(update=update), tuple(reopened))


def _frame(frame: FrameDecisions) -> FrameDecisions:
    return frame.model_copy(update={"subject": None, "opening": None, "closing": None})


def _renamed(name: str, stays: Mapping[str, str]) -> str:
    clause, mark, part = name.partition("#")
    return f"{stays[clause]}{mark}{part}"


def _unknown(clause: str) -> ClauseChange:
    """A clause that the older plan has no more, as where its spec was mended since."""
    return ClauseChange(Change.ENDED, clause, "", "", "")
