"""Marks that limit circulation: capitals, 13–14, upright, bold, in a frame (PL1.I.III.2; PL1.I.V.13)."""

from __future__ import annotations

from docgen.anatomy.part import Part
from docgen.checker.looks import look
from docgen.checker.rule import Area, Rule
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="pham-vi-luu-hanh-trinh-bay",
    area=Area.HEAD,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.circulation.basis,
    title=lambda: say("Circulation mark: size 13 - 14, upright, bold"),
    why=lambda: say("It must be seen at once."),
    wrong="lưu hành nội bộ cỡ 12",
    right="LƯU HÀNH NỘI BỘ, cỡ 13 - 14, đứng, đậm",
    find=look(Part.CIRCULATION, aligned=False),
)
