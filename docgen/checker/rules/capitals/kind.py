"""The kind of a document that is named by its number has a capital (PL2.V.6)."""

from __future__ import annotations

from docgen.checker.rule import Area, Rule
from docgen.checker.wording import miswritten
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="viet-hoa-ten-loai",
    area=Area.CAPITALS,
    severity=Severity.ERROR,
    basis="PL2.V.6",
    title=lambda: say("The kind of a document cited by its number has a capital"),
    why=lambda: say("So the decree's appendix on capitals has it."),
    wrong="nghị định số 30/2020/NĐ-CP",
    right="Nghị định số 30/2020/NĐ-CP",
    find=miswritten("viet-hoa-ten-loai", mends=True),
)
