"""The recipients: 11, upright, lower case, flush left (PL1.I.II.9; PL1.I.V.8)."""

from __future__ import annotations

from docgen.anatomy.part import Part
from docgen.checker.looks import look
from docgen.checker.rule import Area, Rule
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="noi-nhan-trinh-bay",
    area=Area.SIGNATURE,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.recipients.basis,
    title=lambda: say("Recipients: size 11, upright, not bold, at the left"),
    why=lambda: say("So the decree's table of type has it."),
    wrong="nơi nhận cỡ 12, nghiêng",
    right="nơi nhận cỡ 11, chữ đứng",
    find=look(Part.RECIPIENTS, Part.ARCHIVE, name="recipients"),
)
