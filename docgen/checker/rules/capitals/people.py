"""`Nhân dân` standing by itself has a capital; inside names and as an attribute it has not (PL2.V.1)."""

from __future__ import annotations

from docgen.checker.rule import Area, Rule
from docgen.checker.wording import miswritten
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="viet-hoa-nhan-dan",
    area=Area.CAPITALS,
    severity=Severity.WARNING,
    basis="PL2.V.1",
    title=lambda: say("“Nhân dân” by itself has a capital"),
    why=lambda: say("So the decree's appendix on capitals has it."),
    wrong="phục vụ nhân dân",
    right="phục vụ Nhân dân",
    find=miswritten("viet-hoa-nhan-dan", mends=True),
)
