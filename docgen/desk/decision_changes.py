"""What a person does on the page, as decisions: each act takes the decisions so far and gives those after it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from docgen import Decision, Decisions, FrameDecisions, IssueDate, OwnItem, clause_of

_OWN = "rieng-"


class Hand(NamedTuple):
    """Who decides, and on which day."""

    by: str
    on: IssueDate


class Meant(NamedTuple):
    """The item that an act is about: the clauses (or the own item) in it, and its words as they are now."""

    refs: tuple[str, ...]
    words: str = ""


def moved(decisions: Decisions, meant: Meant, department: str, hand: Hand) -> Decisions:
    """The item given to another department; what was left out before is taken in."""
    if (own := _own(decisions, meant)) is not None:
        return _with_own(decisions, own, {"department": department}, hand)
    fields: dict[str, Any] = {"department": department}
    if len(meant.refs) > 1:  # what the rules have joined stays joined, in the words that it has
        fields["wording"] = meant.words
    return _joined(_each(decisions, meant.refs[:1], fields, hand), meant, hand, department)


def reworded(decisions: Decisions, meant: Meant, department: str, words: str, hand: Hand) -> Decisions:
    """The item in a person's own words; each paragraph behind the first is an item of its own then.

    Without words it is the draft's again.
    """
    first, *more = [" ".join(part.split()) for part in words.split("\n\n") if part.strip()] or [""]
    if (own := _own(decisions, meant)) is not None:
        found = _with_own(decisions, own, {"wording": first or own.wording}, hand)
        clauses = own.clauses
    elif not first:
        return _each(decisions, meant.refs[:1], {"wording": None}, hand)
    else:
        found = _each(decisions, meant.refs[:1], {"wording": first}, hand)
        found = _joined(found, meant, hand, None)
        clauses = meant.refs
    for part in more:
        found = _added(found, department, part, clauses, hand)
    return found


def added(decisions: Decisions, department: str, words: str, hand: Hand) -> Decisions:
    """One more item, in a person's own words."""
    return _added(decisions, department, " ".join(words.split()), (), hand)


def left_out(decisions: Decisions, meant: Meant, reason: str, hand: Hand) -> Decisions:
    """The item left out, for a reason; nothing else is decided about it any more. An own item goes."""
    found = decisions
    for ref in meant.refs:
        entry = None if _is_own(ref) else Decision(clause=ref, omit=reason, by=hand.by, on=hand.on)
        found = _put(found, ref, entry)
    return _forgotten(found, meant.refs)


def undecided(decisions: Decisions, meant: Meant) -> Decisions:
    """Nothing decided about these clauses: the rules say again what becomes of them. An own item goes."""
    found = decisions
    for ref in meant.refs:
        found = _put(found, ref, None)
    return _forgotten(found, [ref for ref in meant.refs if _is_own(ref)])


def merged(decisions: Decisions, meant: Meant, into: str, hand: Hand) -> Decisions:
    """The item joined to the one of the clause `into`."""
    return _each(decisions, meant.refs[:1], {"merge_with": into, "wording": None}, hand)


def separated(decisions: Decisions, meant: Meant, hand: Hand) -> Decisions:
    """The item that joins these clauses split: each stands by itself again."""
    return _each(decisions, meant.refs, {"separate": True, "merge_with": None, "wording": None}, hand)


def ordered(decisions: Decisions, every: Sequence[str], ref: str, step: int, hand: Hand) -> Decisions:
    """The items, of which `every` names the first clauses in their order, with that of `ref` a step up or down."""
    if ref not in every:
        return decisions
    return _signed(decisions, decisions.model_copy(update={"order": _stepped(every, ref, step)}), hand)


def sections_ordered(
    decisions: Decisions, every: Sequence[str], department: str, step: int, hand: Hand
) -> Decisions:
    """The departments, `every` one in its order, with `department` a step up or down."""
    after = decisions.model_copy(update={"department_order": _stepped(every, department, step)})
    return _signed(decisions, after, hand)


def headed(decisions: Decisions, fields: dict[str, Any], frame: dict[str, Any], hand: Hand) -> Decisions:
    """The head and the frame of the document as a person set them. Raises ValueError for what is no value."""
    told = {name: getattr(decisions, name) for name in Decisions.model_fields}
    told["frame"] = FrameDecisions.model_validate({**decisions.frame.model_dump(), **frame})
    return _signed(decisions, Decisions.model_validate({**told, **fields}), hand)


