"""`TM.` stands before the name of a collective body, never before a post (PL1.I.II.7; Đ13.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.text.normalize import clean

_POST = re.compile(
    r"(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|HIỆU TRƯỞNG|TRƯỞNG PHÒNG|CỤC TRƯỞNG|CHÁNH VĂN PHÒNG)\b"
)


def _find(subject: Subject) -> Iterator[Hit]:
    prefix = subject.decree.signing.collective
    for sheet in subject.headed:
        for words in sheet.pieces(Part.AUTHORITY):
            shown = clean(words.shown)
            if shown.startswith(prefix) and _POST.match(shown.removeprefix(prefix).strip()):
                yield Hit(words, shown, f"{prefix} ỦY BAN NHÂN DÂN")


RULE = Rule(
    id="thay-mat-tap-the",
    area=Area.SIGNATURE,
    severity=Severity.ERROR,
    basis=lambda decree: decree.signing.basis,
    title=lambda: say("“TM.” is followed by the name of a collective body"),
    why=lambda: say("One signs on behalf of a body; for a person it is KT., TL. or TUQ."),
    wrong="TM. CHỦ TỊCH",
    right="TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH",
    find=_find,
)
