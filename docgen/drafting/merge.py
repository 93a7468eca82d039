"""Merge: what says the same, or supports the same lead, meets in one item (craft, points 7 and 9)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from docgen.drafting.drafted_item import DraftedItem, single, together
from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.finish import closed, finished, lower_start, requested, support_opening
from docgen.drafting.general_items import gathered
from docgen.drafting.last_days import deadline_of
from docgen.drafting.piece_of_work import Work
from docgen.drafting.repeats import without_repeats
from docgen.drafting.same_acts import SAME_PAIRS, ActIndex, of_one_frame
from docgen.drafting.same_items import acts_of, alike, in_other_words
from docgen.drafting.shorten import alone, fitted, lean, lean_item, squeezed, tells_less, trimmed, words
from docgen.model.clause_names import clause_of
from docgen.text.normalize import folded

Shorter = Callable[[DraftedItem, DraftingContext], DraftedItem]
"""How an item is told shorter where it is too long."""

_FULL = 12
"""An item that was too long for so many others takes no more: to try all would cost the square of the tasks."""


def merge(works: list[Work], context: DraftingContext) -> list[DraftedItem]:
    """The items of `works`, all of one department, in the order of their first sources."""
    rest, repeated, general = gathered(works, context)
    told = [trimmed(lean(work, context), context) for work in rest]
    own = [work for work in told if not work.supporting]
    supporting = [work for work in told if work.supporting]
    items = [*_by_group(own, context), *_supporting_items(supporting, context), *repeated]
    order = {work.ref: place for place, work in enumerate(works)}
    found = alike(sorted(items, key=lambda item: order[item.head.ref]), context)
    joined = without_repeats(in_other_words(found, context), context)
    for shorter in (lean_item, squeezed):
        joined = _by_frame(_neighbours(joined, shorter, context), shorter, context)
    every = [*general, *(squeezed(item, context) for item in joined)]
    return sorted(every, key=lambda item: order[item.head.ref])


def _by_group(works: list[Work], context: DraftingContext) -> Iterator[DraftedItem]:
    """Own duties, those of one group of kinds of work joined where the length allows."""
    groups: dict[str, list[Work]] = {}
    for work in works:
        group = next((kind.group for kind in work.part.kinds if kind.group is not None), work.ref)
        by_itself = context.decided.alone(work.ref) or any(kind.one_act for kind in work.part.kinds)
        groups.setdefault(work.ref if by_itself else group, []).append(work)
    for same in groups.values():
        joined: list[Work] = []
        for work in same:
            if joined and not _fits(lean_item(_together([*joined, work], context), context), context):
                yield _together(joined, context)
                joined = []
            joined.append(work)
        yield _together(joined, context)


def _together(works: list[Work], context: DraftingContext) -> DraftedItem:
    if len(works) == 1:
        return single(finished(works[0], context))
    drafts = [single(finished(work, context, alone=False)) for work in works]
    return together(drafts, _joined(works, context), "gop-cung-loai")


def _fits(item: DraftedItem, context: DraftingContext) -> bool:
    return words(item.text) <= context.rules.draft.longest


def _joined(works: list[Work], context: DraftingContext) -> str:
    """The works as one sentence: the first whole, of the others what is not the same opening again."""
    first, *rest = (finished(work, context, alone=False).text.rstrip(".") for work in works)
    tails = (text.removeprefix(_beginning(work, context)) for text, work in zip(rest, works[1:], strict=True))
    return "; ".join((first, *(lower_start(tail, context) for tail in tails))) + "."


def _neighbours(items: list[DraftedItem], shorter: Shorter, context: DraftingContext) -> list[DraftedItem]:
    """Items that follow each other and are parts of one duty joined, as far as an item may be long."""
    found: list[DraftedItem] = []
    for item in items:
        joined = None
        if found and any(of_one(found[-1], item, context) for of_one in (_one_duty, _mirror_one_body, _beside)):
            joined = _appended(found[-1], item, "gop-cung-dieu-khoan", shorter, context)
        if joined is None:
            found.append(item)
        else:
            found[-1] = joined
    return found


def _by_frame(items: list[DraftedItem], shorter: Shorter, context: DraftingContext) -> list[DraftedItem]:
    """Items that are one kind of act on one thing joined to one sentence, as far as an item may be long."""
    acts = {item.head.ref: act for item, act in zip(items, acts_of(items, context), strict=True)}
    found: list[DraftedItem] = []
    index, refused = ActIndex(), Counter[int]()
    for item in items:
        act = acts[item.head.ref]
        short = words(item.text) < context.rules.draft.shortest
        for at in index.near(act, 1 if short else SAME_PAIRS):
            before = found[at]
            # Two that are short both are two: a word in common is but for whom or where.
            pairs = 1 if short and words(before.text) >= context.rules.draft.shortest else SAME_PAIRS
            alike = of_one_frame(acts[before.head.ref], act, context.rules.draft.one_frame, pairs)
            if not alike or refused[at] == _FULL or not _may_meet(before, item, context):
                continue
            joined = _appended(before, item, "gop-cung-viec", shorter, context)
            if joined is not None:
                found[at] = joined
                break
            refused[at] += 1
        else:
            index.add(len(found), act)
            found.append(item)
    return found


def _may_meet(one: DraftedItem, other: DraftedItem, context: DraftingContext) -> bool:
    """Whether both are the department's own duties that open alike, and nobody decided otherwise."""
    works = (*one.works, *other.works)
    if any(work.supporting or context.decided.about(work.ref) for work in works):
        return False
    if any(kind.apart or kind.one_act for work in works for kind in work.part.kinds):
        return False
    alike = one.head.opening == other.head.opening and one.head.request == other.head.request
    return alike and deadline_of(one.text) == deadline_of(other.text)


