"""`Luật`, `Bộ luật`, `Pháp lệnh` of a certain name have a capital (PL2.V.6)."""

from __future__ import annotations

from docgen.checker.rule import Area, Rule
from docgen.checker.wording import miswritten
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="viet-hoa-luat",
    area=Area.CAPITALS,
    severity=Severity.WARNING,
    basis="PL2.V.6",
    title=lambda: say("“Luật” before the name of a law has a capital"),
    why=lambda: say("So the decree's appendix on capitals has it."),
    wrong="theo luật Đất đai năm 2024",
    right="theo Luật Đất đai năm 2024",
    find=miswritten("viet-hoa-luat"),
)
