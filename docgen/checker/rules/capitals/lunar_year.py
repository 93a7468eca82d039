"""Lunar years: all syllables (PL2.V.8a)."""

from __future__ import annotations

from docgen.checker.rule import Area, Rule
from docgen.checker.wording import miswritten
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="viet-hoa-nam-am-lich",
    area=Area.CAPITALS,
    severity=Severity.INFO,
    basis="PL2.V.8a",
    title=lambda: say("Lunar years have both capitals"),
    why=lambda: say("So the decree's appendix on capitals has it."),
    wrong="năm kỷ tỵ",
    right="năm Kỷ Tỵ",
    find=miswritten("viet-hoa-nam-am-lich"),
)
