"""Vietnamese names and appellations of persons: every syllable (PL2.II.1)."""

from __future__ import annotations

from docgen.checker.rule import Area, Rule
from docgen.checker.wording import miswritten
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="viet-hoa-ten-nguoi",
    area=Area.CAPITALS,
    severity=Severity.WARNING,
    basis="PL2.II.1",
    title=lambda: say("Each syllable of a person's name has a capital"),
    why=lambda: say("So the decree's appendix on capitals has it."),
    wrong="Nguyễn ái Quốc",
    right="Nguyễn Ái Quốc",
    find=miswritten("viet-hoa-ten-nguoi", mends=True),
)
