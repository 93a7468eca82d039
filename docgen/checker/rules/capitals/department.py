"""Names of bodies: the word for the field has a capital too (PL2.IV.1a)."""

from __future__ import annotations

from docgen.checker.rule import Area, Rule
from docgen.checker.wording import miswritten
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="viet-hoa-so-nganh",
    area=Area.CAPITALS,
    severity=Severity.WARNING,
    basis="PL2.IV.1a",
    title=lambda: say("The field in the name of a ministry or a sở has a capital"),
    why=lambda: say("So the decree's appendix on capitals has it."),
    wrong="Sở tài chính",
    right="Sở Tài chính",
    find=miswritten("viet-hoa-so-nganh"),
)
