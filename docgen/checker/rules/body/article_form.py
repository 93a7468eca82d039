"""`Điều`, its number in Arabic figures and a full stop (PL1.I.II.6c-đ)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity

_LABEL = re.compile(r"Điều (?P<number>[^\s.:\-–]+)\s*(?P<mark>[.:\-–]?)")


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.headed:
        for filled in (each for each in sheet.filled if each.part is Part.ARTICLE):
            match = _LABEL.match(" ".join(filled.piece.printed.split()))
            if match is not None and match["mark"] != "." and match["number"].isdigit():
                yield Hit(filled.piece, match[0], f"Điều {match['number']}.")


RULE = Rule(
    id="dieu-dang",
    area=Area.BODY,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.article.basis,
    title=lambda: say("An article is written “Điều 1.”"),
    why=lambda: say("A full stop follows the number, no colon or dash."),
    wrong="Điều 1: Thành lập …",
    right="Điều 1. Thành lập …",
    find=_find,
)
