"""Notes for the person who decides: proposals and doubts, for the trace and the comments, never for the text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from docgen.drafting.meant import meant
from docgen.drafting.setting import Setting
from docgen.drafting.work import Work
from docgen.messages import say
from docgen.statements.mention import MentionKind

REPORT = "bao-cao"
"""The kind of work that is a report to the province."""
_DUE = re.compile(
    r"(?:trước|và)(?: ngày)? (?P<day>\d{1,2})"
    r"(?:/(?P<month>\d{1,2})(?:/(?P<year>\d{4}))?| (?P<monthly>h[ằà]ng tháng))",
    re.IGNORECASE,
)
_A_YEAR = 2026
"""Any year will do to count days back from a date that has none."""


def notes(work: Work, setting: Setting) -> Iterator[str]:
    """What a person should look at in the item that `work` became."""
    yield from work.notes
    unit, duty = setting.unit.running_name, work.selected.duty
    if work.selected.conditional:
        names = "; ".join(each.text for each in duty.mentions if meant(each, setting.unit, setting.rules))
        yield say("only if {unit} is concerned: the plan names “{body}”", unit=unit, body=names)
    for gone in (each for each in duty.mentions if each.kind is MentionKind.ABOLISHED):
        yield say("the plan names “{body}”, which is no more: who has its duties now?", body=gone.text)
    found = setting.rules.first_found(setting.rules.work.depends_on_place, work.part.text)
    if found is not None:
        yield say("keep it only if {unit} has this: {thing}", unit=unit, thing=found)
    if REPORT in work.kinds and setting.focal is not None:
        for due in _DUE.finditer(work.part.text):
            earlier = _earlier(due, setting)
            if earlier is not None:
                yield say(
                    "proposal, to be confirmed: departments report to {department} before {date}, "
                    "so that {unit} keeps the province's {deadline}",
                    department=setting.focal.name,
                    date=earlier,
                    unit=unit,
                    deadline=due[0].removeprefix("và "),
                )


def _earlier(due: re.Match[str], setting: Setting) -> str | None:
    """The internal date before the province's; None where the plan's date cannot be or the month has no room."""
    draft = setting.rules.draft
    if due["monthly"]:
        day = int(due["day"]) - draft.days_earlier_monthly
        return f"{day:02d} {due['monthly']}" if day >= 1 else None
    try:
        date = dt.date(int(due["year"] or _A_YEAR), int(due["month"]), int(due["day"]))
    except ValueError:
        return None
    earlier = date - dt.timedelta(days=draft.days_earlier)
    return f"{earlier:%d/%m/%Y}" if due["year"] else f"{earlier:%d/%m}"
