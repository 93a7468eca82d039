"""A zero before days 1–9 and months 1 and 2, never before months 3–9 (PL1.I.II.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.anatomy.pieces import Piece
from docgen.checker.repair import retyped
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.checker.wording import search
from docgen.messages import say
from docgen.model.finding import Severity

_DAY_MONTH = {
    "ngày": re.compile(r"(?i:ngày)\s*(?P<figures>\d{1,2})\b"),
    "tháng": re.compile(r"(?i:tháng)\s*(?P<figures>\d{1,2})\b"),
}
_PADDED_BELOW = {"ngày": 10, "tháng": 3}


def _find(subject: Subject) -> Iterator[Hit]:
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


RULE = Rule(
    id="ngay-thang-so-khong",
    area=Area.HEAD,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.place_and_date.basis,
    title=lambda: say("A zero stands before days below 10 and months 1 and 2 only"),
    why=lambda: say("So nobody can make 2 into 12 afterwards."),
    wrong="ngày 5 tháng 03",
    right="ngày 05 tháng 3",
    find=_find,
)
