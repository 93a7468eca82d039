"""The abstract of a công văn: lower case, 12–13, upright, neither bold nor italic, centred (PL1.I.II.5.

PL1.I.V.5).
"""

from __future__ import annotations

from docgen.anatomy.part import Part
from docgen.checker.looks import look
from docgen.checker.rule import Area, Rule
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="v-v-trinh-bay",
    area=Area.OPENING,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.subject_line.basis,
    title=lambda: say("Abstract of a công văn: size 12 - 13, upright, not bold, centred"),
    why=lambda: say("So the decree's table of type has it."),
    wrong="V/v in đậm, nghiêng",
    right="chữ thường, cỡ 12 - 13, đứng, không đậm",
    find=look(Part.SUBJECT_LINE),
)
