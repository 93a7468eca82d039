"""Place and date of issue (PL1.I.II.4)."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from docgen.anatomy.document_part import Part, Sheet
from docgen.anatomy.paragraph_pieces import Piece, piece
from docgen.checker.checked_document import Subject, date_of, kind_of
from docgen.checker.repair import retyped
from docgen.checker.rule import Find, Hit
from docgen.checker.running_text import search
from docgen.messages import say
from docgen.register.administrative_units import communes_called, provinces
from docgen.text.normalize import clean, folded

_TO_FILL_IN = re.compile(r"[\d\s.…_]+,")
_WRITTEN = re.compile(
    r"(?P<place>[^\d,]*[^\d,\s]), ngày\b[\s\d.…_]*(?<!\d)tháng\b[\s\d.…_]*(?<!\d)"
    r"năm(?: \d{4}| 20\d?)?(?:[\s…_]|\.\.)*"
)
_STUCK = re.compile(r"(?<=\d)(?=tháng|năm)|(?:(?<=ngày)|(?<=tháng)|(?<=năm))(?=\d)|\s+(?=,)")
"""Where a blank is missing between figure and word, or stands before the comma."""
_DAY_MONTH = {
    "ngày": re.compile(r"(?i:ngày)\s*(?P<figures>\d{1,2})\b"),
    "tháng": re.compile(r"(?i:tháng)\s*(?P<figures>\d{1,2})\b"),
}
_PADDED_BELOW = {"ngày": 10, "tháng": 3}
_COMMUNE = re.compile(r"(?:ủy ban nhân dân|hội đồng nhân dân|ubnd|hđnd) (xã|phường|đặc khu) (\S.*)")
_PROVINCE = re.compile(r"(?:ủy ban nhân dân|hội đồng nhân dân|ubnd|hđnd) (?:tỉnh|thành phố) (\S.*)")


def _date_missing(subject: Subject) -> Iterator[Hit]:
    """Every document but a biên bản bears place and date (PL1.I.II.4; sample 1.9)."""
    for sheet in subject.issued:
        kind = kind_of(sheet)
        if sheet.first(Part.PLACE_AND_DATE) is None and (kind is None or "dia_danh_ngay" not in kind.without):
            near = sheet.first(Part.NUMBER) or sheet.filled[0].piece
            yield Hit(near, say("missing"), say("place and date"))


def _date_form(subject: Subject) -> Iterator[Hit]:
    """`<place>, ngày dd tháng m năm yyyy`, a comma after the place (PL1.I.II.4)."""
    for sheet in subject.headed:
        words = sheet.first(Part.PLACE_AND_DATE)
        if words is None:
            continue
        if _TO_FILL_IN.match(words.said):
            continue
        if not _rightly_written(words.said, sheet):
            parted = _STUCK.sub(lambda blanks: "" if blanks[0] else " ", clean(words.text))
            right = " ".join(parted.split())
            if _rightly_written(right, sheet):
                yield Hit(words, words.said, right, retyped(words, parted))
            else:
                yield Hit(words, words.said, say("<place>, ngày … tháng … năm …"))


def _rightly_written(text: str, sheet: Sheet) -> bool:
    written = _WRITTEN.fullmatch(text)
    return written is not None and _capital(written["place"]) and _exists(*date_of(sheet))


def _capital(place: str) -> bool:
    return place[:1].isupper() or not place.strip(" .…_")


def _exists(day: int | None, month: int | None, year: int | None) -> bool:
    if month is not None and not 1 <= month <= 12:
        return False
    last = calendar.monthrange(year or 2000, month or 1)[1]
    return day is None or 1 <= day <= last


def _date_zero(subject: Subject) -> Iterator[Hit]:
    """A zero before days 1–9 and months 1 and 2, never before months 3–9 (PL1.I.II.4)."""
    for sheet in subject.headed:
        for words in sheet.pieces(Part.PLACE_AND_DATE):
            for unit, pattern in _DAY_MONTH.items():
                for found, match in search(pattern, words):
                    value = int(match["figures"])
                    wanted = f"{value:02d}" if value < _PADDED_BELOW[unit] else str(value)
                    if match["figures"] != wanted:
                        figures = Piece(words.paragraph, found.end - len(match["figures"]), found.end)
                        mends = retyped(figures, wanted)
                        yield Hit(figures, f"{unit} {match['figures']}", f"{unit} {wanted}", mends)


def _place_of_issuer(subject: Subject) -> Iterator[Hit]:
    """The place is the official name of the unit where the body sits (PL1.I.II.4). Names of persons or
    events take the kind (D7).
    """
    for sheet in subject.headed:
        words = sheet.first(Part.PLACE_AND_DATE)
        place = words.said.partition(", ngày")[0].strip() if words is not None else ""
        if words is None or not place or place == words.said or not subject.after_reform(sheet):
            continue
        names = _names(sheet)
        if names and folded(place) not in {folded(name) for name in names}:
            found = piece(words.paragraph, words.start, words.start + words.text.index(","))
            yield Hit(found, place, names[0])


def _names(sheet: Sheet) -> tuple[str, ...]:
    """The places that the body, or the one above it, may write."""
    for part in (Part.ISSUING_AUTHORITY, Part.PARENT_AUTHORITY):
        name = folded(sheet.text(part))
        if commune := _COMMUNE.fullmatch(name):
            return tuple(dict.fromkeys(each.place_name for each in communes_called(" ".join(commune.groups()))))
        if province := _PROVINCE.fullmatch(name):
            own = province[1]
            return tuple(each.place_name for each in provinces() if folded(each.name) == own)
    return ()


FINDS: dict[str, Find] = {
    "dia-danh-ngay": _date_missing,
    "dia-danh-ngay-dang": _date_form,
    "ngay-thang-so-khong": _date_zero,
    "dia-danh-co-quan": _place_of_issuer,
}
"""How each rule of this part finds its faults."""
