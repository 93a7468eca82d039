"""Addressees give their full names (PL1.I.II.9; practice)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.checker.wording import search
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    for phrase, short in subject.decree.parent_abbreviations.phrases.items():
        begins = re.compile(rf"(?:(?<=^)|(?<=[-:] ))\s*{short}\b")
        for sheet in subject.headed:
            for words in sheet.pieces(Part.ADDRESSEES_LABEL, Part.ADDRESSEES):
                for found, _ in search(begins, words):
                    yield Hit(found, short, phrase)


RULE = Rule(
    id="kinh-gui-viet-tat",
    area=Area.OPENING,
    severity=Severity.WARNING,
    basis=lambda decree: decree.components.addressees.basis,
    title=lambda: say("Addressees are named in full"),
    why=lambda: say("It is a matter of respect; only the list at the end may be short."),
    wrong="Kính gửi: UBND phường Bắc Kạn",
    right="Kính gửi: Ủy ban nhân dân phường Bắc Kạn",
    find=_find,
)
