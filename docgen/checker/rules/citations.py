"""Documents that are cited: their numbers, symbols and dates, and whether they still hold (PL1.I.II.6b)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from pydantic import Field

from docgen.anatomy.document_part import Part, Sheet
from docgen.checker.checked_document import Subject, date_of, kind_of
from docgen.checker.prose import FoundWords
from docgen.checker.rule import Find, Hit
from docgen.messages import say
from docgen.model.base_model import Model
from docgen.model.finding import Severity
from docgen.model.identity import IssueDate
from docgen.spec.load import load_shipped
from docgen.text.days import known_day
from docgen.text.line_search import Wanted
from docgen.text.normalize import folded

_NAMED = (
    "ghị định|ghị quyết|uyết định|hông tư|hỉ thị|ế hoạch|ông văn|ờ trình|áo cáo|hông báo|ông điện"
    "|ết luận|ướng dẫn|uy định|hương trình"
)
_WITHOUT_SO = Wanted.of(rf"\b[NnQqTtCcKkBbHh](?:{_NAMED}) (?=\d+(?:/\d{{4}})?/[A-ZĐ]|\d+-[A-ZĐ]{{2}}\w*/)")
_NO_SYMBOL = Wanted.of(
    r"\b(?P<kind>[Nn]ghị định|[Tt]hông tư)(?: số)? (?P<number>\d{1,3}/(?:19|20)\d\d)(?![\d/])(?!\s*/)"
)
_NO_YEAR = Wanted.of(
    r"\b(?P<kind>[Nn]ghị định|[Tt]hông tư)(?: số)? (?P<number>\d{1,3})/(?P<symbol>NĐ-CP|TT-[A-ZĐ]+)"
)
_DATED = Wanted.of(
    r"(?P<number>\d+(?:/(?P<year>(?:19|20)\d\d))?[/-][A-ZĐ][\w/-]*),? ngày (?P<day>\d{1,2})"
    r"(?:/| tháng )(?P<month>\d{1,2})(?:/| năm )(?P<issued>\d{4})"
)
_DAY = Wanted.of(
    r"\bngày (?P<day>\d{1,2})(?:/| tháng )(?P<month>\d{1,2})(?:/| năm )(?P<year>(?:19|20)\d\d)(?![\d/])"
)
_NUMBER = Wanted.of(r"\b(?P<number>\d{1,3}/(?:19|20)\d\d/(?:QH\d\d|NĐ-CP|TT-[A-ZĐ]+))(?!\w)")
_LAW = Wanted.of(
    r"\b(?P<name>(?:Bộ luật|Luật) [^;:.()\d]{3,90}?),? ngày (?P<day>\d{1,2})(?:/| tháng )(?P<month>\d{1,2})"
    r"(?:/| năm )(?P<year>(?:19|20)\d\d)(?![\d/])"
)
_THIS = Wanted.of(r"\b(?P<kind>quyết định|nghị quyết|quy chế|quy định|chỉ thị|công điện) này\b")
_OF_THE_PAST = re.compile(r"thay thế|bãi bỏ|hết hiệu lực|trước đây|sửa đổi|bổ sung|giai đoạn", re.IGNORECASE)
_NEAR = 80


def _citation_number(subject: Subject) -> Iterator[Hit]:
    """`số` stands before the number of a document that is cited (PL1.I.II.6b; the decree's own usage)."""
    for found in subject.running_text.matches(_WITHOUT_SO):
        name = found.match[0].strip()
        wanted = f"{name[0].upper()}{name[1:]} số …/…"
        yield Hit(found.words, f"{name} …/…", wanted, heading=found.filled.heading)


def _symbol_missing(subject: Subject) -> Iterator[Hit]:
    """A nghị định or thông tư is cited with its whole number and symbol (PL1.I.II.6b)."""
    for found in subject.running_text.matches(_NO_SYMBOL):
        kind = found.match["kind"].capitalize()
        symbol = "NĐ-CP" if kind == "Nghị định" else "TT-…"
        wanted = f"{kind} số {found.match['number']}/{symbol}"
        yield Hit(found.words, found.match[0], wanted, heading=found.filled.heading)
    for found in subject.running_text.matches(_NO_YEAR):
        kind, number, symbol = found.match.group("kind", "number", "symbol")
        wanted = f"{kind.capitalize()} số {number}/…/{symbol}"
        yield Hit(found.words, found.match[0], wanted, heading=found.filled.heading)


def _year_fits(subject: Subject) -> Iterator[Hit]:
    """The year within a number is that of the day of issue, and the day is in the calendar and not to come."""
    for found in subject.running_text.matches(_DAY):
        if known_day(*(int(found.match[part]) for part in ("year", "month", "day"))) is None:
            yield Hit(found.words, found.match[0], say("a day of the calendar"), heading=found.filled.heading)
    for sheet in subject.headed:
        within = {id(filled.piece) for filled in sheet.filled}
        own = _issued(sheet, subject) if date_of(sheet)[2] is not None else None
        for found in subject.running_text.matches(_DATED):
            if id(found.filled.piece) not in within:
                continue
            given = found.match
            day = known_day(int(given["issued"]), int(given["month"]), int(given["day"]))
            if day is None:
                continue  # told above
            if given["year"] not in (None, given["issued"]):
                expected = say("the same year in number and date")
                yield Hit(found.words, given[0], expected, heading=found.filled.heading)
            elif own is not None and day > own:
                expected = say("a day before {day}", day=f"{own:%d/%m/%Y}")
                yield Hit(found.words, given[0], expected, heading=found.filled.heading)


def _holds_no_more(subject: Subject) -> Iterator[Hit]:
    """What a document rests on still holds on its day; what it only speaks of is told for information."""
    for sheet in subject.headed:
        within = {id(filled.piece) for filled in sheet.filled}
        day = _issued(sheet, subject)
        for found, known in _repealed(subject):
            if id(found.filled.piece) not in within or day < known.until:
                continue
            around = f"{found.before[-_NEAR:]} {found.filled.piece.text[len(found.before) :][:_NEAR]}"
            rests = found.filled.part is Part.LEGAL_BASIS or not _OF_THE_PAST.search(around)
            since = f"{known.until:%d/%m/%Y}"
            cited = known.number if known.number in found.match[0] else f"{known.name} số {known.number}"
            shown = say("{number}, which holds no more since {day}", number=cited, day=since)
            shown = shown if known.verified else say("{repealed} (make sure of the day)", repealed=shown)
            severity = None if rests else Severity.INFO
            yield Hit(found.words, shown, known.instead, severity=severity, heading=found.filled.heading)


def _repealed(subject: Subject) -> Iterator[tuple[FoundWords, Repealed]]:
    """What is cited and holds no more, by its number, or of a law by its name and day."""
    for found in subject.running_text.matches(_NUMBER):
        if (known := repealed(found.match["number"])) is not None:
            yield found, known
    for found in subject.running_text.matches(_LAW):
        day = known_day(*(int(found.match[part]) for part in ("year", "month", "day")))
        if (known := _repealed_law(found.match["name"], day)) is not None:
            yield found, known


def _names_itself(subject: Subject) -> Iterator[Hit]:
    """A document that speaks of itself writes its kind with a capital: `Quyết định này` (PL3, mẫu 1.2)."""
    for sheet in subject.headed:
        kind = kind_of(sheet)
        within = {id(filled.piece) for filled in sheet.filled}
        for found in subject.running_text.matches(_THIS):
            name = found.match["kind"]
            if kind is not None and folded(name) == folded(kind.name) and id(found.filled.piece) in within:
                yield Hit(found.words, found.match[0], f"{kind.name} này", heading=found.filled.heading)


def _issued(sheet: Sheet, subject: Subject) -> dt.date:
    """The day on which a document is issued; while that is open, as late as its month, or the data, tells."""
    day, month, year = date_of(sheet)
    if year is None:
        day, month, year = None, subject.decree.checked_on.month, subject.decree.checked_on.year
    return known_day(year, month or 12, day or 28) or dt.date(year, 12, 31)


FINDS: dict[str, Find] = {
    "vien-dan-so": _citation_number,
    "vien-dan-thieu-ky-hieu": _symbol_missing,
    "vien-dan-nam": _year_fits,
    "viet-hoa-van-ban-nay": _names_itself,
    "vien-dan-het-hieu-luc": _holds_no_more,
}
"""How each rule of this part finds its faults."""


class Repealed(Model):
    """One document: its number, the day from which it holds no more, and what stands in its place."""

    number: str = Field(alias="so")
    until: dt.date = Field(alias="het")
    instead: str = Field(default="", alias="thay")
    name: str = Field(default="", alias="ten")
    """Of a law, which documents of administration cite by name and day, without its number (PL1.I.II.6a)."""
    passed_on: dt.date | None = Field(default=None, alias="ngay")
    verified: bool = Field(default=False, alias="doi_chieu")
    """Whether day and successor were held against a source; what was not is told as such."""


class _Listed(Model):
    checked_on: IssueDate = Field(alias="ra_soat_den")
    documents: tuple[Repealed, ...] = Field(alias="van_ban")


def repealed(number: str) -> Repealed | None:
    """The document of this number, if it no longer holds."""
    return next((each for each in _listed() if each.number == number), None)


def _repealed_law(name: str, passed_on: dt.date | None) -> Repealed | None:
    """The law of this name that was passed on this day, if it no longer holds."""
    named = (each for each in _listed() if each.name and each.passed_on == passed_on)
    return next((each for each in named if folded(each.name) == folded(name)), None)


def _listed() -> tuple[Repealed, ...]:
    return load_shipped(_Listed, "specs", "check", "danh-sach", "het-hieu-luc.yaml").documents
