"""The page number is Arabic, 13–14, upright (PL1.I.I.7; PL1.I.V.14)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.page_numbers import page_numbers
from docgen.checker.repair import SetRun
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    wanted = subject.decree.page_number.size
    for number in page_numbers(subject.document):
        place = str(number.piece.paragraph.place)
        runs = [run for run in number.piece.paragraph.runs if run.field and run.at is not None]
        if not wanted.holds(number.format.size):
            nearest = wanted.high if number.format.size > wanted.high else wanted.low
            repairs = tuple(SetRun(run.at, size=nearest) for run in runs if run.at is not None)
            found = say("size {given} pt", given=f"{number.format.size:g}")
            yield Hit(number.piece, found, say("size {wanted}", wanted=wanted), repairs, place=place)
        if number.format.italic:
            repairs = tuple(SetRun(run.at, italic=False) for run in runs if run.at is not None)
            yield Hit(number.piece, say("italic"), say("upright"), repairs, place=place)
        kind = subject.document.sections[number.section - 1].page.number_format
        if kind not in ("decimal", "numberInDash"):
            yield Hit(number.piece, kind, say("Arabic figures"), place=place)


RULE = Rule(
    id="so-trang-trinh-bay",
    area=Area.PAGE,
    severity=Severity.ERROR,
    basis=lambda decree: decree.page_number.basis,
    title=lambda: say("The page number is Arabic, upright, of the decree's size"),
    why=lambda: say("One look for all pages of all bodies."),
    wrong="số trang cỡ 11, nghiêng",
    right="số trang cỡ 13 - 14, chữ đứng",
    find=_find,
)
