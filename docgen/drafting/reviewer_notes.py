"""Notes for the person who decides: proposals and doubts, for the trace and the comments, never for the text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.piece_of_work import Work
from docgen.drafting.select import Selected
from docgen.drafting.unit_meant import meant
from docgen.messages import say
from docgen.phrases.kinds_of_work import REPORT
from docgen.statements.mention import MentionKind

_DUE = re.compile(
    r"(?:trước|và)(?: ngày)? (?P<day>\d{1,2})"
    r"(?:/(?P<month>\d{1,2})(?:/(?P<year>\d{4}))?| (?P<monthly>h[ằà]ng tháng))",
    re.IGNORECASE,
)


def notes(work: Work, context: DraftingContext) -> Iterator[str]:
    """What a person should look at in the item that `work` became."""
    yield from work.notes
    unit, duty = context.unit.running_name, work.selected.duty
    if work.selected.conditional:
        names = "; ".join(each.text for each in duty.mentions if meant(each, context.unit, context.rules))
        yield say("only if {unit} is concerned: the plan names “{body}”", unit=unit, body=names)
    if work.selected.general:
        yield in_general(work.selected, context)
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


class Proposed(NamedTuple):
    """The date that is proposed, as it is written, and the higher body's that it keeps."""

    date: str
    deadline: str


def proposed(text: str, context: DraftingContext) -> Iterator[Proposed]:
    """A date for each deadline in `text` before which reports are due; none where the month has no room."""
    for due in _DUE.finditer(text):
        earlier = _earlier(due, context)
        if earlier is not None:
            yield Proposed(earlier, due[0].removeprefix("và "))


def _earlier(due: re.Match[str], context: DraftingContext) -> str | None:
    draft, unit = context.rules.draft, context.unit
    if due["monthly"]:
        ahead = draft.days_earlier_monthly if unit.days_earlier_monthly is None else unit.days_earlier_monthly
        day = int(due["day"]) - ahead
        return f"{day:02d} {due['monthly']}" if day >= 1 else None
    ahead = draft.days_earlier if unit.days_earlier is None else unit.days_earlier
    year = int(due["year"] or context.year)
    try:
        date = dt.date(year, int(due["month"]), int(due["day"])) - dt.timedelta(days=ahead)
    except ValueError:
        return None
    date = context.rules.days_off.last_worked(date)
    return f"{date:%d/%m/%Y}" if due["year"] else f"{date:%d/%m}"


def in_general(selected: Selected, context: DraftingContext) -> str:
    """What a person is asked where the plan gives `selected` to all localities in general."""
    return say(
        "given to all localities in general (“{name}”): does {unit} take it up?",
        name="”, “".join(selected.localities),
        unit=context.unit.running_name,
    )
