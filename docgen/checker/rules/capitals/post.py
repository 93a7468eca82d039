"""Full official titles as in the decree's own examples (PL2.V.3); never an error."""

from __future__ import annotations

from docgen.checker.rule import Area, Rule
from docgen.checker.wording import miswritten
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="viet-hoa-chuc-danh",
    area=Area.CAPITALS,
    severity=Severity.INFO,
    basis="PL2.V.3",
    title=lambda: say("A full official title has a capital"),
    why=lambda: say("So the decree's appendix on capitals has it."),
    wrong="chủ tịch Quốc hội",
    right="Chủ tịch Quốc hội",
    find=miswritten("viet-hoa-chuc-danh"),
)
