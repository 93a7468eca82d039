"""Body text: 13–14 (PL1.I.II.6e; PL1.I.V.6)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.looks import size
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import BODY, Subject, before_signature
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    wanted = subject.decree.components.body.size
    for sheet in subject.headed:
        for filled in before_signature(sheet):
            if filled.part in (*BODY, Part.TITLED_CLAUSE) and not filled.piece.paragraph.place.steps[:-1]:
                yield from size(filled, wanted)


RULE = Rule(
    id="noi-dung-co-chu",
    area=Area.BODY,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.body.basis,
    title=lambda: say("Body text is of size 13 - 14"),
    why=lambda: say("So the decree's table of type has it."),
    wrong="nội dung cỡ 12",
    right="nội dung cỡ 13 - 14",
    find=_find,
)
