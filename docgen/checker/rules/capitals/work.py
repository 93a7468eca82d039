"""Works, papers, magazines: the first syllable of the name (PL2.V.10)."""

from __future__ import annotations

from docgen.checker.rule import Area, Rule
from docgen.checker.wording import miswritten
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="viet-hoa-tac-pham",
    area=Area.CAPITALS,
    severity=Severity.INFO,
    basis="PL2.V.10",
    title=lambda: say("The name of a paper or magazine has a capital"),
    why=lambda: say("So the decree's appendix on capitals has it."),
    wrong="tạp chí cộng sản",
    right="tạp chí Cộng sản",
    find=miswritten("viet-hoa-tac-pham"),
)
