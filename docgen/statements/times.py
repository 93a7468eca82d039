"""Times in running text, typed: by a day, within a quarter, each month, from … to, some days after."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import lru_cache
from typing import NamedTuple

from docgen.model.timing import Timing
from docgen.phrases.patterns import any_of, compiled
from docgen.phrases.ruleset import Rules
from docgen.phrases.timing_words import TimeKind
from docgen.text.days import known_day
from docgen.text.numerals import value_of


class Time(NamedTuple):
    """A time as a sentence says it: the words, where they stand (`sentence[start:end]`), and what they mean.

    `last` is the last day that the words allow, where they name its year.
    """

    text: str
    start: int
    end: int
    timing: Timing
    kind: TimeKind = TimeKind.BY
    last: dt.date | None = None


def find_times(text: str, rules: Rules) -> tuple[Time, ...]:
    """The times that `text` (in NFC) gives what it says is to be done, in order, none overlapping another.

    The date of a document that is cited, and the years in the name of a plan, are no such time.
    """
    if _MAY_TELL.search(text) is None:
        return ()
    grammar = _grammar(rules)
    found = [
        (*_trimmed(text, *match.span()), form)
        for form, pattern in grammar.forms
        for match in pattern.finditer(text)
        if not (form.apart and _RUNNING.search(text[_near(match.start()) : match.start()]))
    ]
    times: list[Time] = []
    taken = 0
    for start, end, form in sorted(found, key=lambda each: (each[0], -each[1])):
        if start == end or start < taken:
            continue
        words = text[start:end]
        if grammar.names_document(text[_near(start) : start], words):
            if form.kind is TimeKind.FROM_TO:
                taken = end  # "số liệu từ ngày 15/12 đến ngày 14/6": nor is the end of it
            continue
        taken = end
        timing = Timing.model_validate(" ".join(words.split()))
        last = None if form.undated else last_day(words, form.kind)
        times.append(Time(words, start, end, timing, form.kind, last))
    return tuple(times)


def title_time(title: str, rules: Rules) -> Timing | None:
    """When what stands below `title` is to be done, where it says no more (`Tháng 3/2026`, `Đợt 1 (quý II)`)."""
    text = title.strip(" .:;")
    stage = rules.regex(rules.times.stage).match(text)
    text = text[stage.end() if stage else 0 :].strip(" ()[]:-–")
    times = find_times(text, rules)
    whole = len(times) == 1 and times[0].text == text and _PART_OF_YEAR.search(text) is not None
    return times[0].timing if whole else None


def still_to_come(time: Time, year: int) -> bool:
    """Whether what is ordered in `year` may be done then: a period of years before tells of what was done."""
    period = time.kind in (TimeKind.WITHIN, TimeKind.FROM_TO)
    return not (period and time.end and time.last is not None and time.last.year < year)


def last_day(words: str, kind: TimeKind) -> dt.date | None:
    """The last day that a time allows; None where it names no year or has no end."""
    if kind in (TimeKind.EACH, TimeKind.FROM, TimeKind.DAYS_AFTER, TimeKind.ONGOING):
        return None
    ends = (form.findall(words) for form in (_DAY, _DAY_IN_WORDS))
    days = [known_day(int(year), int(month), int(day)) for found in ends for day, month, year in found]
    if days:
        return days[-1]
    if (month := _MONTH.findall(words)) != []:
        return _end_of_month(int(month[-1][1]), int(month[-1][0]))
    if (part := _FIRST_MONTHS.search(words)) is not None:
        return _end_of_month(int(part[2]), _MONTHS[part[1].casefold()])
    if (quarter := _QUARTER.findall(words)) != []:
        return _end_of_month(int(quarter[-1][1]), 3 * value_of(quarter[-1][0]))
    years = _YEAR.findall(_SCHOOL_YEAR.sub("", words))
    return dt.date(int(years[-1]), 12, 31) if years else None


class _Grammar:
    """The forms of the rules, compiled."""

    def __init__(self, rules: Rules) -> None:
        words, pieces = rules.times, dict[str, str]()
        for name, piece in words.pieces.items():
            pieces[name] = f"(?:{_spelled(piece, pieces)})"
        self.forms = [
            (form, compiled(rf"(?<!\w)(?:{_spelled(form.pattern, pieces)})(?!\w)")) for form in words.forms
        ]
        self._questionable = rules.regex(words.questionable)
        self._unless = rules.regex(words.unless_after)
        self._deadline = rules.regex(words.deadline)
        self._noun = compiled(rf"\b{any_of(words.document_nouns)}\b[^.;:]*$")
        self._told = compiled(rf"\b{any_of(words.told_nouns)}\b[^.;:]*$")

    def names_document(self, before: str, words: str) -> bool:
        """Whether `words` belong to the name of a document, or tell of something else than a task's time.

        `before`: what stands right before them, so far back as may tell.
        """
        if self._unless.search(before):
            return self._deadline.match(words) is None
        if not self._questionable.match(words) or not before.strip():
            return False
        noun = self._told if _SPAN_OF_DAYS.match(words) else self._noun
        return noun.search(before) is not None and not _NEW_PART.search(before)


def _near(place: int) -> int:
    """From where the words before `place` are looked at: a sentence may be as long as a document."""
    return max(0, place - _NEAR)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1] in " ,\n":
        end -= 1
    while start < end and text[start] in " ,\n":
        start += 1
    return start, end


@lru_cache(maxsize=4)
def _grammar(rules: Rules) -> _Grammar:
    return _Grammar(rules)


def _spelled(pattern: str, pieces: dict[str, str]) -> str:
    """`pattern` with the pieces named in it, and any white space where it has a space."""
    whole = _PIECE.sub(lambda match: pieces[match[1]], pattern)
    return whole.replace(" ?", r"\s*").replace(" ", r"\s+")


def _end_of_month(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


_NEAR = 160
"""So many letters before a time are looked at for what it may belong to, such as the noun of a document."""
_RUNNING = re.compile(r"[^\s,;:.(–-]\s*$")
"""The sentence runs on: no mark stands before."""
_SPAN_OF_DAYS = re.compile(r"(?:kể )?từ\s+ngày\s+\d", re.IGNORECASE)
_PART_OF_YEAR = compiled(r"tháng|quý|ngày|tuần|\d\s*/\s*\d")
"""A year alone, over what is to be done, is that of the whole plan."""
_NEW_PART = re.compile(r",\s*(?:phấn đấu\s*)?$")
_PIECE = re.compile(r"<([a-z_]+)>")
_MAY_TELL = compiled(r"\d|h[ằà]ng|mỗi|định kỳ|thường xuyên|quý|tháng|tuần|lần|tết|giảng|năm|trước|trong ngày")
_DAY = re.compile(r"(?<!tháng )(?<!tháng 0)(?<!tháng 1)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
_DAY_IN_WORDS = re.compile(r"(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE)
_MONTH = re.compile(r"(?:tháng|[,-]|và)\s*(\d{1,2})\s*(?:[/-]|\s+năm\s+)\s*(\d{4})", re.IGNORECASE)
_QUARTER = compiled(r"(?:quý|[,-]|và)\s*(IV|I{1,3}|[1-4])\s*(?:[/-]|\s+năm\s+)\s*(\d{4})")
_FIRST_MONTHS = compiled(r"(?<!\w)0?([369]|ba|sáu|chín) tháng đầu (?:của )?năm ((?:19|20)\d{2})")
_MONTHS = {"3": 3, "6": 6, "9": 9, "ba": 3, "sáu": 6, "chín": 9}
_SCHOOL_YEAR = compiled(r"năm học (?:19|20)\d{2}(?: ?[-–] ?(?:19|20)\d{2})?")
"""A school year ends on a day that the school sets."""
_YEAR = re.compile(r"(?:19|20)\d{2}")
