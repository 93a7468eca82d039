"""Supporting: what the unit supports under the same first lead stands in as few items as fit (craft, point 9)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.drafting.drafted import DraftedItem, single, together
from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.finish import closed, finished, support_opening
from docgen.drafting.shorten import fitted, tells_less, words
from docgen.drafting.work import Work
from docgen.model.clauses import clause_of
from docgen.text.normalize import folded


def supporting_items(works: list[Work], context: DraftingContext) -> Iterator[DraftedItem]:
    """Supporting duties, those under the same first lead joined in as few items as their length allows."""
    by_lead: dict[str, list[Work]] = {}
    for work in works:
        first = folded(work.selected.leads[0].text) if work.selected.leads else ""
        by_lead.setdefault(work.ref if context.decided.alone(work.ref) else first, []).append(work)
    for same in by_lead.values():
        longest = context.rules.draft.longest
        if len(same) == 1 and words(finished(same[0], context).text) <= longest:
            yield single(finished(same[0], context))
            continue
        around = words(f"{_opened('', same, context, several=len(same) > 1)} {_pointer([], context)}")
        for group in fitted(same, longest - around, context):
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
