"""Foreign names by sound: the first syllable of each part, hyphens between (PL2.II.2; PL2.III.2)."""

from __future__ import annotations

from docgen.checker.rule import Area, Rule
from docgen.checker.wording import miswritten
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="viet-hoa-ten-nuoc-ngoai",
    area=Area.CAPITALS,
    severity=Severity.INFO,
    basis="PL2.II.2",
    title=lambda: say("Of a foreign name written by sound only the first syllable of each part has a capital"),
    why=lambda: say("So the decree's appendix on capitals has it."),
    wrong="Vla-Đi-Mia",
    right="Vla-đi-mia",
    find=miswritten("viet-hoa-ten-nuoc-ngoai"),
)
