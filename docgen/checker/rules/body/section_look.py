"""Sections numbered in Roman: capitals, 13–14, upright, bold (PL1.I.V.6b).

Where they stand is not said, so not checked.
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.looks import look
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    within = {words.paragraph.at for sheet in subject.headed for words in sheet.pieces(Part.SECTION)}
    every = look(Part.SECTION, aligned=False)(subject)
    return (hit for hit in every if hit.words is not None and hit.words.paragraph.at in within)


RULE = Rule(
    id="muc-lon-trinh-bay",
    area=Area.BODY,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.section.basis,
    title=lambda: say("Sections: capitals, size 13 - 14, upright, bold"),
    why=lambda: say("So the decree's table of type has it."),
    wrong="I. Mục đích (chữ thường)",
    right="I. MỤC ĐÍCH, in hoa, đứng, đậm",
    find=_find,
)
