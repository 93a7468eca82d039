"""Since 1 July 2025 there are no districts (Luật 72/2025/QH15).

None stands as a living body in head, Kính gửi or Nơi nhận.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.checker.wording import search
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.register.register import provinces
from docgen.text.capitals import CAPITALS
from docgen.text.normalize import folded

_PARTS = (Part.PARENT_AUTHORITY, Part.ISSUING_AUTHORITY, Part.ADDRESSEES_LABEL, Part.ADDRESSEES, Part.RECIPIENTS)
_DISTRICT = re.compile(r"(?i:\b(?:huyện|quận|thị xã|thị trấn)\b)")
_CITY = re.compile(rf"(?:THÀNH PHỐ|Thành phố|thành phố|TP\.?) (?P<name>[{CAPITALS}]\w*(?: [{CAPITALS}]\w*)*)")


def _find(subject: Subject) -> Iterator[Hit]:
    central = {folded(each.name) for each in provinces()}
    for sheet in subject.headed:
        if not subject.after_reform(sheet):
            continue
        for words in sheet.pieces(*_PARTS):
            for found, match in search(_DISTRICT, words):
                yield Hit(found, match[0], say("a province or a commune"))
            for found, match in search(_CITY, words):
                if folded(match["name"]) not in central:
                    yield Hit(found, match[0], say("a province or a commune"))


RULE = Rule(
    id="cap-huyen",
    area=Area.HEAD,
    severity=Severity.WARNING,
    basis="PL1.I.II.2",
    title=lambda: say("No district stands as a living body after 30 June 2025"),
    why=lambda: say(
        "Huyện, quận, thị xã, thị trấn and cities under a province no longer exist; mentions of the past are fine."
    ),
    wrong="UBND HUYỆN … trong văn bản năm 2026",
    right="UBND XÃ …, PHƯỜNG …",
    find=_find,
)
