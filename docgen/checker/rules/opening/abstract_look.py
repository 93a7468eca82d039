"""The abstract: lower case, 13–14, upright, bold, centred under the kind (PL1.I.II.5; PL1.I.V.5)."""

from __future__ import annotations

from docgen.anatomy.part import Part
from docgen.checker.looks import look
from docgen.checker.rule import Area, Rule
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="trich-yeu-trinh-bay",
    area=Area.OPENING,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.abstract.basis,
    title=lambda: say("Abstract: small letters, size 13 - 14, upright, bold, centred"),
    why=lambda: say("So the decree's table of type has it."),
    wrong="trích yếu nghiêng, không đậm",
    right="chữ thường, cỡ 13 - 14, đứng, đậm, canh giữa",
    find=look(Part.ABSTRACT),
)