def about(decisions: Decisions | None, ref: str) -> Decision | OwnItem | None:
    """What is decided about a clause, or about just this part of it; the own item of this name."""
    if decisions is None:
        return None
    if _is_own(ref):
        return next((each for each in decisions.own_items if each.name == ref), None)
    return next((each for each in decisions.decisions if each.clause == ref), None)


def _signed(before: Decisions, after: Decisions, hand: Hand) -> Decisions:
    """What is decided about the document as a whole bears who decided last; the same again changes nothing."""
    return before if after == before else after.model_copy(update=hand._asdict())


def _stepped(every: Sequence[str], name: str, step: int) -> tuple[str, ...]:
    names = list(every)
    at = names.index(name)
    names.insert(min(max(at + step, 0), len(names) - 1), names.pop(at))
    return tuple(names)


def _is_own(ref: str) -> bool:
    return ref.startswith(_OWN)


def _own(decisions: Decisions, meant: Meant) -> OwnItem | None:
    found = about(decisions, meant.refs[0])
    return found if isinstance(found, OwnItem) else None


def _with_own(decisions: Decisions, own: OwnItem, fields: dict[str, Any], hand: Hand) -> Decisions:
    told = OwnItem.model_validate({**own.model_dump(), **fields, "by": hand.by, "on": hand.on})
    same = all(getattr(told, name) == getattr(own, name) for name in fields)
    items = tuple(told if each is own and not same else each for each in decisions.own_items)
    return decisions.model_copy(update={"own_items": items})


def _added(decisions: Decisions, department: str, words: str, clauses: Sequence[str], hand: Hand) -> Decisions:
    taken = {each.name for each in decisions.own_items}
    name = next(name for number in range(1, len(taken) + 2) if (name := f"{_OWN}{number}") not in taken)
    item = OwnItem(name=name, department=department, wording=words, clauses=tuple(clauses), by=hand.by, on=hand.on)
    return decisions.model_copy(update={"own_items": (*decisions.own_items, item)})


def _joined(decisions: Decisions, meant: Meant, hand: Hand, department: str | None) -> Decisions:
    """The further clauses of an item kept with its first."""
    fields: dict[str, Any] = {"merge_with": meant.refs[0]}
    if department is not None:
        fields["department"] = department
    return _each(decisions, meant.refs[1:], fields, hand)


def _each(decisions: Decisions, refs: Sequence[str], fields: dict[str, Any], hand: Hand) -> Decisions:
    found = decisions
    for ref in refs:  # what was left out is taken in by whatever else is decided about it
        before = about(found, ref) or _inherited(found, ref)
        told = {**({} if before is None else before.model_dump()), "clause": ref, "omit": None, **fields}
        kept = {
            key: value for key, value in told.items() if value not in (None, False, "") and key not in Hand._fields
        }
        entry = Decision.model_validate({**kept, **hand._asdict()}) if len(kept) > 1 else None
        same = before is not None and entry is not None and _bare(before) == _bare(entry)
        found = found if same else _put(found, ref, entry)
    return found


def _bare(entry: Decision | OwnItem) -> dict[str, Any]:
    return {key: value for key, value in entry.model_dump().items() if key not in Hand._fields}


def _inherited(decisions: Decisions, ref: str) -> Decision | OwnItem | None:
    """What is decided about the whole clause of a part, which a decision about the part replaces."""
    whole = about(decisions, clause_of(ref))
    return None if whole is None else whole.model_copy(update={"clause": ref})


def _put(decisions: Decisions, ref: str, decision: Decision | None) -> Decisions:
    if _is_own(ref):
        own = tuple(each for each in decisions.own_items if each.name != ref)
        return decisions.model_copy(update={"own_items": own})
    kept = list(decisions.decisions)
    at = next((index for index, each in enumerate(kept) if each.clause == ref), None)
    if at is not None:
        kept[at : at + 1] = [] if decision is None else [decision]
    elif decision is not None:
        kept.append(decision)
    return decisions.model_copy(update={"decisions": tuple(kept)})


def _forgotten(decisions: Decisions, refs: Sequence[str]) -> Decisions:
    return decisions.model_copy(update={"order": tuple(name for name in decisions.order if name not in refs)})
