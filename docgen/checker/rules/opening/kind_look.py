"""The kind: on its own line, capitals, 13–14, upright, bold, centred (PL1.I.II.5; PL1.I.V.5)."""

from __future__ import annotations

from docgen.anatomy.part import Part
from docgen.checker.looks import look
from docgen.checker.rule import Area, Rule
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="ten-loai-trinh-bay",
    area=Area.OPENING,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.kind.basis,
    title=lambda: say("Kind of document: capitals, size 13 - 14, upright, bold, centred"),
    why=lambda: say("So the decree's table of type has it."),
    wrong="Kế hoạch, cỡ 16",
    right="KẾ HOẠCH, cỡ 13 - 14, đứng, đậm, canh giữa",
    find=look(Part.KIND),
)
