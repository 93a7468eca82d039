"""Two appendices or more bear Roman numbers in order; a single one bears none (PL1.I.III.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.part import Part, Role
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.checker.wording import said
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.text.numerals import roman

_LABEL = re.compile(r"(?i:phụ lục)(?: số)?[\s.:]*(?P<number>[IVXLivxl]+\b|\d+\w?)?")


def _find(subject: Subject) -> Iterator[Hit]:
    labels = [words for sheet in subject.appendices for words in sheet.pieces(Part.APPENDIX_LABEL)[:1]]
    if not any(sheet.role is Role.MAIN for sheet in subject.headed):
        return
    for order, words in enumerate(labels, start=1):
        match = _LABEL.match(said(words))
        given = (match["number"] or "") if match is not None else ""
        wanted = roman(order) if len(labels) > 1 else ""
        if given != wanted:
            name = subject.decree.components.appendix_label.text
            yield Hit(words, f"{name} {given}".strip(), f"{name} {wanted}".strip())


RULE = Rule(
    id="phu-luc-danh-so",
    area=Area.APPENDIX,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.appendix_label.basis,
    title=lambda: say("Several appendices are numbered I, II, III; a single one is not"),
    why=lambda: say("References in the text count on it."),
    wrong="Phụ lục 1, Phụ lục 2",
    right="Phụ lục I, Phụ lục II",
    find=_find,
)
