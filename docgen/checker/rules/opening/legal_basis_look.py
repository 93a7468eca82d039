"""Legal bases: lower case, 13–14, italic, one per line (PL1.I.II.6a; PL1.I.V.6)."""

from __future__ import annotations

from docgen.anatomy.part import Part
from docgen.checker.looks import look
from docgen.checker.rule import Area, Rule
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="can-cu-trinh-bay",
    area=Area.OPENING,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.legal_basis.basis,
    title=lambda: say("Legal bases: size 13 - 14, italic"),
    why=lambda: say("So the decree's table of type has it."),
    wrong="căn cứ chữ đứng",
    right="chữ nghiêng, cỡ 13 - 14",
    find=look(Part.LEGAL_BASIS),
)
