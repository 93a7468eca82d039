"""The parent authority: capitals, 12–13, upright, not bold (PL1.I.II.2; PL1.I.V.2)."""

from __future__ import annotations

from docgen.anatomy.part import Part
from docgen.checker.looks import look
from docgen.checker.rule import Area, Rule
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="co-quan-chu-quan-trinh-bay",
    area=Area.HEAD,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.parent_authority.basis,
    title=lambda: say("Parent authority: capitals, size 12 - 13, upright, not bold"),
    why=lambda: say("Only the body that issues is bold."),
    wrong="UBND TỈNH … in đậm",
    right="UBND TỈNH … không đậm, cỡ 12 - 13",
    find=look(Part.PARENT_AUTHORITY),
)
