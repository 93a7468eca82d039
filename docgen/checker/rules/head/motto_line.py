"""A solid line below the Tiêu ngữ, as long as its text (PL1.I.II.1); underlining or underscores are no line."""

from __future__ import annotations

from docgen.anatomy.part import Part
from docgen.checker.lines import line_under
from docgen.checker.rule import Area, Rule
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="tieu-ngu-duong-ke",
    area=Area.HEAD,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.motto.basis,
    title=lambda: say("Under the Tiêu ngữ stands a solid line as long as its text"),
    why=lambda: say("The line is drawn (a shape or a border), not typed."),
    wrong="Tiêu ngữ gạch chân",
    right="đường kẻ ngang, nét liền, dài bằng dòng chữ",
    find=line_under(Part.MOTTO),
)
