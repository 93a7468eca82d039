"""`<place>, ngày dd tháng m năm yyyy`, a comma after the place (PL1.I.II.4)."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject, date_of
from docgen.checker.wording import said
from docgen.messages import say
from docgen.model.finding import Severity

_TO_FILL_IN = re.compile(r"[\d\s.…_]+,")
_WRITTEN = re.compile(r"(?P<place>[^\d,]+), ngày\b[\s\d.…_]*tháng\b[\s\d.…_]*năm\b[\s\d.…_]*")


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.headed:
        words = sheet.first(Part.PLACE_AND_DATE)
        if words is None:
            continue
        if _TO_FILL_IN.match(said(words)):
            continue
        written = _WRITTEN.fullmatch(said(words))
        if written is None or not _capital(written["place"]) or not _exists(*date_of(sheet)):
            yield Hit(words, said(words), say("<place>, ngày … tháng … năm …"))


def _capital(place: str) -> bool:
    return place[:1].isupper() or not place.strip(" .…_")


def _exists(day: int | None, month: int | None, year: int | None) -> bool:
    if month is not None and not 1 <= month <= 12:
        return False
    last = calendar.monthrange(year or 2000, month or 1)[1]
    return day is None or 1 <= day <= last


RULE = Rule(
    id="dia-danh-ngay-dang",
    area=Area.HEAD,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.place_and_date.basis,
    title=lambda: say("Place and date are written “<place>, ngày … tháng … năm …”"),
    why=lambda: say("The date is written out in full, and exists in the calendar."),
    wrong="Bắc Kạn, 05/3/2026",
    right="Bắc Kạn, ngày 05 tháng 3 năm 2026",
    find=_find,
)
