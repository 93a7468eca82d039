"""What a person does on the page, as decisions: each act takes the decisions so far and gives those after it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docgen import Decision, Decisions, FrameDecisions


def moved(decisions: Decisions, refs: Sequence[str], department: str) -> Decisions:
    """The item of these clauses given to another department; what was left out before is taken in."""
    return _each(decisions, refs, {"department": department, "omit": None})


def reworded(decisions: Decisions, refs: Sequence[str], words: str) -> Decisions:
    """The item in a person's own words; without words it is the draft's again."""
    return _each(decisions, refs[:1], {"wording": words or None, "omit": None})


def left_out(decisions: Decisions, refs: Sequence[str], reason: str) -> Decisions:
    """The item left out, for a reason; nothing else is decided about it any more."""
    found = decisions
    for ref in refs:
        found = _put(found, ref, Decision(clause=ref, omit=reason))
    return found.model_copy(update={"order": tuple(name for name in found.order if name not in refs)})


def undecided(decisions: Decisions, refs: Sequence[str]) -> Decisions:
    """Nothing decided about these clauses: the rules say again what becomes of them."""
    found = decisions
    for ref in refs:
        found = _put(found, ref, None)
    return found


def merged(decisions: Decisions, refs: Sequence[str], into: str, department: str) -> Decisions:
    """The item joined to the one of the clause `into`, in the department that has that."""
    return _each(decisions, refs[:1], {"merge_with": into, "department": department, "omit": None})


def separated(decisions: Decisions, refs: Sequence[str]) -> Decisions:
    """The item that joins these clauses split: each stands by itself again."""
    return _each(decisions, refs, {"separate": True, "merge_with": None})


def ordered(decisions: Decisions, every: Sequence[str], ref: str, step: int) -> Decisions:
    """The items, of which `every` names the first clauses in their order, with that of `ref` a step up or down."""
    names = list(every)
    if ref not in names:
        return decisions
    at = names.index(ref)
    to = min(max(at + step, 0), len(names) - 1)
    names.insert(to, names.pop(at))
    return decisions.model_copy(update={"order": tuple(names)})


def headed(decisions: Decisions, fields: dict[str, Any], frame: dict[str, Any]) -> Decisions:
    """The head and the frame of the document as a person set them. Raises ValueError for what is no value."""
    told = {**decisions.model_dump(), **fields, "frame": {**decisions.frame.model_dump(), **frame}}
    told["frame"] = FrameDecisions.model_validate(told["frame"])
    told["decisions"] = decisions.decisions
    return Decisions.model_validate(told)


def about(decisions: Decisions | None, ref: str) -> Decision | None:
    """What is decided about a clause, or about just this part of it."""
    if decisions is None:
        return None
    return next((each for each in decisions.decisions if each.clause == ref), None)


def _each(decisions: Decisions, refs: Sequence[str], fields: dict[str, Any]) -> Decisions:
    found = decisions
    for ref in refs:
        before = about(found, ref) or _inherited(found, ref)
        told = {**({} if before is None else before.model_dump()), "clause": ref, **fields}
        kept = {key: value for key, value in told.items() if value not in (None, False)}
        found = _put(found, ref, Decision.model_validate(kept) if len(kept) > 1 else None)
    return found


def _inherited(decisions: Decisions, ref: str) -> Decision | None:
    """What is decided about the whole clause of a part, which a decision about the part replaces."""
    whole = about(decisions, ref.partition("#")[0])
    return None if whole is None else whole.model_copy(update={"clause": ref})


def _put(decisions: Decisions, ref: str, decision: Decision | None) -> Decisions:
    kept = list(decisions.decisions)
    at = next((index for index, each in enumerate(kept) if each.clause == ref), None)
    if at is not None:
        kept[at : at + 1] = [] if decision is None else [decision]
    elif decision is not None:
        kept.append(decision)
    return decisions.model_copy(update={"decisions": tuple(kept)})
