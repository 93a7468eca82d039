"""Names of regions: all syllables (PL2.III.1đ)."""

from __future__ import annotations

from docgen.checker.rule import Area, Rule
from docgen.checker.wording import miswritten
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="viet-hoa-vung-mien",
    area=Area.CAPITALS,
    severity=Severity.INFO,
    basis="PL2.III.1đ",
    title=lambda: say("Names of regions have all capitals"),
    why=lambda: say("So the decree's appendix on capitals has it."),
    wrong="vùng tây bắc",
    right="vùng Tây Bắc",
    find=miswritten("viet-hoa-vung-mien"),
)
