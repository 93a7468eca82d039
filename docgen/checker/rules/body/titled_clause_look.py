"""A khoản with a title has number and title bold (PL1.I.II.6c-đ); the decree's own are not, so no error."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.repair import SetRun
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.checker.wording import said
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    wanted = subject.decree.components.titled_clause.bold
    for sheet in subject.headed:
        for filled in (each for each in sheet.filled if each.part is Part.TITLED_CLAUSE):
            ended = said(filled.piece)[-1:] in ".;:,"
            if wanted and not ended and filled.piece.every(lambda format_: not format_.bold):
                repairs = tuple(SetRun(run.at, bold=True) for run, _, _ in filled.piece.runs if run.at is not None)
                yield Hit(filled.piece, say("not bold"), say("bold"), repairs, heading=filled.heading)


RULE = Rule(
    id="khoan-tieu-de-trinh-bay",
    area=Area.BODY,
    severity=Severity.WARNING,
    basis=lambda decree: decree.components.titled_clause.basis,
    title=lambda: say("A clause with a title has it in bold"),
    why=lambda: say("The decree breaks this rule itself."),
    wrong="1. Mục tiêu chung (không đậm)",
    right="1. Mục tiêu chung, in đậm",
    find=_find,
)
