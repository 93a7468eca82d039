"""Notes for the person who decides: proposals and doubts, for the trace and the comments, never for the text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from docgen.cascade.setting import Setting
from docgen.cascade.work import Work
from docgen.messages import say

_DEADLINE = re.compile(r"trước ngày (?P<day>\d{1,2})/(?P<month>\d{1,2})(?:/(?P<year>\d{4}))?", re.IGNORECASE)
_A_YEAR = 2026
"""Any year will do to count days back from a date that has none."""


def notes(work: Work, setting: Setting) -> Iterator[str]:
    """What a person should look at in the item that `work` became."""
    if work.selected.conditional:
        yield say("only if {unit} is concerned: the plan says “liên quan”", unit=setting.unit.running_name)
    for pattern in setting.rules.work.depends_on_place:
        found = setting.rules.regex(pattern).search(work.part.text)
        if found is not None:
            yield say("keep it only if {unit} has this: {thing}", unit=setting.unit.running_name, thing=found[0])
            break
    for deadline in _DEADLINE.finditer(work.part.text):
        earlier = _earlier(deadline, setting.rules.draft.days_earlier)
        if earlier is not None and setting.focal is not None:
            yield say(
                "proposal, to be confirmed: departments report to {department} before {date}, "
                "so that {unit} keeps the province's {deadline}",
                department=setting.focal.name,
                date=earlier,
                unit=setting.unit.running_name,
                deadline=deadline[0],
            )


def _earlier(deadline: re.Match[str], days: int) -> str | None:
    try:
        date = dt.date(int(deadline["year"] or _A_YEAR), int(deadline["month"]), int(deadline["day"]))
    except ValueError:
        return None
    earlier = date - dt.timedelta(days=days)
    return f"{earlier:%d/%m/%Y}" if deadline["year"] else f"{earlier:%d/%m}"
