"""Days, months, quarters and years that are named in the words of a time."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from docgen.following.due_date import Recurrence
from docgen.phrases.patterns import compiled
from docgen.text.days import known_day
from docgen.text.numerals import value_of


def full_days(words: str) -> Iterator[dt.date]:
    """The days with their year that the calendar has."""
    for match in _DAY.finditer(words):
        day, month, year = (int(each) for each in match.groups() if each is not None)
        if (found := known_day(year, month, day)) is not None:
            yield found


def days_without_year(words: str) -> Iterator[Recurrence]:
    """The days without a year (`trước ngày 15/6 và 15/12 hằng năm`) that the calendar has."""
    for match in _SHORT_DAY.finditer(words):
        day, month = (int(each) for each in match.groups() if each is not None)
        if known_day(_LEAP, month, day):
            yield Recurrence((month,), day)


def months_each_year(words: str) -> Iterator[int]:
    """The last months of the months or quarters that are named as those of each year (`quý I hằng năm`)."""
    for form, length in ((_QUARTERS_OF_ANY, 3), (_MONTHS_OF_ANY, 1)):
        for match in form.finditer(words):
            yield from (length * value_of(number) for number in _NUMBER.findall(match["numbers"]))


def spans(words: str) -> Iterator[tuple[dt.date, dt.date]]:
    """The months, quarters and years that are named with their year, each from its first day to its last."""
    left = _SCHOOL_YEAR.sub(" ", _DAY.sub(" ", words))
    for match in _MONTHS_TOGETHER.finditer(left):
        count, year = int(match["count"]), int(match["year"])
        first, last = (1, count) if match["which"] == "đầu" else (13 - count, 12)
        yield dt.date(year, first, 1), Recurrence((last,)).of_month(year, last)
    left = _MONTHS_TOGETHER.sub(" ", left)
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


def lone_days(words: str) -> list[int]:
    """The days that are named without a month (`vào các ngày 15 và 30 hằng tháng`)."""
    found = _LONE_DAYS.search(words)
    return [] if found is None else [int(day) for day in _NUMBER.findall(found["days"]) if 1 <= int(day) <= 31]


_LEAP = 2024
"""A year in which each day that there is exists."""
_DAY = re.compile(
    r"(?<!\d)(?<!tháng )(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)"
    r"|(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})",
    re.IGNORECASE,
)
_SHORT_DAY = re.compile(
    r"(?<![\d/])(\d{1,2})\s*/\s*(\d{1,2})(?![\d/])|ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?!\s*(?:năm|[/\d]))",
    re.IGNORECASE,
)
_LONE_DAYS = re.compile(
    r"(?:trước|ngày|chậm nhất|muộn nhất|vào)(?:\s+(?:là|ngày|các|vào))*\s+"
    r"(?P<days>\d{1,2}(?:\s*(?:,|,?\s+và)\s+(?:ngày\s+)?\d{1,2})*)"
    r"(?!\s*(?:[/\d]|ngày|giờ|tháng(?!\s+(?:liền kề|kế tiếp|sau|đầu|cuối))|năm|lần))",
    re.IGNORECASE,
)
_SEVERAL = r"\s+(?P<numbers>(?:{0})(?:\s*(?:,|và|-|–|đến)\s*(?:(?:quý|tháng)\s+)?(?:{0}))*)"
_OF_YEAR = r"\s*(?:[/-]|\s+năm\s+)\s*(?P<year>(?:19|20)\d{2})"
_OF_ANY = r"\s+(?:h[ằà]ng|mỗi)\s+năm\b"
_QUARTER, _MONTH = "quý" + _SEVERAL.format("IV|I{1,3}|0?[1-4]"), "tháng" + _SEVERAL.format("1[0-2]|0?[1-9]")
_QUARTERS, _QUARTERS_OF_ANY = compiled(_QUARTER + _OF_YEAR), compiled(_QUARTER + _OF_ANY)
_MONTHS, _MONTHS_OF_ANY = compiled(_MONTH + _OF_YEAR), compiled(_MONTH + _OF_ANY)
_MONTHS_TOGETHER = compiled(r"(?<!\d)0?(?P<count>[369]) tháng (?P<which>đầu|cuối)(?: của)?" + _OF_YEAR)
_NUMBER = re.compile(r"IV|I{1,3}|\d+", re.IGNORECASE)
_SCHOOL_YEAR = re.compile(r"năm học\s+\d{4}(?:\s*[-–]\s*\d{4})?", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
