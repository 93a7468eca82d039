"""Only the parent's line may abbreviate (PL1.I.II.2); the issuer gives its official full name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.checker.wording import search
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    for phrase, short in subject.decree.parent_abbreviations.phrases.items():
        for words in (each for sheet in subject.headed for each in sheet.pieces(Part.ISSUING_AUTHORITY)):
            for found, _ in search(re.compile(rf"\b{short}\b"), words):
                yield Hit(found, short, phrase.upper())


RULE = Rule(
    id="co-quan-ban-hanh-viet-tat",
    area=Area.HEAD,
    severity=Severity.WARNING,
    basis=lambda decree: decree.components.issuing_authority.basis,
    title=lambda: say("The issuing authority gives its full name"),
    why=lambda: say("Only the line of the parent authority may shorten common phrases."),
    wrong="UBND PHƯỜNG … (dòng ban hành)",
    right="ỦY BAN NHÂN DÂN PHƯỜNG …",
    find=_find,
)
