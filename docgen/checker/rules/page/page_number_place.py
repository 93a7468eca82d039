"""The page number stands centred in the top margin (PL1.I.I.7)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.page_numbers import page_numbers
from docgen.checker.looks import alignment_name
from docgen.checker.repair import SetParagraph
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    for number in page_numbers(subject.document):
        paragraph = number.piece.paragraph
        place = str(paragraph.place)
        if number.edge == "footer":
            yield Hit(number.piece, say("at the foot of the page"), say("at the head of the page"), place=place)
        centred = paragraph.format.alignment == "center"
        frame = paragraph.format.frame
        framed = frame is not None and (frame.align in ("center", "") or frame.x != 0)
        boxed = "\t" in paragraph.text or any(step == "box" for step, _ in paragraph.place.steps)
        if not (centred or framed or boxed):
            repairs = (SetParagraph(paragraph.at, alignment="center"),)
            given = alignment_name(paragraph.format.alignment)
            yield Hit(number.piece, given, alignment_name("center"), repairs, place=place)


RULE = Rule(
    id="so-trang-vi-tri",
    area=Area.PAGE,
    severity=Severity.ERROR,
    basis=lambda decree: decree.page_number.basis,
    title=lambda: say("The page number is centred in the top margin"),
    why=lambda: say("It is the place the decree gives it."),
    wrong="số trang ở cuối trang, góc phải",
    right="số trang canh giữa, trong lề trên",
    find=_find,
)
