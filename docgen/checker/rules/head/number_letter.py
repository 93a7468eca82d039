"""A công văn bears the body and the drafting unit, never an abbreviation of a kind.

`CV` does not exist (PL1.I.II.3; PL3.I).
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Role
from docgen.checker.numbers import number_of
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject, is_letter
from docgen.decree.kinds import kinds
from docgen.messages import say
from docgen.model.finding import Severity

_KINDLESS = "CV"


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.issued:
        number = number_of(sheet)
        if number is None or not is_letter(sheet) or sheet.role is not Role.MAIN:
            continue
        first = number.groups[0]
        if first == _KINDLESS or (kinds().by_abbreviation(first) is not None and len(number.groups) > 1):
            yield Hit(number.words, first, say("the abbreviation of the body"))
        elif len(number.groups) == 1:
            yield Hit(number.words, number.symbol, f"{number.symbol}-…", severity=Severity.WARNING)


RULE = Rule(
    id="ky-hieu-cong-van",
    area=Area.HEAD,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.number.basis,
    title=lambda: say("The symbol of a công văn names the body and the drafting unit"),
    why=lambda: say("Công văn have no abbreviation of their kind."),
    wrong="công văn số 15/CV-UBND",
    right="15/UBND-VP",
    find=_find,
)
