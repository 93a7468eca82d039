"""Body text is justified on both sides (PL1.I.II.6e); a single line shows no difference."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.checker.looks import alignment_name
from docgen.checker.paragraphs import body_paragraphs, lines
from docgen.checker.repair import SetParagraph
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity

_ONE_LINE = 1.05


def _find(subject: Subject) -> Iterator[Hit]:
    for filled in body_paragraphs(subject):
        given = filled.piece.paragraph.format.alignment
        heading = given == "center" and filled.piece.every(lambda format_: format_.bold or format_.italic)
        if given not in ("justify", "distribute") and lines(filled) > _ONE_LINE and not heading:
            repairs = (SetParagraph(filled.piece.paragraph.at, alignment="justify"),)
            expected = alignment_name("justify")
            yield Hit(filled.piece, alignment_name(given), expected, repairs, heading=filled.heading)


RULE = Rule(
    id="noi-dung-canh-deu",
    area=Area.BODY,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.body.basis,
    title=lambda: say("Body text is justified on both sides"),
    why=lambda: say("So the decree has it."),
    wrong="đoạn văn canh trái",
    right="đoạn văn canh đều hai lề",
    find=_find,
)
