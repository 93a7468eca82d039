"""Parts of a document that are cited: Phần, Chương, Mục, Điều with a capital (PL2.V.7)."""

from __future__ import annotations

from docgen.checker.rule import Area, Rule
from docgen.checker.wording import miswritten
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="viet-hoa-dieu-chuong",
    area=Area.CAPITALS,
    severity=Severity.ERROR,
    basis="PL2.V.7",
    title=lambda: say("“Điều” and “Chương” that are cited have a capital"),
    why=lambda: say("So the decree's appendix on capitals has it."),
    wrong="khoản 2 điều 3 chương IV",
    right="khoản 2 Điều 3 Chương IV",
    find=miswritten("viet-hoa-dieu-chuong", mends=True),
)
