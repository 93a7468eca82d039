"""Sections are numbered in Roman one after the other (PL1.I.V.6b)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.text.numerals import arabic, roman

_NUMBER = re.compile(r"([IVX]+)\W")


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.headed:
        above: int | None = None
        for words in sheet.pieces(Part.PART, Part.CHAPTER, Part.SECTION):
            match = _NUMBER.match(words.printed.strip())
            if match is None:
                above = None
                continue
            try:
                number = arabic(match[1])
            except ValueError:
                continue
            if above is not None and number not in (above + 1, 1):
                yield Hit(words, match[1], roman(above + 1))
            above = number


RULE = Rule(
    id="muc-lon-thu-tu",
    area=Area.BODY,
    severity=Severity.WARNING,
    basis=lambda decree: decree.components.section.basis,
    title=lambda: say("Sections are numbered without a gap or a repeat"),
    why=lambda: say("A wrong number makes references point elsewhere."),
    wrong="I, II, IV",
    right="I, II, III",
    find=_find,
)
