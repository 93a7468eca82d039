"""Weekdays in words: the number has a capital (PL2.V.8c)."""

from __future__ import annotations

from docgen.checker.rule import Area, Rule
from docgen.checker.wording import miswritten
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="viet-hoa-thu-ngay",
    area=Area.CAPITALS,
    severity=Severity.WARNING,
    basis="PL2.V.8c",
    title=lambda: say("Weekdays in words have a capital"),
    why=lambda: say("So the decree's appendix on capitals has it."),
    wrong="sáng thứ hai hằng tuần",
    right="sáng thứ Hai hằng tuần",
    find=miswritten("viet-hoa-thu-ngay"),
)
