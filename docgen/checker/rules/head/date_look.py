"""Place and date: 13–14, italic, not bold, centred under the Quốc hiệu (PL1.I.II.4; PL1.I.V.4)."""

from __future__ import annotations

from docgen.anatomy.part import Part
from docgen.checker.looks import look
from docgen.checker.rule import Area, Rule
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="dia-danh-ngay-trinh-bay",
    area=Area.HEAD,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.place_and_date.basis,
    title=lambda: say("Place and date: size 13 - 14, italic, not bold, centred"),
    why=lambda: say("So the decree's table of type has it."),
    wrong="địa danh, ngày tháng chữ đứng",
    right="chữ nghiêng, cỡ 13 - 14, không đậm",
    find=look(Part.PLACE_AND_DATE),
)
