"""Merge: what says the same, or supports the same lead, meets in one item (craft, points 7 and 9)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from docgen.drafting.acts import Act, act_of, apart, of_one_frame, same_acts
from docgen.drafting.alike import twins
from docgen.drafting.deadlines import deadline_of
from docgen.drafting.decide import clause_of
from docgen.drafting.drafted import Drafted, single, together
from docgen.drafting.facts import lost_names
from docgen.drafting.finish import closed, finished, lower_start, requested, support_opening
from docgen.drafting.gather import gathered
from docgen.drafting.notes import REPORT
from docgen.drafting.repeats import without_repeats
from docgen.drafting.setting import Setting
from docgen.drafting.shorten import fitted, lean, lean_item, tells_less, trimmed, words
from docgen.drafting.work import Work
from docgen.messages import say
from docgen.text.capitals import lower_first
from docgen.text.normalize import folded

_TIME = re.compile(r" \([^()]*\)(?=\.$)")
"""What stands in brackets at the end: the time, in which two items that say the same may differ."""


def merge(works: list[Work], setting: Setting) -> list[Drafted]:
    """The items of `works`, all of one department, in the order of their first sources."""
    rest, repeated = gathered(works, setting)
    told = [lean(trimmed(work, setting), setting) for work in rest]
    own = [work for work in told if not work.supporting]
    supporting = [work for work in told if work.supporting]
    items = [*_by_group(own, setting), *_supporting(supporting, setting), *repeated]
    order = {work.ref: place for place, work in enumerate(works)}
    found = _alike(sorted(items, key=lambda item: order[item.head.ref]), setting)
    joined = _by_frame(_neighbours(without_repeats(_by_act(found, setting), setting), setting), setting)
    return [lean_item(item, setting) for item in joined]


def _by_group(works: list[Work], setting: Setting) -> Iterator[Drafted]:
    """Own duties, those of one group of kinds of work joined where the length allows."""
    groups: dict[str, list[Work]] = {}
    for work in works:
        group = next((kind.group for kind in work.part.kinds if kind.group is not None), work.ref)
        by_itself = _alone(work, setting) or any(kind.one_act for kind in work.part.kinds)
        groups.setdefault(work.ref if by_itself else group, []).append(work)
    for same in groups.values():
        joined: list[Work] = []
        for work in same:
            if joined and words(_joined([*joined, work], setting)) > setting.rules.draft.longest:
                yield _together(joined, setting)
                joined = []
            joined.append(work)
        yield _together(joined, setting)


def _together(works: list[Work], setting: Setting) -> Drafted:
    if len(works) == 1:
        return single(finished(works[0], setting))
    drafts = [single(finished(work, setting, alone=False)) for work in works]
    return together(drafts, _joined(works, setting), "gop-cung-loai")


def _joined(works: list[Work], setting: Setting) -> str:
    """The works as one sentence: the first whole, of the others what is not the same opening again."""
    first, *rest = (finished(work, setting, alone=False).text.rstrip(".") for work in works)
    tails = (text.removeprefix(_beginning(work, setting)) for text, work in zip(rest, works[1:], strict=True))
    return "; ".join((first, *(lower_start(tail, setting) for tail in tails))) + "."


def _neighbours(items: list[Drafted], setting: Setting) -> list[Drafted]:
    """Items that follow each other and are parts of one duty joined, as far as an item may be long."""
    found: list[Drafted] = []
    for item in items:
        before = found[-1] if found else None
        if before is not None and _one_duty(before, item, setting):
            text = f"{before.text.rstrip('.')}; {lower_start(_tail(item, setting), setting)}"
            if words(text) <= setting.rules.draft.longest:
                found[-1] = together([before, item], text, "gop-cung-dieu-khoan")
                continue
        found.append(item)
    return found


def _by_frame(items: list[Drafted], setting: Setting) -> list[Drafted]:
    """Items that are one kind of act on one thing joined to one sentence, as far as an item may be long."""
    acts = {item.head.ref: act for item, act in zip(items, _acts(items, setting), strict=True)}
    found: list[Drafted] = []
    for item in items:
        for at, before in enumerate(found):
            alike = of_one_frame(acts[before.head.ref], acts[item.head.ref], setting.rules.draft.one_frame)
            if alike and _may_meet(before, item, setting):
                text = f"{before.text.rstrip('.')}; {lower_start(_tail(item, setting), setting)}"
                if words(text) <= setting.rules.draft.longest:
                    found[at] = together([before, item], text, "gop-cung-viec")
                    break
        else:
            found.append(item)
    return found


def _may_meet(one: Drafted, other: Drafted, setting: Setting) -> bool:
    """Whether both are the department's own duties that open alike, and nobody decided otherwise."""
    works = (*one.works, *other.works)
    if any(work.supporting or _alone(work, setting) or setting.decided.about(work.ref) for work in works):
        return False
    if any(kind.apart or kind.one_act for work in works for kind in work.part.kinds):
        return False
    alike = one.head.opening == other.head.opening and one.head.request == other.head.request
    return alike and deadline_of(one.text) == deadline_of(other.text)


