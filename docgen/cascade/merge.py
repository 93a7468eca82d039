"""Merge: what says the same, or supports the same lead, meets in one item (craft, points 7 and 9)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from docgen.cascade.decide import clause_of
from docgen.cascade.finish import closed, finished, lower_start, support_opening, timed
from docgen.cascade.setting import Setting
from docgen.cascade.shorten import fitted, trimmed, words
from docgen.cascade.work import Work
from docgen.model.trace import Step
from docgen.rules.gazetteer import Mention
from docgen.text.normalize import folded


@dataclass(frozen=True, slots=True)
class Drafted:
    """An item with the works it came from."""

    text: str
    works: tuple[Work, ...]
    steps: tuple[Step, ...]

    @property
    def head(self) -> Work:
        """The work that gave the item its place."""
        return self.works[0]


def merge(works: list[Work], setting: Setting) -> list[Drafted]:
    """The items of `works`, all of one department, in the order of their first sources."""
    own = [work for work in works if not work.supporting]
    items = [*_by_group(own, setting), *_supporting([work for work in works if work.supporting], setting)]
    order = {work.ref: place for place, work in enumerate(works)}
    return _alike(sorted(items, key=lambda item: order[item.head.ref]), setting)


def together(drafts: list[Drafted], text: str, rule: str) -> Drafted:
    """One item of several, with one more step in which their texts become `text`."""
    before = "\n".join(draft.text for draft in drafts)
    steps = tuple(step for draft in drafts for step in draft.steps)
    works = tuple(work for draft in drafts for work in draft.works)
    return Drafted(text, works, (*steps, Step(rule=rule, before=before, after=text)))


def _single(work: Work) -> Drafted:
    return Drafted(work.text, (work,), work.steps)


def _by_group(works: list[Work], setting: Setting) -> Iterable[Drafted]:
    """Own duties, those of one group of kinds of work joined where the length allows."""
    done: set[str] = set()
    for work in works:
        if work.ref in done:
            continue
        group = [work, *(other for other in works if other.ref not in done and _joins(work, other, setting))]
        drafts = [_single(finished(trimmed(each, setting), setting)) for each in group]
        while len(drafts) > 1 and words(_joined(drafts, group, setting)) > setting.rules.draft.longest:
            drafts.pop()
        done.update(each.ref for each in group[: len(drafts)])
        yield drafts[0] if len(drafts) == 1 else together(drafts, _joined(drafts, group, setting), "gop-cung-loai")


def _joins(work: Work, other: Work, setting: Setting) -> bool:
    if other.ref == work.ref or _alone(other, setting) or _alone(work, setting):
        return False
    return bool(_groups(work) & _groups(other))


def _groups(work: Work) -> set[str]:
    return {kind.group for kind in work.part.kinds if kind.group is not None}


def _joined(drafts: list[Drafted], group: list[Work], setting: Setting) -> str:
    first, *rest = (draft.text for draft in drafts)
    tails = [text.removeprefix(work.opening) for text, work in zip(rest, group[1:], strict=False)]
    return "; ".join((first.rstrip("."), *(lower_start(tail, setting).rstrip(".") for tail in tails))) + "."


def _supporting(works: list[Work], setting: Setting) -> Iterable[Drafted]:
    """Supporting duties, those under the same first lead joined in as few items as their length allows."""
    by_lead: dict[str, list[Work]] = {}
    for work in works:
        first = folded(work.selected.leads[0].text) if work.selected.leads else ""
        by_lead.setdefault(work.ref if _alone(work, setting) else first, []).append(work)
    for same in by_lead.values():
        leads = same[0].selected.leads[: None if len(same) == 1 else 1]
        room = setting.rules.draft.longest - words(support_opening("", leads, setting, several=len(same) > 1))
        if len(same) == 1 and words(timed(same[0], setting).text) <= room:
            yield _single(finished(same[0], setting))
            continue
        for group in fitted(same, room - words(_pointer(same, setting)), setting):
            yield _support_item(group, leads, setting)


def _alone(work: Work, setting: Setting) -> bool:
    decision = setting.decided.about(work.ref)
    return decision is not None and (decision.separate or decision.wording is not None)


def _support_item(group: list[Work], leads: tuple[Mention, ...], setting: Setting) -> Drafted:
    told = "; ".join(work.text for work in group)
    if any(step.rule in _shortening(setting) for work in group for step in work.steps):
        told = f"{told} {_pointer(group, setting)}"
    text = support_opening(told, leads, setting, several=len(group) > 1)
    if len(group) > 1:
        return together([_single(work) for work in group], f"{text}.", "gop-phoi-hop")
    return _single(closed(group[0].changed("phoi-hop", text)))


def _shortening(setting: Setting) -> set[str]:
    return {rule.id for tier in setting.rules.draft.shortening for rule in tier}


def _pointer(works: list[Work], setting: Setting) -> str:
    clauses = ", ".join(dict.fromkeys(clause_of(work.ref) for work in works))
    return setting.filled(setting.rules.draft.pointer, dieu_khoan=clauses)


def _alike(items: list[Drafted], setting: Setting) -> list[Drafted]:
    """Items that say the same joined: the longer wording stays, with all the sources."""
    kept: list[Drafted] = []
    for item in items:
        twin = next((at for at, other in enumerate(kept) if _same(item, other, setting)), None)
        if twin is None:
            kept.append(item)
        else:
            pair = [kept[twin], item]
            kept[twin] = together(pair, max((each.text for each in pair), key=len), "gop-trung-lap")
    return kept


def _same(one: Drafted, other: Drafted, setting: Setting) -> bool:
    if any(setting.decided.about(work.ref) is not None for work in (*one.works, *other.works)):
        return False
    shared = Counter(folded(one.text).split()) & Counter(folded(other.text).split())
    shorter = min(words(one.text), words(other.text))
    return sum(shared.values()) >= setting.rules.draft.alike * shorter


def reworded(draft: Drafted, text: str, rule: str) -> Drafted:
    """The same item in other words, with the step that says so."""
    if text == draft.text:
        return draft
    return replace(draft, text=text, steps=(*draft.steps, Step(rule=rule, before=draft.text, after=text)))
