"""Phần, chương, mục, tiểu mục: own line, centred, 13–14, upright, bold (PL1.I.II.6c-đ)."""

from __future__ import annotations

from docgen.anatomy.part import Part
from docgen.checker.looks import look
from docgen.checker.rule import Area, Rule
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="phan-chuong-muc-trinh-bay",
    area=Area.BODY,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.chapter.basis,
    title=lambda: say("Phần, chương, mục: own line, centred, size 13 - 14, upright, bold"),
    why=lambda: say("So the decree's table of type has it."),
    wrong="Chương I canh trái, không đậm",
    right="Chương I, canh giữa, đứng, đậm, cỡ 13 - 14",
    find=look(Part.PART, Part.CHAPTER, Part.DIVISION, Part.SUBDIVISION, name="chapter"),
)