def _tail(item: Drafted, setting: Setting) -> str:
    """The text of `item` as it goes on behind another: without what it opens with like that one."""
    return item.text.removeprefix(_beginning(item.head, setting))


def _one_duty(one: Drafted, other: Drafted, setting: Setting) -> bool:
    """Whether both are parts of the same duty that open alike and do not go their own way."""
    works = (*one.works, *other.works)
    if any(work.supporting or _alone(work, setting) for work in works):
        return False
    if any(kind.apart for work in works for kind in work.part.kinds):
        return False
    return one.head.selected is other.head.selected and one.head.opening == other.head.opening


def _beginning(work: Work, setting: Setting) -> str:
    """The words that the item of `work` opens with before its own."""
    told = work.opening
    return requested(told, setting) if work.request else told


def _supporting(works: list[Work], setting: Setting) -> Iterator[Drafted]:
    """Supporting duties, those under the same first lead joined in as few items as their length allows."""
    by_lead: dict[str, list[Work]] = {}
    for work in works:
        first = folded(work.selected.leads[0].text) if work.selected.leads else ""
        by_lead.setdefault(work.ref if _alone(work, setting) else first, []).append(work)
    for same in by_lead.values():
        longest = setting.rules.draft.longest
        if len(same) == 1 and words(finished(same[0], setting).text) <= longest:
            yield single(finished(same[0], setting))
            continue
        around = words(f"{_opened('', same, setting, several=len(same) > 1)} {_pointer([], setting)}")
        for group in fitted(same, longest - around, setting):
            yield _support_item(group, same, setting)


def _alone(work: Work, setting: Setting) -> bool:
    decision = setting.decided.about(work.ref)
    if decision is None:
        return False
    return decision.separate or decision.wording is not None or decision.merge_with is not None


def _support_item(group: list[Work], same: list[Work], setting: Setting) -> Drafted:
    told = "; ".join(work.text for work in group)
    if any(tells_less(work, setting) for work in group):
        told = f"{told} {_pointer(group, setting)}"
    text = _opened(told, same, setting, several=len(group) > 1)
    if len(group) > 1:
        return together([single(work) for work in group], f"{text}.", "gop-phoi-hop")
    return single(closed(group[0].changed("phoi-hop", text)))


def _opened(text: str, same: list[Work], setting: Setting, *, several: bool) -> str:
    """`text` after "Phối hợp với …": all that lead where there is one work, else the lead that all share.

    `several`: it tells several works.
    """
    leads = same[0].selected.leads[: 1 if len(same) > 1 else None]
    return support_opening(text, leads, setting, several=several, request=same[0].request)


def _pointer(works: list[Work], setting: Setting) -> str:
    clauses = ", ".join(dict.fromkeys(clause_of(work.ref) for work in works))
    return setting.filled(setting.rules.draft.pointer, dieu_khoan=clauses)


