"""No number is printed on the first page (PL1.I.I.7)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.page_numbers import page_numbers
from docgen.checker.repair import SetSection
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    sections = subject.document.sections
    if not subject.headed or not subject.decree.page_number.hidden_on_first:
        return
    shown = [number for number in page_numbers(subject.document) if number.section == 1]
    first = sections[0].page
    wrong = [number for number in shown if number.page == "first" or not first.title_page]
    if wrong:
        at = sections[0].at
        repairs = (SetSection(at, title_page=True),) if at is not None and not first.title_page else ()
        where = str(wrong[0].piece.paragraph.place)
        yield Hit(wrong[0].piece, say("a number on the first page"), say("none"), repairs, place=where)


RULE = Rule(
    id="so-trang-trang-dau",
    area=Area.PAGE,
    severity=Severity.ERROR,
    basis=lambda decree: decree.page_number.basis,
    title=lambda: say("The first page shows no number"),
    why=lambda: say("The head of the document shows that it is the first page."),
    wrong="trang thứ nhất in số 1",
    right="trang thứ nhất không in số",
    find=_find,
)
