"""`Đảng` for the Communist Party of Vietnam has a capital (PL2.V.4)."""

from __future__ import annotations

from docgen.checker.rule import Area, Rule
from docgen.checker.wording import miswritten
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="viet-hoa-dang",
    area=Area.CAPITALS,
    severity=Severity.WARNING,
    basis="PL2.V.4",
    title=lambda: say("“Đảng” has a capital"),
    why=lambda: say("So the decree's appendix on capitals has it."),
    wrong="chủ trương của đảng, pháp luật",
    right="chủ trương của Đảng, pháp luật",
    find=miswritten("viet-hoa-dang", mends=True),
)
