"""Two fixed names: Thủ đô Hà Nội, Thành phố Hồ Chí Minh (PL2.III.1c)."""

from __future__ import annotations

from docgen.checker.rule import Area, Rule
from docgen.checker.wording import miswritten
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="viet-hoa-thanh-pho-thu-do",
    area=Area.CAPITALS,
    severity=Severity.ERROR,
    basis="PL2.III.1c",
    title=lambda: say("“Thủ đô Hà Nội” and “Thành phố Hồ Chí Minh” are fixed"),
    why=lambda: say("So the decree's appendix on capitals has it."),
    wrong="thành phố Hồ Chí Minh",
    right="Thành phố Hồ Chí Minh",
    find=miswritten("viet-hoa-thanh-pho-thu-do", mends=True),
)
