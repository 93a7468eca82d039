"""`Phụ lục I`: own line, centred, 14, upright, bold (PL1.I.III.1; PL1.I.V.9)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.looks import look
from docgen.check.rule import Area, Hit, Rule
from docgen.check.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.word.part import Part


def _find(subject: Subject) -> Iterator[Hit]:
    small = say("small letters")
    return (hit for hit in look(Part.APPENDIX_LABEL)(subject) if hit.expected != small)


RULE = Rule(
    id="phu-luc-trinh-bay",
    area=Area.APPENDIX,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.appendix_label.basis,
    title=lambda: say("“Phụ lục” stands centred, size 14, upright, bold"),
    why=lambda: say("So the decree's table of type has it."),
    wrong="Phụ lục I canh trái, cỡ 13",
    right="Phụ lục I, cỡ 14, đứng, đậm, canh giữa",
    find=_find,
)
