"""A number below 10 bears one zero in front, no other does (PL1.I.II.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.pieces import piece
from docgen.checker.numbers import number_of
from docgen.checker.repair import retyped
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity

_FIGURES = re.compile(r"\d+")


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.issued:
        number = number_of(sheet)
        if number is None or not number.number:
            continue
        wanted = f"{int(number.number):02d}"
        match = _FIGURES.search(number.words.text)
        if number.number != wanted and match is not None:
            start = number.words.start
            figures = piece(number.words.paragraph, start + match.start(), start + match.end())
            yield Hit(figures, number.number, wanted, retyped(figures, wanted))


RULE = Rule(
    id="so-so-khong",
    area=Area.HEAD,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.number.basis,
    title=lambda: say("Numbers below 10 are written with one zero in front"),
    why=lambda: say("So the decree writes numbers of documents."),
    wrong="Số: 5/KH-UBND",
    right="Số: 05/KH-UBND",
    find=_find,
)
