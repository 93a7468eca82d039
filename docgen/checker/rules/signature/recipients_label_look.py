"""`Nơi nhận:` 12, italic and bold, flush left (PL1.I.II.9; PL1.I.V.8)."""

from __future__ import annotations

from docgen.anatomy.part import Part
from docgen.checker.looks import look
from docgen.checker.rule import Area, Rule
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="noi-nhan-chu-dau-trinh-bay",
    area=Area.SIGNATURE,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.recipients_label.basis,
    title=lambda: say("“Nơi nhận:” is of size 12, italic and bold, at the left"),
    why=lambda: say("So the decree's table of type has it."),
    wrong="Nơi nhận: cỡ 14, không nghiêng",
    right="Nơi nhận: cỡ 12, nghiêng, đậm",
    find=look(Part.RECIPIENTS_LABEL, name="recipients_label"),
)
