"""Gather: what a body outside UBND is told by its superior too stands in few items where it is much (craft 3, 9).

The superior gives its own orders; a letter that copies them all says nothing more, and buries what the unit itself
asks. So what is only repeated is named by the headings of the plan under which it stands, and what the plan asks
of the superior and of the communes together is told in few words, each with its clauses.
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.drafting.drafted import DraftedItem, single, together
from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.finish import closed, lower_start, requested
from docgen.drafting.shorten import fitted, shortened, tells_less, words
from docgen.drafting.work import Work
from docgen.model.clauses import clause_of
from docgen.model.plan import Role
from docgen.model.trace import Standing
from docgen.text.markup import plain
from docgen.text.normalize import clean

REPEATED = "gop-viec-lap-lai"
SHARED = "gop-viec-cung-nganh-doc"


def gathered(works: list[Work], context: DraftingContext) -> tuple[list[Work], list[DraftedItem]]:
    """The works that stay as they are, and the items of those that the superior of their body has too."""
    most = context.rules.draft.mirror.most
    free = [work for work in works if work.request and context.decided.about(work.ref) is None]
    repeated = [work for work in free if work.selected.standing is Standing.MIRRORED and _heading(work, context)]
    shared = [work for work in free if _is_shared(work, context)]
    items = []
    if len(repeated) > most:
        items.append(_repeated(repeated, context))
    if len(shared) > most:
        items += _shared(shared, context)
    taken = {work.ref for item in items for work in item.works}
    return [work for work in works if work.ref not in taken], items


def _is_shared(work: Work, context: DraftingContext) -> bool:
    """Whether the plan asks it of the superior of the work's body and of the communes alike."""
    if work.selected.standing is not Standing.ADDRESSED or work.selected.role is Role.SUPPORT or work.opening:
        return False
    bodies = (each.body for each in work.selected.leads)
    return any(body is not None and work.department in body.counterparts for body in bodies)


def _repeated(works: list[Work], context: DraftingContext) -> DraftedItem:
    wording = context.rules.draft.mirror.gathered
    bodies = dict.fromkeys(work.selected.mirrored.text for work in works if work.selected.mirrored is not None)
    clauses = dict.fromkeys(clause_of(work.ref).partition("-")[0] for work in works)
    named, pointed = ", ".join(bodies), ", ".join(clauses)
    around = words(context.filled(wording, co_quan=named, viec="", dieu_khoan=pointed))
    matters = _matters(works, (context.rules.draft.lean - around) // len(clauses), context)
    text = context.filled(wording, co_quan=named, viec="; ".join(matters), dieu_khoan=pointed)
    return together([single(work) for work in works], closed(works[0]._replace(text=text)).text, REPEATED)


def _shared(works: list[Work], context: DraftingContext) -> Iterator[DraftedItem]:
    for group in fitted(works, context.rules.draft.longest - len(works), context):
        told = "; ".join(work.text for work in group)
        if any(tells_less(work, context) for work in group):
            clauses = dict.fromkeys(clause_of(work.ref) for work in group)
            told = f"{told} {context.filled(context.rules.draft.pointer, dieu_khoan=', '.join(clauses))}"
        yield together([single(work) for work in group], f"{requested(told, context)}.", SHARED)


def _matters(works: list[Work], room: int, context: DraftingContext) -> Iterator[str]:
    """What the works are about, each matter once, cut to `room` words."""
    for told in dict.fromkeys(_heading(work, context) for work in works):
        tellings = shortened(works[0]._replace(text=lower_start(told.rstrip(" .;:"), context)), context)
        fitting = (each.text for each in tellings if words(each.text) <= room)
        yield next(fitting, tellings[-1].text)


def _heading(work: Work, context: DraftingContext) -> str:
    """The title nearest above the clause that names a matter, and not only who acts; "" for none."""
    placed = context.survey.clauses[clause_of(work.ref)]
    titled = (each for each in reversed(placed.above) if each.title and not each.actors)
    return next((clean(plain(each.title)) for each in titled if each.title), "")
