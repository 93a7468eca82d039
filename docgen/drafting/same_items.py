"""Same items: which items of a department say the same, and what of them stays (craft, point 7)."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from math import ceil

from docgen.drafting.drafted_item import DraftedItem, together
from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.facts import lost_names
from docgen.drafting.last_days import deadline_of
from docgen.drafting.same_acts import SHORTEST, Act, act_of, apart, same_acts
from docgen.messages import say
from docgen.phrases.kinds_of_work import REPORT
from docgen.text.capitals import lower_first
from docgen.text.normalize import folded

_TIME = re.compile(r" \([^()]*\)(?=\.$)")
"""What stands in brackets at the end: the time."""
_WORD = re.compile(r"\w+")


def twins(texts: Sequence[str], share: float) -> dict[int, int]:
    """For each text that has an earlier twin, the first such twin.

    Two texts are twins where `share` of the words of the shorter stand in the other, and the other is not twice as
    long. Such a text has one of its rarest words in its twin: only texts that share one are compared, so that time
    grows with the plan, not with its square.
    """
    counted = [_counted(text) for text in texts]
    holders: defaultdict[str, set[int]] = defaultdict(set)
    for at, words in enumerate(counted):
        for word in words:
            holders[word].add(at)
    totals = [words.total() for words in counted]
    shared = _Shared(counted, frozenset(word for word, each in holders.items() if len(each) > 1))
    found: dict[int, int] = {}
    for at, words in enumerate(counted):
        spread = sorted(words.elements(), key=lambda word: (len(holders[word]), word))
        rarest = spread[: len(spread) - ceil(share * len(spread)) + 1]
        for other in sorted({each for word in rarest for each in holders[word]} - {at}):
            if (totals[other], other) < (totals[at], at) or totals[other] > 2 * totals[at]:
                continue
            if shared.of(at, other) >= share * totals[at]:
                first, second = sorted((at, other))
                found[second] = min(found.get(second, first), first)
    return found


class _Shared:
    """How many words two texts share. Texts that differ only in words of their own are counted once for all."""

    def __init__(self, counted: Sequence[Counter[str]], met_again: frozenset[str]) -> None:
        self._cores: list[Counter[str]] = []
        known: dict[frozenset[tuple[str, int]], int] = {}
        self._core_of: list[int] = []
        for words in counted:
            core = Counter({word: count for word, count in words.items() if word in met_again})
            at = known.setdefault(frozenset(core.items()), len(self._cores))
            if at == len(self._cores):
                self._cores.append(core)
            self._core_of.append(at)
        self._totals: dict[tuple[int, int], int] = {}

    def of(self, one: int, other: int) -> int:
        """The words, each as often as both have it, that the texts at these places share."""
        pair = (self._core_of[one], self._core_of[other])
        if pair not in self._totals:
            self._totals[pair] = (self._cores[pair[0]] & self._cores[pair[1]]).total()
        return self._totals[pair]


@lru_cache(maxsize=1024)  # most items are the same in every unit
def _counted(text: str) -> Counter[str]:
    return Counter(_WORD.findall(folded(text)))


def alike(items: list[DraftedItem], context: DraftingContext) -> list[DraftedItem]:
    """Items that say the same joined, with all sources: the longest text, with the strictest deadline."""
    free = [item for item in items if _is_free(item, context)]
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


def _is_free(item: DraftedItem, context: DraftingContext) -> bool:
    """Whether `item` may be joined: nobody decided on it, and its time is not that of some set apart."""
    return all(
        context.decided.about(work.ref) is None
        and not any(each.apart_of for each in work.selected.duty.statements[-1:])
        for work in item.works
    )


def _timeless(text: str) -> str:
    """`text` without its time, in which two items that say the same may differ."""
    text, due = _TIME.sub("", text), deadline_of(text)
    return text if due is None else text.replace(due.text, "")


def _length(item: DraftedItem) -> int:
    """How much an item tells beside its time: a date makes none the fuller one."""
    return len(_timeless(item.text))


def _differ(at: int, twin: int, items: list[DraftedItem], acts: list[Act]) -> bool:
    """Whether two alike items speak of two things, or the longer one lacks a figure or a name of the other."""
    return apart(acts[at], acts[twin]) or _loses(at, twin, items, acts)


def _loses(one: int, other: int, items: list[DraftedItem], acts: list[Act]) -> bool:
    """Whether the longer of two items lacks a figure or a name of the other."""
    short, long = sorted((one, other), key=lambda each: _length(items[each]))
    figures = acts[short].figures - acts[long].figures
    return bool(figures or lost_names(items[short].text, items[long].text))


def in_other_words(items: list[DraftedItem], context: DraftingContext) -> list[DraftedItem]:
    """The unit's own items that are one act in other words joined; what it supports or reports stays as it is."""
    free = [
        item
        for item in items
        if not any(work.supporting or work.kinds & {REPORT} for work in item.works) and _is_free(item, context)
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
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for at in range(len(items)):
        once = {name for name, one_act in kinds[at].items() if one_act}
        for before in sorted({each for name in once for each in holders[name]}):
            if not _loses(at, before, items, acts):
                found[at] = before
                break
        else:
            for name in kinds[at]:
                holders[name].append(at)
    return found


def acts_of(items: list[DraftedItem], context: DraftingContext) -> list[Act]:
    """The act of each of `items`, the names of bodies left out."""
    return [act_in(item.text, context.common_words, context) for item in items]


def act_in(text: str, common: frozenset[str], context: DraftingContext) -> Act:
    """The act of `text` without `common` words, without the names of bodies and the number of the plan itself."""
    text = text.replace(context.words["ke_hoach"], " · ")
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
    longest = max(items, key=_length)
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
