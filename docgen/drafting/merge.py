"""Merge: what says the same, or supports the same lead, meets in one item (craft, points 7 and 9)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.drafting.acts import of_one_frame
from docgen.drafting.deadlines import deadline_of
from docgen.drafting.drafted import Drafted, single, together
from docgen.drafting.finish import finished, lower_start, requested
from docgen.drafting.gather import gathered
from docgen.drafting.repeats import without_repeats
from docgen.drafting.same_items import acts_of, alike, in_other_words
from docgen.drafting.setting import Setting
from docgen.drafting.shorten import lean, lean_item, trimmed, words
from docgen.drafting.supporting import supporting_items
from docgen.drafting.work import Work


def merge(works: list[Work], setting: Setting) -> list[Drafted]:
    """The items of `works`, all of one department, in the order of their first sources."""
    rest, repeated = gathered(works, setting)
    told = [lean(trimmed(work, setting), setting) for work in rest]
    own = [work for work in told if not work.supporting]
    supporting = [work for work in told if work.supporting]
    items = [*_by_group(own, setting), *supporting_items(supporting, setting), *repeated]
    order = {work.ref: place for place, work in enumerate(works)}
    found = alike(sorted(items, key=lambda item: order[item.head.ref]), setting)
    joined = _by_frame(_neighbours(without_repeats(in_other_words(found, setting), setting), setting), setting)
    return [lean_item(item, setting) for item in joined]


def _by_group(works: list[Work], setting: Setting) -> Iterator[Drafted]:
    """Own duties, those of one group of kinds of work joined where the length allows."""
    groups: dict[str, list[Work]] = {}
    for work in works:
        group = next((kind.group for kind in work.part.kinds if kind.group is not None), work.ref)
        by_itself = setting.decided.alone(work.ref) or any(kind.one_act for kind in work.part.kinds)
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
    acts = {item.head.ref: act for item, act in zip(items, acts_of(items, setting), strict=True)}
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
    if any(work.supporting or setting.decided.about(work.ref) for work in works):
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
    if any(work.supporting or setting.decided.alone(work.ref) for work in works):
        return False
    if any(kind.apart for work in works for kind in work.part.kinds):
        return False
    return one.head.selected is other.head.selected and one.head.opening == other.head.opening


def _beginning(work: Work, setting: Setting) -> str:
    """The words that the item of `work` opens with before its own."""
    told = work.opening
    return requested(told, setting) if work.request else told
