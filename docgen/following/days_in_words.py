"""Days, months, quarters and years as they are written, whatever the words around them mean."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from docgen.following.due_date import Recurrence
from docgen.text.days import known_day
from docgen.text.numerals import value_of


def full_days(words: str) -> Iterator[dt.date]:
    """The days with their year that the calendar has."""
    for match in _DAY.finditer(words):
        day, month, year = (int(each) for each in match.groups() if each is not None)
        found = known_day(year, month, day)
        if found is not None:
            yield found


def day_without_year(words: str) -> tuple[int | None, int | None]:
    """A day and its month (`05/12`), or a day of any month (`ngày 20 hằng tháng`); None for what is not said."""
    match = _SHORT_DAY.search(words)
    if match is not None:
        day, month = (int(each) for each in match.groups() if each is not None)
        return (day, month) if known_day(_LEAP, month, day) else (None, None)
    lone = _LONE_DAY.search(words)
    return (int(lone[1]), None) if lone is not None and 1 <= int(lone[1]) <= 31 else (None, None)


def spans(words: str) -> Iterator[tuple[dt.date, dt.date]]:
    """The months, quarters and years that are named with their year, each from its first day to its last."""
    left = _SCHOOL_YEAR.sub(" ", _DAY.sub(" ", words))
    for form, length in ((_QUARTERS, 3), (_MONTHS, 1)):
        for match in form.finditer(left):
            for number in _NUMBER.findall(match["numbers"]):
                last = length * value_of(number)
                if 1 <= last <= 12:
                    year = int(match["year"])
                    yield dt.date(year, last - length + 1, 1), Recurrence((last,)).of_month(year, last)
        left = form.sub(" ", left)
    for year in map(int, _YEAR.findall(left)):
        yield dt.date(year, 1, 1), dt.date(year, 12, 31)


_LEAP = 2024
"""A year in which each day that there is exists."""
_DAY = re.compile(
    r"(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)|(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})",
    re.IGNORECASE,
)
_SHORT_DAY = re.compile(
    r"(?<![\d/])(\d{1,2})\s*/\s*(\d{1,2})(?![\d/])|ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?!\s*(?:năm|[/\d]))",
    re.IGNORECASE,
)
_LONE_DAY = re.compile(
    r"(?:trước|ngày|chậm nhất|muộn nhất|vào)(?:\s+(?:là|ngày|vào))*\s+(\d{1,2})"
    r"(?!\s*(?:[/\d]|ngày|giờ|tháng(?!\s+(?:liền kề|kế tiếp|sau|đầu|cuối))|năm|lần))",
    re.IGNORECASE,
)
_SEVERAL = (
    r"\s+(?P<numbers>(?:{0})(?:\s*(?:,|và|-|–|đến)\s*(?:(?:qu[ýí]|tháng)\s+)?(?:{0}))*)"
    r"\s*(?:[/-]|\s+năm\s+)\s*(?P<year>(?:19|20)\d{{2}})"
)
_QUARTERS = re.compile("qu[ýí]" + _SEVERAL.format("IV|I{1,3}|0?[1-4]"), re.IGNORECASE)
_MONTHS = re.compile("tháng" + _SEVERAL.format("1[0-2]|0?[1-9]"), re.IGNORECASE)
_NUMBER = re.compile(r"IV|I{1,3}|\d+", re.IGNORECASE)
_SCHOOL_YEAR = re.compile(r"năm học\s+\d{4}(?:\s*[-–]\s*\d{4})?", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
