"""`1.1.` is no level of the decree (PL1.I.II.6c-đ).

Plans, programmes and reports widely use it, so not told there.
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.headed:
        if sheet.first(Part.ARTICLE) is None:
            continue
        for filled in (each for each in sheet.filled if each.part is Part.SUBCLAUSE):
            yield Hit(filled.piece, "1.1.", "1., a)", heading=filled.heading)


RULE = Rule(
    id="khoan-nho",
    area=Area.BODY,
    severity=Severity.WARNING,
    basis="PL1.I.II.6c-đ",
    title=lambda: say("Levels are khoản “1.” and điểm “a)”, not “1.1.”"),
    why=lambda: say("In a text set out in articles, readers cite khoản and điểm."),
    wrong="1.1. trong quyết định",
    right="khoản 1., điểm a)",
    find=_find,
)