def _alike(items: list[Drafted], setting: Setting) -> list[Drafted]:
    """Items that say the same joined, with all sources; the strictest deadline stays, else the longer text."""
    free = [item for item in items if all(setting.decided.about(work.ref) is None for work in item.works)]
    found = twins([_TIME.sub("", item.text) for item in free], setting.rules.draft.alike)
    acts = _acts(free, setting)
    found = {at: twin for at, twin in found.items() if not _differ(at, twin, free, acts)}
    heads: dict[int, int] = {}
    same: dict[str, list[Drafted]] = {}
    for at, item in enumerate(free):
        heads[at] = heads.get(found[at], found[at]) if at in found else at
        same.setdefault(free[heads[at]].head.ref, []).append(item)
    joined = {ref: _one(group) for ref, group in same.items()}
    kept = {item.head.ref for item in free}
    return [
        joined.get(item.head.ref, item) for item in items if item.head.ref in joined or item.head.ref not in kept
    ]


def _differ(at: int, twin: int, items: list[Drafted], acts: list[Act]) -> bool:
    """Whether two alike items speak of two things, or the longer one lacks a figure of the other."""
    short, long = sorted((at, twin), key=lambda each: len(items[each].text))
    return apart(acts[at], acts[twin]) or not acts[short].figures <= acts[long].figures


def _by_act(items: list[Drafted], setting: Setting) -> list[Drafted]:
    """The unit's own items that are one act in other words joined; what it supports or reports stays as it is."""
    free = [
        item
        for item in items
        if not any(work.supporting or work.kinds & {REPORT} for work in item.works)
        and all(setting.decided.about(work.ref) is None for work in item.works)
    ]
    acts = _acts(free, setting)
    found = same_acts(acts) | _one_act(free, acts)
    groups: dict[int, list[Drafted]] = {}
    for at, item in enumerate(free):
        groups.setdefault(found.get(at, at), []).append(item)
    joined = {group[0].head.ref: _fullest(group) for group in groups.values()}
    gone = {item.head.ref for group in groups.values() for item in group[1:]}
    return [joined.get(item.head.ref, item) for item in items if item.head.ref not in gone]


def _one_act(items: list[Drafted], acts: list[Act]) -> dict[int, int]:
    """For each item of a kind of which a department has one, the place of the earlier one with the same facts."""
    found: dict[int, int] = {}
    for at, item in enumerate(items):
        kinds = {kind.id for work in item.works for kind in work.part.kinds if kind.one_act}
        for before in range(at):
            other = items[before]
            alike = kinds & {kind.id for work in other.works for kind in work.part.kinds}
            short, long = sorted((at, before), key=lambda each: len(items[each].text))
            lost = acts[short].figures - acts[long].figures or lost_names(items[short].text, items[long].text)
            if alike and before not in found and not lost:
                found[at] = before
                break
    return found


def _acts(items: list[Drafted], setting: Setting) -> list[Act]:
    common, synonyms = setting.common_words, setting.rules.draft.readings
    return [act_of(_nameless(item.text, setting), common, synonyms) for item in items]


def _nameless(text: str, setting: Setting) -> str:
    """`text` with a dot for each name of a body: who takes part does not tell what is done."""
    left, at = "", 0
    for name in setting.survey.gazetteer.mentions(text):
        left += f"{text[at : name.start]} · "
        at = name.end
    return left + text[at:]


def _one(items: list[Drafted]) -> Drafted:
    if len(items) == 1:
        return items[0]
    days = [_last_day(item) for item in items]
    chosen = min(range(len(items)), key=lambda at: (days[at], -len(items[at].text)))
    several = len(set(days) - {dt.date.max}) > 1
    notes = (say("the plan gives more than one time for this; the strictest stands"),) if several else ()
    return together(items, items[chosen].text, "gop-trung-lap", notes)


def _fullest(items: list[Drafted]) -> Drafted:
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


def _last_day(item: Drafted) -> dt.date:
    due = deadline_of(item.text)
    return dt.date.max if due is None else due.day
