"""`Số` in small letters but for its first, then a colon (PL1.I.II.3)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.checker.numbers import number_of
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    wanted = subject.decree.components.number.prefix.strip()
    for sheet in subject.issued:
        number = number_of(sheet)
        if number is not None and number.label != wanted:
            yield Hit(number.words, number.label or say("missing"), wanted)


RULE = Rule(
    id="so-chu-dau",
    area=Area.HEAD,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.number.basis,
    title=lambda: say("The number begins with “Số:”"),
    why=lambda: say("Small letters, capital first, colon after it."),
    wrong="SỐ 15/KH-UBND",
    right="Số: 15/KH-UBND",
    find=_find,
)
