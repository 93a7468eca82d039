"""`(Kèm theo …)`: centred, italic, 13–14 (PL1.I.III.1)."""

from __future__ import annotations

from docgen.anatomy.part import Part
from docgen.checker.looks import look
from docgen.checker.rule import Area, Rule
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="phu-luc-kem-theo-trinh-bay",
    area=Area.APPENDIX,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.appendix_reference.basis,
    title=lambda: say("“(Kèm theo …)” stands centred, size 13 - 14, italic"),
    why=lambda: say("So the decree has it."),
    wrong="(Kèm theo …) chữ đứng",
    right="(Kèm theo …) chữ nghiêng, canh giữa",
    find=look(Part.APPENDIX_REFERENCE),
)
