"""The internal date before a higher body's: so many days earlier, on a day of work (craft, point 21).

It is only proposed: it stands in comment and trace, never in the text as the plan's own.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from docgen.drafting.drafting_context import DraftingContext

_DUE = re.compile(
    r"(?:trước|và)(?: ngày)? (?P<day>\d{1,2})"
    r"(?:/(?P<month>\d{1,2})(?:/(?P<year>\d{4}))?| (?P<monthly>h[ằà]ng tháng))",
    re.IGNORECASE,
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
