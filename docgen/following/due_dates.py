"""The due dates in the words of a time: typed, with what had to be inferred told."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from docgen.following.due_date import LAST_DAY, DueDate, DueKind, Recurrence
from docgen.model.identity import IssueDate
from docgen.phrases.following_words import DeadlineRules
from docgen.phrases.patterns import compiled
from docgen.phrases.ruleset import Rules
from docgen.statements.times import find_times
from docgen.text.days import known_day
from docgen.text.numerals import value_of


class Reckoning(NamedTuple):
    """From which day on a document's times count, and to the end of which year, as far as it says so."""

    start: dt.date | None
    until: int | None = None

    @classmethod
    def of(cls, issued: IssueDate | None, abstract: str, rules: Rules) -> Reckoning:
        """From the date of issue, and the years that the abstract names."""
        named = rules.regex(rules.following.deadlines.plan_years).search(abstract)
        years = {name: int(year) for name, year in named.groupdict().items() if year} if named else {}
        starts = [] if issued is None else [dt.date(issued.year, issued.month or 1, issued.day or 1)]
        if "tu" in years:
            starts.append(dt.date(years["tu"], 1, 1))
        return cls(max(starts, default=None), max(years.values(), default=None))

    def dated(self, yearly: Recurrence) -> dt.date | None:
        """A day without a year, the first time that it is still to come."""
        return None if self.start is None else yearly.next(self.start)


def due_dates(words: str, reckoning: Reckoning, rules: Rules, *, yearly: bool = False) -> tuple[DueDate, ...]:
    """Every due date in the words of a time, or of a labelled line; one of another kind where there is none.

    `yearly`: the sentence says of a day without its year that it comes each year.
    """
    parts = _whole(words, rules)
    yearly = yearly or any(comes_again(part, rules) for part in parts)
    found = [due for part in parts for due in _Reader(part, reckoning, rules, yearly).read()]
    return settled([each for each in found if each.kind is not DueKind.OTHER] or found[:1])


def comes_again(words: str, rules: Rules) -> bool:
    """Whether the words of a time say that it comes again and again."""
    return rules.regex(rules.following.deadlines.again).search(words) is not None


def settled(found: Sequence[DueDate]) -> tuple[DueDate, ...]:
    """Each due date once; a period without a day is told by those that name theirs (`hằng năm, trước 05/12`)."""
    recurring = [(each.kind, each.again) for each in found if each.again is not None]
    named = {kind for kind, again in recurring if again.day != LAST_DAY}
    if DueKind.YEARLY in named:
        named |= {DueKind.QUARTERLY, DueKind.HALF_YEARLY}
    loose = {again for kind, again in recurring if kind in named and again.day == LAST_DAY}
    return tuple(dict.fromkeys(each for each in found if each.again is None or each.again not in loose))


def _whole(words: str, rules: Rules) -> list[str]:
    """The parts of a line that each hold one time, from mark to mark."""
    times = find_times(words, rules)
    if not times:
        return [words]
    ends = [0, *(_cut(words, one.end, other.start) for one, other in pairwise(times)), len(words)]
    return [words[start:end] for start, end in pairwise(ends)]


def _cut(words: str, end: int, start: int) -> int:
    """Where one time's part ends and the next one's begins: at the last mark between them, else where it ends."""
    marks = [match.end() for match in _MARK.finditer(words, end, start)]
    return marks[0] if marks else end


