"""A word for terrain before a full name stays small (PL2.III.1d)."""

from __future__ import annotations

from docgen.checker.rule import Area, Rule
from docgen.checker.wording import miswritten
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="viet-hoa-dia-hinh",
    area=Area.CAPITALS,
    severity=Severity.INFO,
    basis="PL2.III.1d",
    title=lambda: say("A word for terrain before a full name stays small"),
    why=lambda: say("So the decree's appendix on capitals has it."),
    wrong="trên Sông Vàm Cỏ",
    right="trên sông Vàm Cỏ",
    find=miswritten("viet-hoa-dia-hinh"),
)
