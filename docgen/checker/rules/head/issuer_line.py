"""A solid line below the issuer, a third to a half of the line of text (PL1.I.II.2)."""

from __future__ import annotations

from docgen.anatomy.part import Part
from docgen.checker.lines import line_under
from docgen.checker.rule import Area, Rule
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="co-quan-ban-hanh-duong-ke",
    area=Area.HEAD,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.issuing_authority.basis,
    title=lambda: say("Under the issuing authority stands a solid line, 1/3 to 1/2 of the text"),
    why=lambda: say("The decree does not say by which of several lines it is measured: any of them is accepted."),
    wrong="không có đường kẻ dưới tên cơ quan",
    right="đường kẻ dài bằng 1/3 đến 1/2 dòng chữ",
    find=line_under(Part.ISSUING_AUTHORITY),
)
