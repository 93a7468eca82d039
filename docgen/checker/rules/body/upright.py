"""Body text is upright (PL1.I.II.6e); a word or a remark in brackets may be italic."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.paragraphs import body_paragraphs
from docgen.checker.repair import SetRun
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.checker.wording import said
from docgen.messages import say
from docgen.model.finding import Severity

_PARTS = (Part.BODY, Part.CLAUSE, Part.POINT)
_REMARK = 12


def _find(subject: Subject) -> Iterator[Hit]:
    for filled in body_paragraphs(subject):
        text = said(filled.piece)
        slanted = filled.piece.every(lambda format_: format_.italic)
        if filled.part in _PARTS and slanted and not text.startswith("(") and len(text.split()) > _REMARK:
            runs = (run for run, _, _ in filled.piece.runs if run.at is not None)
            repairs = tuple(SetRun(run.at, italic=False) for run in runs if run.at is not None)
            yield Hit(filled.piece, say("italic"), say("upright"), repairs, heading=filled.heading)


RULE = Rule(
    id="noi-dung-chu-dung",
    area=Area.BODY,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.body.basis,
    title=lambda: say("Body text is upright"),
    why=lambda: say("Italics are for the legal bases, the date and what is stressed."),
    wrong="cả đoạn nội dung in nghiêng",
    right="chữ đứng",
    find=_find,
)
