"""The due dates in the words of a time: typed, with what had to be inferred told."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from docgen.following.due_date import LAST_DAY, DueDate, DueKind, Recurrence
from docgen.following.named_days import days_without_year, full_days, lone_days, months_each_year, spans
from docgen.model.identity import IssueDate
from docgen.phrases.following_words import DeadlineRules
from docgen.phrases.ruleset import Rules
from docgen.statements.times import find_times


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
        if yearly := dict.fromkeys(days_without_year(self._said)):
            yield from map(self._again, yearly)
            return
        if months := tuple(months_each_year(self._said)):
            yield self._again(Recurrence(months, LAST_DAY), (self._rules.end_of_period,))
            return
        days, named = lone_days(self._said), list(_periods(self._said, self._rules, self._regex))
        for months in named:
            inferred = (self._rules.end_of_period,) if not days and months else ()
            for day in days or [LAST_DAY]:
                yield self._again(Recurrence(months, day), inferred)
        if not named:
            yield self._undated()

    def _again(self, recurrence: Recurrence, notes: tuple[str, ...] = ()) -> DueDate:
        return DueDate(recurrence.kind, self._words, again=recurrence, notes=notes)

    def _undated(self) -> DueDate:
        ongoing = self._regex(self._rules.ongoing).search(self._said) is not None
        return DueDate(DueKind.ONGOING if ongoing else DueKind.OTHER, self._words)

    def _once(self) -> DueDate:
        days, notes = list(full_days(self._said)), tuple[str, ...]()
        yearly = None if days else next(days_without_year(self._said), None)
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
        named = sorted(spans(self._said))
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
