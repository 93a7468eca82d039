"""Historic events: numbers in words with a capital (PL2.V.9)."""

from __future__ import annotations

from docgen.checker.rule import Area, Rule
from docgen.checker.wording import miswritten
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="viet-hoa-su-kien",
    area=Area.CAPITALS,
    severity=Severity.WARNING,
    basis="PL2.V.9",
    title=lambda: say("Numbers in the name of a historic event are words with a capital"),
    why=lambda: say("So the decree's appendix on capitals has it."),
    wrong="Cách mạng tháng 8",
    right="Cách mạng tháng Tám",
    find=miswritten("viet-hoa-su-kien"),
)
