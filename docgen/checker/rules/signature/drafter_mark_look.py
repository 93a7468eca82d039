"""The drafter's mark and the number of copies: 11, upright (PL1.I.III.3; PL1.I.V.11)."""

from __future__ import annotations

from docgen.anatomy.part import Part
from docgen.checker.looks import look
from docgen.checker.rule import Area, Rule
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="ky-hieu-nguoi-soan-trinh-bay",
    area=Area.SIGNATURE,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.drafter_mark.basis,
    title=lambda: say("The drafter's mark is of size 11, upright"),
    why=lambda: say("It is for the office, not for the reader."),
    wrong="PL.(300) cỡ 14",
    right="PL.(300) cỡ 11, chữ đứng",
    find=look(Part.DRAFTER_MARK),
)
