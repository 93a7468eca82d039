"""`/` between number and symbol, `-` between the groups of the symbol, no blanks (PL1.I.II.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.checker.wording import said
from docgen.messages import say
from docgen.model.finding import Severity

_BLANK = re.compile(r"/\s+|\s*[\u2010-\u2015]\s*|\s+-\s*|-\s+|(?<=\d)\s+/")


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.issued:
        words = sheet.first(Part.NUMBER)
        match = _BLANK.search(said(words)) if words is not None else None
        if words is not None and match is not None and "/" in words.text:
            yield Hit(words, said(words), _BLANK.sub(lambda each: each[0].strip().replace("–", "-"), said(words)))


RULE = Rule(
    id="so-ky-hieu-dang",
    area=Area.HEAD,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.number.basis,
    title=lambda: say("Number and symbol are written without blanks around / and -"),
    why=lambda: say("With blanks the symbol is taken for another one when documents are looked up."),
    wrong="Số: 15 /QĐ - SCT",
    right="Số: 15/QĐ-SCT",
    find=_find,
)