def _appended(
    before: DraftedItem, item: DraftedItem, rule: str, shorter: Shorter, context: DraftingContext
) -> DraftedItem | None:
    """`item` behind `before`, without what it opens with like that one; None where both are too long for one.

    Of two that are asked for the first alone asks. What is too long as it stands may fit when told `shorter`.
    """
    told, before_told = _beginning(item.head, context), _beginning(before.head, context)
    if told != before_told and item.head.request and before.head.request:
        told = requested("", context)
    tail = item.text.removeprefix(told)
    text = f"{before.text.rstrip('.')}; {lower_start(tail, context)}"
    joined = shorter(together([before, item], text, rule), context)
    return joined if _fits(joined, context) else None


def _one_duty(one: DraftedItem, other: DraftedItem, context: DraftingContext) -> bool:
    """Whether both are parts of the same duty that do not go their own way."""
    works = (*one.works, *other.works)
    if any(work.supporting or context.decided.alone(work.ref) for work in works):
        return False
    # A plan of one's own was set apart only to find its like.
    if any(kind.apart and not kind.one_act for work in works for kind in work.part.kinds):
        return False
    return one.head.selected is other.head.selected and one.head.request == other.head.request


def _mirror_one_body(one: DraftedItem, other: DraftedItem, context: DraftingContext) -> bool:
    """Whether both repeat, for the unit, what the plan asks of one provincial body."""
    mirrored = [work.selected.mirrored for item in (one, other) for work in item.works]
    names = {None if each is None else each.text for each in mirrored}
    return len(names) == 1 and None not in names and _may_meet(one, other, context)


def _beside(one: DraftedItem, other: DraftedItem, context: DraftingContext) -> bool:
    """Whether the one repeats what is asked of a body and the other supports that same body in few words."""
    repeated, supporting = sorted((one, other), key=lambda item: item.head.supporting)
    mirrored, leads = repeated.head.selected.mirrored, supporting.head.selected.leads
    if not supporting.head.supporting or mirrored is None or not leads or len(supporting.works) > 1:
        return False
    free = all(context.decided.about(work.ref) is None for work in (*one.works, *other.works))
    return free and one.head.request == other.head.request and leads[0].body == mirrored.body


def _beginning(work: Work, context: DraftingContext) -> str:
    """The words that the item of `work` opens with before its own."""
    told = work.opening
    return requested(told, context) if work.request else told


def _supporting_items(works: list[Work], context: DraftingContext) -> Iterator[DraftedItem]:
    """Supporting duties, those under the same first lead joined in as few items as their length allows."""
    by_lead: dict[str, list[Work]] = {}
    for work in works:
        first = folded(work.selected.leads[0].text) if work.selected.leads else ""
        by_lead.setdefault(work.ref if context.decided.alone(work.ref) else first, []).append(work)
    for same in by_lead.values():
        if len(same) == 1 and _fits(item := single(finished(same[0], context)), context):
            yield item
            continue
        around = words(f"{_opened('', same, context, several=len(same) > 1)} {_pointer([], context)}")
        room = context.rules.draft.longest - around
        groups = [[alone(same[0], room, context)]] if len(same) == 1 else fitted(same, room, context)
        for group in groups:
            yield _support_item(group, same, context)


def _support_item(group: list[Work], same: list[Work], context: DraftingContext) -> DraftedItem:
    told = "; ".join(work.text for work in group)
    if any(tells_less(work, context) for work in group):
        told = f"{told} {_pointer(group, context)}"
    text = _opened(told, same, context, several=len(group) > 1)
    if len(group) > 1:
        return together([single(work) for work in group], f"{text}.", "gop-phoi-hop")
    return single(closed(group[0].changed("phoi-hop", text)))


def _opened(text: str, same: list[Work], context: DraftingContext, *, several: bool) -> str:
    """`text` after "Phối hợp với …": all that lead where there is one work, else the lead that all share.

    `several`: it tells several works.
    """
    leads = same[0].selected.leads[: 1 if len(same) > 1 else None]
    return support_opening(text, leads, context, several=several, request=same[0].request)


def _pointer(works: list[Work], context: DraftingContext) -> str:
    clauses = ", ".join(dict.fromkeys(clause_of(work.ref) for work in works))
    return context.filled(context.rules.draft.pointer, dieu_khoan=clauses)
