"""Orders and honours: the naming parts and the ranks (PL2.V.2)."""

from __future__ import annotations

from docgen.checker.rule import Area, Rule
from docgen.checker.wording import miswritten
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="viet-hoa-danh-hieu",
    area=Area.CAPITALS,
    severity=Severity.INFO,
    basis="PL2.V.2",
    title=lambda: say("Orders and honours capitalise their naming parts and ranks"),
    why=lambda: say("So the decree's appendix on capitals has it."),
    wrong="Huân Chương Lao động",
    right="Huân chương Lao động",
    find=miswritten("viet-hoa-danh-hieu"),
)
