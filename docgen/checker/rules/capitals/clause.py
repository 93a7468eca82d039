"""Khoản and điểm that are cited stay small (PL2.V.7), but where they open a sentence."""

from __future__ import annotations

from docgen.checker.rule import Area, Rule
from docgen.checker.wording import miswritten
from docgen.messages import say
from docgen.model.finding import Severity

RULE = Rule(
    id="viet-hoa-khoan-diem",
    area=Area.CAPITALS,
    severity=Severity.ERROR,
    basis="PL2.V.7",
    title=lambda: say("“khoản” and “điểm” that are cited stay small"),
    why=lambda: say("So the decree's appendix on capitals has it."),
    wrong="theo Điểm a Khoản 2 Điều 3",
    right="theo điểm a khoản 2 Điều 3",
    find=miswritten("viet-hoa-khoan-diem", mends=True),
)
