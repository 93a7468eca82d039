"""Pages are numbered from 1, in Arabic figures (PL1.I.I.7); a text too long for one page needs numbers."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.page_numbers import page_numbers
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity

_ONE_PAGE = 4500


def _find(subject: Subject) -> Iterator[Hit]:
    letters = sum(len(filled.piece.text) for sheet in subject.sheets for filled in sheet.filled)
    if letters > _ONE_PAGE and subject.headed and not page_numbers(subject.document):
        yield Hit(None, say("no page number"), say("page numbers in the header"))


RULE = Rule(
    id="so-trang",
    area=Area.PAGE,
    severity=Severity.ERROR,
    basis=lambda decree: decree.page_number.basis,
    title=lambda: say("The pages are numbered"),
    why=lambda: say("Without numbers a lost or exchanged page is not noticed."),
    wrong="ba trang không có số trang",
    right="số trang ở giữa, trong lề trên",
    find=_find,
)
