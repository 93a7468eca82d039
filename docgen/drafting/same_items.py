"""Same items: which items of a department say the same, and what of them stays (craft, point 7)."""

from __future__ import annotations

import datetime as dt
import re

from docgen.drafting.acts import SHORTEST, Act, act_of, apart, same_acts
from docgen.drafting.alike import twins
from docgen.drafting.drafted import DraftedItem, together
from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.facts import lost_names
from docgen.drafting.last_days import deadline_of
from docgen.drafting.reviewer_notes import REPORT
from docgen.messages import say
from docgen.text.capitals import lower_first

_TIME = re.compile(r" \([^()]*\)(?=\.$)")
"""What stands in brackets at the end: the time."""


def alike(items: list[DraftedItem], context: DraftingContext) -> list[DraftedItem]:
    """Items that say the same joined, with all sources: the longest text, with the strictest deadline."""
    free = [item for item in items if all(context.decided.about(work.ref) is None for work in item.works)]
    told = [_timeless(item.text) for item in free]
    found, acts = twins(told, context.rules.draft.alike), acts_of(free, context)
    turns = [set(context.rules.regex(context.rules.draft.turns).findall(text.casefold())) for text in told]
    found = {
        at: twin
        for at, twin in found.items()
        if not _differ(at, twin, free, acts) and not (turns[at] and turns[twin] and turns[at] != turns[twin])
    }
    heads: dict[int, int] = {}
    same: dict[str, list[DraftedItem]] = {}
    for at, item in enumerate(free):
        heads[at] = heads.get(found[at], found[at]) if at in found else at
        same.setdefault(free[heads[at]].head.ref, []).append(item)
    joined = {ref: _fullest(group) for ref, group in same.items()}
    kept = {item.head.ref for item in free}
    return [
        joined.get(item.head.ref, item) for item in items if item.head.ref in joined or item.head.ref not in kept
    ]


def _timeless(text: str) -> str:
    """`text` without its time, in which two items that say the same may differ."""
    text, due = _TIME.sub("", text), deadline_of(text)
    return text if due is None else text.replace(due.text, "")


def _differ(at: int, twin: int, items: list[DraftedItem], acts: list[Act]) -> bool:
    """Whether two alike items speak of two things, or the longer one lacks a figure or a name of the other."""
    short, long = sorted((at, twin), key=lambda each: len(items[each].text))
    lost = acts[short].figures - acts[long].figures or lost_names(items[short].text, items[long].text)
    return apart(acts[at], acts[twin]) or bool(lost)


def in_other_words(items: list[DraftedItem], context: DraftingContext) -> list[DraftedItem]:
    """The unit's own items that are one act in other words joined; what it supports or reports stays as it is."""
    free = [
        item
        for item in items
        if not any(work.supporting or work.kinds & {REPORT} for work in item.works)
        and all(context.decided.about(work.ref) is None for work in item.works)
    ]
    acts = acts_of(free, context)
    found = _whole_subject(free, acts, context) | same_acts(acts) | _one_act(free, acts)
    groups: dict[int, list[DraftedItem]] = {}
    for at, item in enumerate(free):
        groups.setdefault(found.get(at, at), []).append(item)
    joined = {group[0].head.ref: _fullest(group) for group in groups.values()}
    gone = {item.head.ref for group in groups.values() for item in group[1:]}
    return [joined.get(item.head.ref, item) for item in items if item.head.ref not in gone]


def _whole_subject(items: list[DraftedItem], acts: list[Act], context: DraftingContext) -> dict[int, int]:
    """The same for items that hardly say more than what the whole plan is about: there its words tell."""
    at = [place for place, act in enumerate(acts) if len(act.words) < SHORTEST]
    found = same_acts([act_in(items[place].text, context.empty_words, context) for place in at])
    return {at[one]: at[other] for one, other in found.items()}


def _one_act(items: list[DraftedItem], acts: list[Act]) -> dict[int, int]:
    """For each item of a kind of which a department has one, the place of the earlier one with the same facts."""
    kinds = [{kind.id: kind.one_act for work in item.works for kind in work.part.kinds} for item in items]
    found: dict[int, int] = {}
    for at in range(len(items)):
        once = {name for name, one_act in kinds[at].items() if one_act}
        for before in (each for each in range(at) if once & kinds[each].keys() and each not in found):
            short, long = sorted((at, before), key=lambda each: len(items[each].text))
            lost = acts[short].figures - acts[long].figures or lost_names(items[short].text, items[long].text)
            if not lost:
                found[at] = before
                break
    return found


def acts_of(items: list[DraftedItem], context: DraftingContext) -> list[Act]:
    """The act of each of `items`, the names of bodies left out."""
    return [act_in(item.text, context.common_words, context) for item in items]


def act_in(text: str, common: frozenset[str], context: DraftingContext) -> Act:
    """The act of `text` without `common` words and without the names of bodies."""
    return act_of(_nameless(text, context), common, context.rules.draft.readings)


def _nameless(text: str, context: DraftingContext) -> str:
    """`text` with a dot for each name of a body: who takes part does not tell what is done."""
    left, at = "", 0
    for name in context.survey.gazetteer.mentions(text):
        left += f"{text[at : name.start]} · "
        at = name.end
    return left + text[at:]


def _one(items: list[DraftedItem]) -> DraftedItem:
    if len(items) == 1:
        return items[0]
    days = [_last_day(item) for item in items]
    chosen = min(range(len(items)), key=lambda at: (days[at], -len(items[at].text)))
    several = len(set(days) - {dt.date.max}) > 1
    notes = (say("the plan gives more than one time for this; the strictest stands"),) if several else ()
    return together(items, items[chosen].text, "gop-trung-lap", notes)


def _fullest(items: list[DraftedItem]) -> DraftedItem:
    """One item of items that are one act: the longest, which says what the others say, with the strictest time."""
    one = _one(items)
    longest = max(items, key=lambda item: len(item.text))
    due, strictest = deadline_of(longest.text), deadline_of(one.text)
    if len(items) == 1 or longest.text == one.text or strictest is None or due == strictest:
        return one
    if due is None:
        text = f"{longest.text.rstrip('.')} ({lower_first(strictest.text)})."
    else:
        text = longest.text.replace(due.text, strictest.text)
    return one.reworded(text, "gop-han-som-nhat")


def _last_day(item: DraftedItem) -> dt.date:
    due = deadline_of(item.text)
    return dt.date.max if due is None else due.day
