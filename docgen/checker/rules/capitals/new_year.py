"""`tết` small, first syllable of its name a capital (PL2.V.8b); `Tết` alone is the New Year."""

from __future__ import annotations

from docgen.checker.rule import Area, Rule
from docgen.checker.wording import miswritten
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="viet-hoa-tet",
    area=Area.CAPITALS,
    severity=Severity.WARNING,
    basis="PL2.V.8b",
    title=lambda: say("It is “tết Nguyên đán”, “tết Trung thu”"),
    why=lambda: say("So the decree's appendix on capitals has it."),
    wrong="Tết Nguyên Đán",
    right="tết Nguyên đán",
    find=miswritten("viet-hoa-tet"),
)
