"""Translated names of foreign bodies follow the rule for bodies (PL2.IV.2)."""

from __future__ import annotations

from docgen.checker.rule import Area, Rule
from docgen.checker.wording import miswritten
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="viet-hoa-to-chuc-quoc-te",
    area=Area.CAPITALS,
    severity=Severity.INFO,
    basis="PL2.IV.2",
    title=lambda: say("Translated names of foreign bodies do not capitalise each syllable"),
    why=lambda: say("So the decree's appendix on capitals has it."),
    wrong="Liên Hợp Quốc",
    right="Liên hợp quốc",
    find=miswritten("viet-hoa-to-chuc-quoc-te"),
)
