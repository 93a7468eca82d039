"""Number and symbol: 13, upright, not bold (PL1.I.II.3; PL1.I.V.3)."""

from __future__ import annotations

from docgen.anatomy.part import Part
from docgen.checker.looks import look
from docgen.checker.rule import Area, Rule
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="so-trinh-bay",
    area=Area.HEAD,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.number.basis,
    title=lambda: say("Number and symbol: size 13, upright, not bold, centred"),
    why=lambda: say("So the decree's table of type has it."),
    wrong="số, ký hiệu cỡ 14",
    right="số, ký hiệu cỡ 13, chữ đứng",
    find=look(Part.NUMBER),
)
