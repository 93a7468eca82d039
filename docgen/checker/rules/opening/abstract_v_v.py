"""`V/v` belongs to công văn only; a named kind says `Về việc …` or names its content (PL1.I.II.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject, is_letter
from docgen.checker.wording import said
from docgen.messages import say
from docgen.model.finding import Severity

_SHORT = re.compile(r"(?i:v\s*/\s*v)\b")


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.headed:
        if sheet.first(Part.KIND) is None or is_letter(sheet):
            continue
        for words in sheet.pieces(Part.ABSTRACT, Part.SUBJECT_LINE)[:1]:
            match = _SHORT.match(said(words))
            if match is not None:
                yield Hit(words, match[0], say("the abstract without “V/v”"))


RULE = Rule(
    id="trich-yeu-v-v",
    area=Area.OPENING,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.abstract.basis,
    title=lambda: say("Only a công văn writes “V/v”"),
    why=lambda: say("Under a kind the abstract is written in full."),
    wrong="KẾ HOẠCH / V/v triển khai …",
    right="KẾ HOẠCH / Triển khai …",
    find=_find,
)
