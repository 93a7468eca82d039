"""Authority and post: capitals, 13–14, upright, bold, centred (PL1.I.II.7; PL1.I.V.7)."""

from __future__ import annotations

from docgen.anatomy.part import Part
from docgen.checker.looks import look
from docgen.checker.rule import Area, Rule
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="quyen-han-chuc-vu-trinh-bay",
    area=Area.SIGNATURE,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.authority.basis,
    title=lambda: say("Authority and post: capitals, size 13 - 14, upright, bold, centred"),
    why=lambda: say("So the decree's table of type has it."),
    wrong="chức vụ chữ thường, không đậm",
    right="KT. CHỦ TỊCH, in hoa, cỡ 13 - 14, đứng, đậm",
    find=look(Part.AUTHORITY),
)
