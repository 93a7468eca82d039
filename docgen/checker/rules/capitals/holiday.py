"""Holidays: the first syllable of the name (PL2.V.5)."""

from __future__ import annotations

from docgen.checker.rule import Area, Rule
from docgen.checker.wording import miswritten
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="viet-hoa-ngay-le",
    area=Area.CAPITALS,
    severity=Severity.INFO,
    basis="PL2.V.5",
    title=lambda: say("The name of a holiday has one capital"),
    why=lambda: say("So the decree's appendix on capitals has it."),
    wrong="ngày Quốc Khánh 2-9",
    right="ngày Quốc khánh 2-9",
    find=miswritten("viet-hoa-ngay-le"),
)
