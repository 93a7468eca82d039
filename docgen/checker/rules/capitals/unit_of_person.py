"""A unit named after a person, a number or an event takes a capital kind (PL2.III.1b).

Which ones are is in the register.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.register import units
from docgen.text.capitals import CAPITALS, SMALL
from docgen.text.normalize import folded

_UNIT = re.compile(rf"\b(?P<kind>xã|phường) (?P<name>[{CAPITALS}][{SMALL}]+(?: [{CAPITALS}][{SMALL}]*)+)")


@cache
def _named_in_full() -> frozenset[str]:
    every = [(folded(each.full_name), each.place_name != each.name) for each in units()]
    return frozenset({name for name, full in every if full} - {name for name, full in every if not full})


def _find(subject: Subject) -> Iterator[Hit]:
    for found in subject.running_text.matches(_UNIT):
        if folded(found.match[0]) in _named_in_full():
            right = f"{found.match['kind'].capitalize()} {found.match['name']}"
            yield Hit(found.words, found.match[0], right, heading=found.filled.heading)


RULE = Rule(
    id="viet-hoa-don-vi-ten-nguoi",
    area=Area.CAPITALS,
    severity=Severity.INFO,
    basis="PL2.III.1b",
    title=lambda: say("A unit named after a person or an event takes a capital kind"),
    why=lambda: say("So the decree's appendix on capitals has it."),
    wrong="phường Điện Biên Phủ",
    right="Phường Điện Biên Phủ",
    find=_find,
)
