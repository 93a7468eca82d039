"""The first letter of a sentence is a capital (PL2.I); abbreviations end no sentence."""

from __future__ import annotations

from docgen.checker.rule import Area, Rule
from docgen.checker.wording import miswritten
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="viet-hoa-dau-cau",
    area=Area.CAPITALS,
    severity=Severity.WARNING,
    basis="PL2.I",
    title=lambda: say("A sentence begins with a capital"),
    why=lambda: say("So the decree's appendix on capitals has it."),
    wrong="… đúng hạn. thực hiện …",
    right="… đúng hạn. Thực hiện …",
    find=miswritten("viet-hoa-dau-cau"),
)
