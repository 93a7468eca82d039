"""Articles are numbered one after the other through the document (PL1.I.II.6c-đ)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity

_NUMBER = re.compile(r"Điều (\d+)\b")


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.headed:
        above: int | None = None
        for words in sheet.pieces(Part.ARTICLE):
            match = _NUMBER.match(" ".join(words.printed.split()))
            if match is None:
                continue
            number = int(match[1])
            if above is not None and number not in (above + 1, 1):
                yield Hit(words, f"Điều {number}", f"Điều {above + 1}")
            above = number


RULE = Rule(
    id="dieu-thu-tu",
    area=Area.BODY,
    severity=Severity.WARNING,
    basis=lambda decree: decree.components.article.basis,
    title=lambda: say("Articles are numbered without a gap or a repeat"),
    why=lambda: say("A wrong number makes references point elsewhere."),
    wrong="Điều 1, Điều 3",
    right="Điều 1, Điều 2, Điều 3",
    find=_find,
)
