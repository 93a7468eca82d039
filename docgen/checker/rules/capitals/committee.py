"""Names of bodies: the first letter of type, function and field a capital, not each syllable (PL2.IV.1a)."""

from __future__ import annotations

from docgen.checker.rule import Area, Rule
from docgen.checker.wording import miswritten
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="viet-hoa-uy-ban",
    area=Area.CAPITALS,
    severity=Severity.ERROR,
    basis="PL2.IV.1a",
    title=lambda: say("“Ủy ban nhân dân”, “Hội đồng nhân dân” take one capital"),
    why=lambda: say("So the decree's appendix on capitals has it."),
    wrong="Ủy Ban Nhân Dân, ủy ban nhân dân",
    right="Ủy ban nhân dân",
    find=miswritten("viet-hoa-uy-ban", mends=True),
)
