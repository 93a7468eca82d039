"""Notes for the person who decides: proposals and doubts, for the trace and the comments, never for the text."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.internal_dates import proposed
from docgen.drafting.meant import meant
from docgen.drafting.work import Work
from docgen.messages import say
from docgen.statements.mention import MentionKind

REPORT = "bao-cao"
"""The kind of work that is a report to the province."""


def notes(work: Work, context: DraftingContext) -> Iterator[str]:
    """What a person should look at in the item that `work` became."""
    yield from work.notes
    unit, duty = context.unit.running_name, work.selected.duty
    if work.selected.conditional:
        names = "; ".join(each.text for each in duty.mentions if meant(each, context.unit, context.rules))
        yield say("only if {unit} is concerned: the plan names “{body}”", unit=unit, body=names)
    for product in work.selected.products:
        yield say(
            "only the column of products tells that {unit} has a part in it: “{product}”",
            unit=unit,
            product=product,
        )
    for gone in (each for each in duty.mentions if each.kind is MentionKind.ABOLISHED):
        yield say("the plan names “{body}”, which is no more: who has its duties now?", body=gone.text)
    found = context.rules.first_found(context.rules.work.depends_on_place, work.part.text)
    if found is not None:
        yield say("keep it only if {unit} has this: {thing}", unit=unit, thing=found)
    if REPORT in work.kinds and context.focal is not None:
        for each in proposed(work.part.text, context):
            yield say(
                "proposal, to be confirmed: departments report to {department} before {date}, "
                "so that {unit} keeps the province's {deadline}",
                department=context.focal.name,
                date=each.date,
                unit=unit,
                deadline=each.deadline,
            )