class _Reader:
    """Reads one time."""

    def __init__(self, words: str, reckoning: Reckoning, rules: Rules, yearly: bool) -> None:
        self._rules: DeadlineRules = rules.following.deadlines
        self._regex, self._reckoning, self._yearly = rules.regex, reckoning, yearly
        self._words = " ".join(words.split()).strip(" ,;.()")
        self._said = self._regex(self._rules.cited).sub(" ", self._words)
        """The words without the numbers and dates of documents."""

    def read(self) -> Iterator[DueDate]:
        """The due dates of the words, one for each period that is named."""
        rules = self._rules
        if self._regex(rules.elsewhere).search(self._words):
            yield DueDate(DueKind.OTHER, self._words)
        elif self._regex(rules.again).search(self._said):
            yield from self._recurring()
        elif self._regex(rules.counted).search(self._said):
            yield DueDate(DueKind.COUNTED, self._words)
        else:
            yield self._once()

    def _recurring(self) -> Iterator[DueDate]:
        if yearly := dict.fromkeys(_without_year(self._said)):
            yield from map(self._again, yearly)
            return
        if months := tuple(_months_each_year(self._said)):
            yield self._again(Recurrence(months, LAST_DAY), (self._rules.end_of_period,))
            return
        lone, named = _LONE_DAY.search(self._said), list(_periods(self._said, self._rules, self._regex))
        day = int(lone[1]) if lone is not None and 1 <= int(lone[1]) <= 31 else None
        for months in named:
            inferred = (self._rules.end_of_period,) if day is None and months else ()
            yield self._again(Recurrence(months, LAST_DAY if day is None else day), inferred)
        if not named:
            yield self._undated()

    def _again(self, recurrence: Recurrence, notes: tuple[str, ...] = ()) -> DueDate:
        return DueDate(recurrence.kind, self._words, again=recurrence, notes=notes)

    def _undated(self) -> DueDate:
        ongoing = self._regex(self._rules.ongoing).search(self._said) is not None
        return DueDate(DueKind.ONGOING if ongoing else DueKind.OTHER, self._words)

    def _once(self) -> DueDate:
        days, notes = list(_full_days(self._said)), tuple[str, ...]()
        yearly = None if days else next(_without_year(self._said), None)
        if yearly is not None:
            if self._yearly:
                return self._again(yearly)
            inferred = self._reckoning.dated(yearly)
            days, notes = [] if inferred is None else [inferred], (self._rules.year_inferred,)
        if not days:
            return self._span()
        if len(days) > 1 and days[0] < days[-1]:
            return DueDate(DueKind.PERIOD, self._words, days[0], days[-1], notes=notes)
        if self._opens and not self._closes:
            return DueDate(DueKind.FROM, self._words, days[0], notes=notes)
        kind = DueKind.BEFORE if self._limited or self._opens else DueKind.DAY
        return DueDate(kind, self._words, None, days[-1], notes=notes)

    def _span(self) -> DueDate:
        """A month, a quarter or a year, or from one to another."""
        named = sorted(_spans(self._said))
        if not named:
            return self._undated()
        start, last = named[0][0], max(end for _, end in named)
        if self._opens and not self._closes:
            return DueDate(DueKind.FROM, self._words, start)
        if self._limited and not self._opens:
            return DueDate(DueKind.BEFORE, self._words, None, last)
        since_then = self._opens and len(named) == 1  # từ nay đến năm 2030
        return DueDate(DueKind.PERIOD, self._words, None if since_then else start, last)

    @property
    def _limited(self) -> bool:
        return self._regex(self._rules.limits).search(self._said) is not None

    @property
    def _opens(self) -> bool:
        """Whether the words tell from when."""
        return _OPENS.search(self._said) is not None

    @property
    def _closes(self) -> bool:
        """Whether they tell until when, too."""
        return _CLOSES.search(self._said) is not None


def _periods(
    words: str, rules: DeadlineRules, regex: Callable[[str], re.Pattern[str]]
) -> Iterator[tuple[int, ...]]:
    """The periods that are named, each once; a name that has been taken (`6 tháng`) is no other's (`tháng`)."""
    for period in rules.periods:
        left = regex(period.pattern).sub(" ", words)
        if left != words:
            yield period.months
            words = left


_OPENS = re.compile(r"\btừ\b(?!\s+\d{1,2}\s*(?:giờ|h|g)\b)", re.IGNORECASE)
_CLOSES = re.compile(r"\b(?:đến|tới)\b|[-–]\s*(?:năm )?\d", re.IGNORECASE)
_MARK = re.compile(r"[,;.(]|\bvà\b")


def _full_days(words: str) -> Iterator[dt.date]:
    """The days with their year that the calendar has."""
    for match in _DAY.finditer(words):
        day, month, year = (int(each) for each in match.groups() if each is not None)
        if (found := known_day(year, month, day)) is not None:
            yield found


def _without_year(words: str) -> Iterator[Recurrence]:
    """The days without a year (`trước ngày 15/6 và 15/12 hằng năm`) that the calendar has."""
    for match in _SHORT_DAY.finditer(words):
        day, month = (int(each) for each in match.groups() if each is not None)
        if known_day(_LEAP, month, day):
            yield Recurrence((month,), day)


def _months_each_year(words: str) -> Iterator[int]:
    """The last months of the months or quarters that are named as those of each year (`quý I hằng năm`)."""
    for form, length in ((_QUARTERS_OF_ANY, 3), (_MONTHS_OF_ANY, 1)):
        for match in form.finditer(words):
            yield from (length * value_of(number) for number in _NUMBER.findall(match["numbers"]))


def _spans(words: str) -> Iterator[tuple[dt.date, dt.date]]:
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
    r"(?<!\d)(?<!tháng )(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)"
    r"|(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})",
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
_SEVERAL = r"\s+(?P<numbers>(?:{0})(?:\s*(?:,|và|-|–|đến)\s*(?:(?:quý|tháng)\s+)?(?:{0}))*)"
_OF_YEAR = r"\s*(?:[/-]|\s+năm\s+)\s*(?P<year>(?:19|20)\d{2})"
_OF_ANY = r"\s+(?:h[ằà]ng|mỗi)\s+năm\b"
_QUARTER, _MONTH = "quý" + _SEVERAL.format("IV|I{1,3}|0?[1-4]"), "tháng" + _SEVERAL.format("1[0-2]|0?[1-9]")
_QUARTERS, _QUARTERS_OF_ANY = compiled(_QUARTER + _OF_YEAR), compiled(_QUARTER + _OF_ANY)
_MONTHS, _MONTHS_OF_ANY = compiled(_MONTH + _OF_YEAR), compiled(_MONTH + _OF_ANY)
_NUMBER = re.compile(r"IV|I{1,3}|\d+", re.IGNORECASE)
_SCHOOL_YEAR = re.compile(r"năm học\s+\d{4}(?:\s*[-–]\s*\d{4})?", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
