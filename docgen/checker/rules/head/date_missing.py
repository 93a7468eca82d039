"""Every document but a biên bản bears place and date (PL1.I.II.4; sample 1.9)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject, kind_of
from docgen.messages import say
from docgen.model.finding import Severity

_WITHOUT = ("Biên bản",)


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.issued:
        kind = kind_of(sheet)
        if sheet.first(Part.PLACE_AND_DATE) is None and (kind is None or kind.name not in _WITHOUT):
            yield Hit(sheet.first(Part.NUMBER), say("missing"), say("place and date"))


RULE = Rule(
    id="dia-danh-ngay",
    area=Area.HEAD,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.place_and_date.basis,
    title=lambda: say("The document bears its place and date"),
    why=lambda: say("The day may stay open until it is signed; the line may not be missing."),
    wrong="văn bản không ghi địa danh, ngày tháng",
    right="Bắc Kạn, ngày … tháng … năm 2026",
    find=_find,
)
