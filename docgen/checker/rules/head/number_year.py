"""No year in the number of an administrative document (PL1.I.II.3): that is for legal normative documents."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.checker.numbers import number_of
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject, kind_of
from docgen.checker.wording import said
from docgen.messages import say
from docgen.model.finding import Severity

_NORMATIVE = ("Quyết định", "Nghị quyết")


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.issued:
        number = number_of(sheet)
        if number is None or not number.year:
            continue
        kind = kind_of(sheet)
        may_be_law = kind is not None and kind.name in _NORMATIVE
        severity = Severity.WARNING if may_be_law else None
        expected = f"{subject.decree.components.number.prefix}{number.number}/{number.symbol}"
        yield Hit(number.words, said(number.words), expected, severity=severity)


RULE = Rule(
    id="so-co-nam",
    area=Area.HEAD,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.number.basis,
    title=lambda: say("The number of an administrative document bears no year"),
    why=lambda: say("The year belongs to legal normative documents, which follow another decree."),
    wrong="Số: 15/2026/KH-UBND",
    right="Số: 15/KH-UBND",
    find=_find,
)
