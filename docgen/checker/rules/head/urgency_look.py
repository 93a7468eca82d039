"""Marks of urgency: capitals, 13–14, upright, bold, in a frame (PL1.I.III.2; PL1.I.V.10)."""

from __future__ import annotations

from docgen.anatomy.part import Part
from docgen.checker.looks import look
from docgen.checker.rule import Area, Rule
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="do-khan-trinh-bay",
    area=Area.HEAD,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.urgency.basis,
    title=lambda: say("Urgency mark: size 13 - 14, upright, bold"),
    why=lambda: say("It must be seen at once."),
    wrong="Hỏa tốc, chữ thường",
    right="HỎA TỐC, in hoa, cỡ 13 - 14, đứng, đậm",
    find=look(Part.URGENCY, aligned=False),
)
