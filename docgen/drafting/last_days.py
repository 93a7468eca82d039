"""Last days: the last day a text allows, for telling which of two is stricter and which cannot be."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from docgen.phrases.patterns import compiled
from docgen.text.days import known_day
from docgen.text.numerals import value_of

_A_LEAP_YEAR = 2024
_DATE = r"(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:/(?P<year>\d{4}))?(?![/\d])"
_ANY_DATE = re.compile(rf"(?:ngày|trước|đến|và) {_DATE}", re.IGNORECASE)
_DEADLINES = (
    re.compile(rf"(?:trước|đến|chậm nhất|xong|hạn|là)(?: hết)?(?: ngày)? {_DATE}", re.IGNORECASE),
    compiled(r"quý (?P<quarter>IV|I{1,3}|[1-4])(?:/| năm )(?P<year>\d{4})"),
    re.compile(r"tháng (?P<month>\d{1,2})(?:/| năm )(?P<year>\d{4})", re.IGNORECASE),
)


class LastDay(NamedTuple):
    """The last day, and the words that say so."""

    day: dt.date
    text: str


def deadline_of(text: str) -> LastDay | None:
    """The earliest deadline with a year that `text` names; a yearly one (trước ngày 05/12) is none."""
    return min(_deadlines(text), key=lambda each: each.day, default=None)


def impossible(text: str) -> Iterator[str]:
    """The dates in `text` that no calendar has (31/6); 29/02 without a year may be."""
    for match in _ANY_DATE.finditer(text) if "/" in text else ():
        if known_day(int(match["year"] or _A_LEAP_YEAR), int(match["month"]), int(match["day"])) is None:
            yield match[0]


def _deadlines(text: str) -> Iterator[LastDay]:
    for form in _DEADLINES:
        for match in form.finditer(text):
            named = match.groupdict()
            if named["year"] is None:
                continue
            year = int(named["year"])
            month = 3 * value_of(named["quarter"]) if "quarter" in named else int(named["month"])
            last = calendar.monthrange(year, month)[1] if 1 <= month <= 12 else 0
            day = known_day(year, month, int(named.get("day") or last))
            if day is not None:
                yield LastDay(day, match[0])
