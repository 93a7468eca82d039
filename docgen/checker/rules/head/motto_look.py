"""Tiêu ngữ: lower case, 13–14, upright, bold, centred under the Quốc hiệu (PL1.I.II.1; PL1.I.V.1)."""

from __future__ import annotations

from docgen.anatomy.part import Part
from docgen.checker.looks import look
from docgen.checker.rule import Area, Rule
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="tieu-ngu-trinh-bay",
    area=Area.HEAD,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.motto.basis,
    title=lambda: say("Tiêu ngữ: size 13 - 14, upright, bold, centred"),
    why=lambda: say("So the decree's table of type has it."),
    wrong="Tiêu ngữ nghiêng, cỡ 12",
    right="Tiêu ngữ cỡ 13 - 14, đứng, đậm",
    find=look(Part.MOTTO),
)
