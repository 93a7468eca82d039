"""Who decides stands centred, bold, in capitals above the legal bases (samples 1.1–1.3)."""

from __future__ import annotations

from docgen.anatomy.part import Part
from docgen.checker.looks import look
from docgen.checker.rule import Area, Rule
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="tham-quyen-trinh-bay",
    area=Area.OPENING,
    severity=Severity.WARNING,
    basis="PL3.II.1.2",
    title=lambda: say("Who decides, and “QUYẾT ĐỊNH:”, stand centred, bold, in capitals"),
    why=lambda: say("So the samples of the decree have it."),
    wrong="Giám đốc Sở (chữ thường, lệch trái)",
    right="GIÁM ĐỐC SỞ …, in hoa, đậm, canh giữa",
    find=look(Part.COMPETENCE, Part.RESOLUTION, name="division_title"),
)
