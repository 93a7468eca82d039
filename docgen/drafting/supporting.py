"""Supporting: what the unit supports under the same first lead stands in as few items as fit (craft, point 9)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.drafting.decide import clause_of
from docgen.drafting.drafted import Drafted, single, together
from docgen.drafting.finish import closed, finished, support_opening
from docgen.drafting.setting import Setting
from docgen.drafting.shorten import fitted, tells_less, words
from docgen.drafting.work import Work
from docgen.text.normalize import folded


def supporting_items(works: list[Work], setting: Setting) -> Iterator[Drafted]:
    """Supporting duties, those under the same first lead joined in as few items as their length allows."""
    by_lead: dict[str, list[Work]] = {}
    for work in works:
        first = folded(work.selected.leads[0].text) if work.selected.leads else ""
        by_lead.setdefault(work.ref if setting.decided.alone(work.ref) else first, []).append(work)
    for same in by_lead.values():
        longest = setting.rules.draft.longest
        if len(same) == 1 and words(finished(same[0], setting).text) <= longest:
            yield single(finished(same[0], setting))
            continue
        around = words(f"{_opened('', same, setting, several=len(same) > 1)} {_pointer([], setting)}")
        for group in fitted(same, longest - around, setting):
            yield _support_item(group, same, setting)


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
