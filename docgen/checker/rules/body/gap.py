"""At least 6 pt between paragraphs (PL1.I.II.6e).

Programs differ in adding the gaps of neighbours, so their sum counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.checker.paragraphs import neighbours
from docgen.checker.repair import SetParagraph
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity

_SLACK = 2


def _find(subject: Subject) -> Iterator[Hit]:
    wanted = subject.decree.components.body.paragraph_gap
    for above, filled in neighbours(subject):
        upper, lower = above.piece.paragraph.format, filled.piece.paragraph.format
        alike = upper.style == lower.style
        gap = (0 if upper.contextual_spacing and alike else upper.after) + (
            0 if lower.contextual_spacing and alike else lower.before
        )
        if gap < wanted.twips - _SLACK:
            tight = True if (upper.contextual_spacing or lower.contextual_spacing) and alike else None
            at = filled.piece.paragraph.at
            repairs = (SetParagraph(at, before=max(lower.before, wanted.twips), own_gap=tight),)
            found, expected = say("{gap} pt", gap=f"{gap / 20:g}"), say("at least {gap}", gap=wanted)
            yield Hit(filled.piece, found, expected, repairs, heading=filled.heading)


RULE = Rule(
    id="noi-dung-cach-doan",
    area=Area.BODY,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.body.basis,
    title=lambda: say("Paragraphs are at least 6 pt apart"),
    why=lambda: say(
        "Set the gap before the paragraph; “don't add space between paragraphs of the same style” takes it away."
    ),
    wrong="các đoạn cách nhau 0 pt",
    right="các đoạn cách nhau tối thiểu 6 pt",
    find=_find,
)
