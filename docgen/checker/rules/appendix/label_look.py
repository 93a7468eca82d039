"""`Phụ lục I`: own line, centred, 14, upright, bold (PL1.I.III.1; PL1.I.V.9)."""

from __future__ import annotations

from docgen.anatomy.part import Part
from docgen.checker.looks import look
from docgen.checker.rule import Area, Rule
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="phu-luc-trinh-bay",
    area=Area.APPENDIX,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.appendix_label.basis,
    title=lambda: say("“Phụ lục” stands centred, size 14, upright, bold"),
    why=lambda: say("So the decree's table of type has it."),
    wrong="Phụ lục I canh trái, cỡ 13",
    right="Phụ lục I, cỡ 14, đứng, đậm, canh giữa",
    find=look(Part.APPENDIX_LABEL, cased=False),
)
