"""Bodies of the Party as the decree writes them (PL2.IV.1b); `Ban Chỉ đạo trung ương` is left alone."""

from __future__ import annotations

from docgen.checker.rule import Area, Rule
from docgen.checker.wording import miswritten
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="viet-hoa-trung-uong",
    area=Area.CAPITALS,
    severity=Severity.WARNING,
    basis="PL2.IV.1b",
    title=lambda: say("“Ban Chấp hành Trung ương” is written as the decree has it"),
    why=lambda: say("So the decree's appendix on capitals has it."),
    wrong="Ban chấp hành trung ương",
    right="Ban Chấp hành Trung ương",
    find=miswritten("viet-hoa-trung-uong", mends=True),
)
