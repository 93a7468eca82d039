"""`Nhà nước` standing by itself has a capital; `quản lý nhà nước`, `ngân sách nhà nước` have not (PL2.V.1)."""

from __future__ import annotations

from docgen.checker.rule import Area, Rule
from docgen.checker.wording import miswritten
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="viet-hoa-nha-nuoc",
    area=Area.CAPITALS,
    severity=Severity.WARNING,
    basis="PL2.V.1",
    title=lambda: say("“Nhà nước” by itself has a capital"),
    why=lambda: say("So the decree's appendix on capitals has it."),
    wrong="pháp luật của nhà nước",
    right="pháp luật của Nhà nước",
    find=miswritten("viet-hoa-nha-nuoc", mends=True),
)
