"""Quốc hiệu: capitals, 12–13, upright, bold (PL1.I.II.1; PL1.I.V.1)."""

from __future__ import annotations

from docgen.anatomy.part import Part
from docgen.checker.looks import look
from docgen.checker.rule import Area, Rule
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="quoc-hieu-trinh-bay",
    area=Area.HEAD,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.national_title.basis,
    title=lambda: say("Quốc hiệu: size 12 - 13, upright, bold, centred"),
    why=lambda: say("So the decree's table of type has it."),
    wrong="Quốc hiệu cỡ 14, không đậm",
    right="Quốc hiệu cỡ 12 - 13, in hoa, đứng, đậm",
    find=look(Part.NATIONAL_TITLE, cased=False),
)
