"""The issuing authority: capitals, 12–13, upright, bold, centred (PL1.I.II.2; PL1.I.V.2)."""

from __future__ import annotations

from docgen.anatomy.part import Part
from docgen.checker.looks import look
from docgen.checker.rule import Area, Rule
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="co-quan-ban-hanh-trinh-bay",
    area=Area.HEAD,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.issuing_authority.basis,
    title=lambda: say("Issuing authority: capitals, size 12 - 13, upright, bold, centred"),
    why=lambda: say("It must stand out from the name above it."),
    wrong="SỞ CÔNG THƯƠNG không đậm",
    right="SỞ CÔNG THƯƠNG in đậm, cỡ 12 - 13",
    find=look(Part.ISSUING_AUTHORITY),
)
