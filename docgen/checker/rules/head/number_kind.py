"""A named kind bears its abbreviation from the decree's list as the first group of the symbol (PL1.I.II.3.

PL3.I).
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.checker.numbers import number_of
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject, kind_of
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.issued:
        kind, number = kind_of(sheet), number_of(sheet)
        if kind is None or kind.abbreviation is None or number is None or number.year:
            continue
        if number.groups[0] != kind.abbreviation:
            yield Hit(number.words, number.groups[0] or say("missing"), kind.abbreviation)


RULE = Rule(
    id="ky-hieu-ten-loai",
    area=Area.HEAD,
    severity=Severity.ERROR,
    basis="PL3.I",
    title=lambda: say("The symbol begins with the abbreviation of the kind, as the decree has it"),
    why=lambda: say("`QyĐ`, `CTr`, `TTr`, `TrS` keep their small letters."),
    wrong="KẾ HOẠCH số 15/KHO-UBND",
    right="15/KH-UBND",
    find=_find,
)
