"""The name: lower case with capital initials, 13–14, upright, bold, centred (PL1.I.II.7; PL1.I.V.7)."""

from __future__ import annotations

from docgen.anatomy.part import Part
from docgen.checker.looks import look
from docgen.checker.rule import Area, Rule
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="ho-ten-trinh-bay",
    area=Area.SIGNATURE,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.signer_name.basis,
    title=lambda: say("Name of the signer: small letters, size 13 - 14, upright, bold, centred"),
    why=lambda: say("So the decree's table of type has it."),
    wrong="NGUYỄN VĂN A ; không đậm",
    right="Nguyễn Văn A, chữ thường, đậm",
    find=look(Part.SIGNER_NAME),
)
