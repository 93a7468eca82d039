"""A công văn bears no name of its kind (PL1.I.II.5); what it is about stands after V/v."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject, is_letter
from docgen.checker.wording import said
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.headed:
        words = sheet.first(Part.KIND)
        if words is not None and is_letter(sheet):
            yield Hit(words, said(words), "V/v …")


RULE = Rule(
    id="ten-loai-cong-van",
    area=Area.OPENING,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.subject_line.basis,
    title=lambda: say("A công văn has no line that says so"),
    why=lambda: say("Its abstract stands under the number after “V/v”."),
    wrong="CÔNG VĂN (thành dòng tên loại)",
    right="V/v … dưới số, ký hiệu",
    find=_find,
)
