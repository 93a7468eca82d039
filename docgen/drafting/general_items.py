"""Gather: what is told by others too, or to all alike, stands in few items where it is much (craft 3, 9).

The superior of a body outside UBND gives its own orders; a letter that copies them all says nothing more, and
buries what the unit itself asks. So what is only repeated is named by the headings of the plan under which it
stands, and so is what the plan gives to all localities in general; what it asks of the superior and of the
communes together is told in few words, each with its clauses.
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.drafting.drafted_item import DraftedItem, single, together
from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.finish import closed, lower_start, requested
from docgen.drafting.piece_of_work import Work
from docgen.drafting.shorten import fitted, shortened, tells_less, words
from docgen.model.clause_names import clause_of
from docgen.model.plan import Role
from docgen.model.trace import Standing
from docgen.phrases.kinds_of_work import REPORT

REPEATED = "gop-viec-lap-lai"
GENERAL = "gop-viec-giao-chung"
SHARED = "gop-viec-cung-nganh-doc"


def gathered(
    works: list[Work], context: DraftingContext
) -> tuple[list[Work], list[DraftedItem], list[DraftedItem]]:
    """The works that stay as they are, the items of those that their superior has too, those of all localities."""
    wording = context.rules.draft.mirror
    most, matter = wording.most, context.survey.matter
    undecided = [work for work in works if context.decided.about(work.ref) is None]
    free = [work for work in undecided if work.request]
    mirrored = [work for work in free if work.selected.standing is Standing.MIRRORED]
    repeated = [work for work in mirrored if matter(clause_of(work.ref))]
    shared = [work for work in free if _is_shared(work, context)]
    general = [work for work in undecided if work.selected.general and REPORT not in work.kinds]
    items = []
    if len(repeated) > most:
        items.append(_by_matters(repeated, wording.gathered, REPEATED, context))
    if len(shared) > most:
        items += _shared(shared, context)
    of_all = [_by_matters(general, wording.general, GENERAL, context)] if general else []
    taken = {work.ref for item in (*items, *of_all) for work in item.works}
    return [work for work in works if work.ref not in taken], items, of_all


def _is_shared(work: Work, context: DraftingContext) -> bool:
    """Whether the plan asks it of the superior of the work's body and of the communes alike."""
    if work.selected.standing is not Standing.ADDRESSED or work.selected.role is Role.SUPPORT or work.opening:
        return False
    bodies = (each.body for each in work.selected.leads)
    return any(body is not None and work.department in body.counterparts for body in bodies)


def _by_matters(works: list[Work], wording: str, rule: str, context: DraftingContext) -> DraftedItem:
    """One item that names `works` by the headings under which they stand."""
    bodies = dict.fromkeys(work.selected.mirrored.text for work in works if work.selected.mirrored is not None)
    clauses = dict.fromkeys(clause_of(work.ref).partition("-")[0] for work in works)
    named, pointed = ", ".join(bodies), ", ".join(clauses)
    around = words(context.filled(wording, co_quan=named, viec="", dieu_khoan=pointed))
    matters = _matters(works, around, context)
    text = context.filled(wording, co_quan=named, viec="; ".join(matters), dieu_khoan=pointed)
    return together([single(work) for work in works], closed(works[0]._replace(text=text)).text, rule)


def _shared(works: list[Work], context: DraftingContext) -> Iterator[DraftedItem]:
    parts: dict[str, list[Work]] = {}
    for work in works:
        parts.setdefault(clause_of(work.ref), []).append(work)
    clauses = [_whole(same) for same in parts.values()]
    around = words(requested(context.filled(context.rules.draft.pointer, dieu_khoan=""), context))
    for group in fitted(clauses, context.rules.draft.longest - around, context):
        told = "; ".join(work.text for work in group)
        refs = [clause_of(work.ref) for work in group]
        if any(tells_less(work, context) for work in group):
            told = f"{told} {context.filled(context.rules.draft.pointer, dieu_khoan=', '.join(refs))}"
        yield together(
            [single(work) for ref in refs for work in parts[ref]], f"{requested(told, context)}.", SHARED
        )


def _whole(parts: list[Work]) -> Work:
    """The parts of one clause as one work: they are told in few words together."""
    return parts[0]._replace(text="; ".join(part.text.rstrip(" .;") for part in parts))


def _matters(works: list[Work], around: int, context: DraftingContext) -> list[str]:
    """What the works are about, each matter once, so that it fits into an item with `around` words more.

    What does not fit the pointer alone tells.
    """
    draft = context.rules.draft
    titles = dict.fromkeys(context.survey.matter(clause_of(work.ref)) for work in works)
    told: list[str] = []
    for title in titles:
        text = lower_start(context.in_own_terms(title.rstrip(" .;:")), context)
        tellings = [each.text for each in shortened(works[0]._replace(text=text), context)]
        share = (draft.longest - around) // len(titles)
        told.append(next((each for each in tellings if words(each) <= share), tellings[-1]))
    shortest, *more = sorted(told, key=words)
    fitting = [shortest]
    for each in more:
        if sum(map(words, (*fitting, each))) <= draft.longest - around:
            fitting.append(each)
    return [each for each in told if each in fitting]
