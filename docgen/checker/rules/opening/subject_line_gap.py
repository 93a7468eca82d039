"""The abstract of a công văn stands 6 pt below the number (PL1.I.II.5).

Sample 1.5 does not show it, so no error.
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.repair import SetParagraph
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject, is_letter
from docgen.messages import say
from docgen.model.finding import Severity

_SLACK = 10


def _find(subject: Subject) -> Iterator[Hit]:
    wanted = subject.decree.components.subject_line.gap_above
    for sheet in subject.headed:
        number, words = sheet.first(Part.NUMBER), sheet.first(Part.SUBJECT_LINE)
        if number is None or words is None or wanted is None or not is_letter(sheet):
            continue
        apart = words.paragraph.at.nth - number.paragraph.at.nth
        gap = words.paragraph.format.before + number.paragraph.format.after
        below = words.paragraph.place.steps[:-1] == number.paragraph.place.steps[:-1] and apart == 1
        if below and gap < wanted.twips - _SLACK:
            repairs = (SetParagraph(words.paragraph.at, before=wanted.twips),)
            yield Hit(words, say("{gap} pt", gap=f"{gap / 20:g}"), say("{gap} pt", gap=f"{wanted.low:g}"), repairs)


RULE = Rule(
    id="v-v-cach-tren",
    area=Area.OPENING,
    severity=Severity.WARNING,
    basis=lambda decree: decree.components.subject_line.basis,
    title=lambda: say("The abstract of a công văn stands 6 pt below the number"),
    why=lambda: say("The gap is set before the paragraph, not by an empty line."),
    wrong="V/v liền ngay dưới số, ký hiệu",
    right="cách dòng 6 pt với số, ký hiệu",
    find=_find,
)
