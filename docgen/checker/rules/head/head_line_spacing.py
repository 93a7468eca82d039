"""Quốc hiệu and Tiêu ngữ, and the names of the bodies, are single-spaced (PL1.I.II.1, II.2)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.repair import SetParagraph
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity

_PARTS = (Part.NATIONAL_TITLE, Part.MOTTO, Part.PARENT_AUTHORITY, Part.ISSUING_AUTHORITY)
_SINGLE, _WIDE = 240, 1.2


def _find(subject: Subject) -> Iterator[Hit]:
    for filled in subject.filled(*_PARTS):
        format_ = filled.piece.paragraph.format
        if format_.line_rule == "auto" and format_.line > _SINGLE * _WIDE:
            repairs = (SetParagraph(filled.piece.paragraph.at, line=_SINGLE),)
            found = say("{count} lines", count=f"{format_.line / _SINGLE:.2g}")
            yield Hit(filled.piece, found, say("single"), repairs)


RULE = Rule(
    id="phan-dau-dan-dong",
    area=Area.HEAD,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.national_title.basis,
    title=lambda: say("The lines of the head are single-spaced"),
    why=lambda: say("Both names form one block each."),
    wrong="Quốc hiệu, Tiêu ngữ cách dòng 1,5",
    right="cách nhau dòng đơn",
    find=_find,
)
