"""`Kính gửi` and the bodies named: lower case, 13–14, upright, not bold (PL1.I.II.9; PL1.I.V.8)."""

from __future__ import annotations

from docgen.anatomy.part import Part
from docgen.checker.looks import look
from docgen.checker.rule import Area, Rule
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="kinh-gui-trinh-bay",
    area=Area.OPENING,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.addressees.basis,
    title=lambda: say("Addressees: size 13 - 14, upright, not bold"),
    why=lambda: say("So the decree's table of type has it."),
    wrong="Kính gửi in đậm, nghiêng",
    right="chữ thường, cỡ 13 - 14, đứng",
    find=look(Part.ADDRESSEES_LABEL, Part.ADDRESSEES, name="addressees", aligned=False),
)
