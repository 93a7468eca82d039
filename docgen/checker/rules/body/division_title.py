"""The title of a phần, chương or mục: centred, 13–14, capitals, bold, below the number (PL1.I.II.6c-đ)."""

from __future__ import annotations

from docgen.anatomy.part import Part
from docgen.checker.looks import look
from docgen.checker.rule import Area, Rule
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="phan-chuong-muc-tieu-de",
    area=Area.BODY,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.division_title.basis,
    title=lambda: say("Titles of phần, chương, mục: capitals, size 13 - 14, upright, bold, centred"),
    why=lambda: say("So the decree's table of type has it."),
    wrong="Chương I / Quy định chung",
    right="Chương I / QUY ĐỊNH CHUNG",
    find=look(Part.DIVISION_TITLE),
)
