"""The address of the body: 11–12, upright, at the foot of the first page (PL1.I.III.4; PL1.I.V.12)."""

from __future__ import annotations

from docgen.anatomy.part import Part
from docgen.checker.looks import look
from docgen.checker.rule import Area, Rule
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="dia-chi-trinh-bay",
    area=Area.SIGNATURE,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.address.basis,
    title=lambda: say("The address of the body is of size 11 - 12, upright"),
    why=lambda: say("It stands under a line across the page."),
    wrong="địa chỉ cơ quan cỡ 14",
    right="cỡ 11 - 12, chữ đứng",
    find=look(Part.ADDRESS),
)
