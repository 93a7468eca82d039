"""Kinds of administrative units before their names, by the register (PL2.III.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from docgen.checker.repair import retyped
from docgen.checker.rule import Find, Hit
from docgen.checker.subject import Subject
from docgen.register import units
from docgen.text.capitals import CAPITALS, SMALL
from docgen.text.normalize import folded

_UNIT = re.compile(
    r"(?<=\w )(?P<kind>Tỉnh|Huyện|Xã|Phường|Đặc khu|Thị xã) "
    rf"(?=(?P<name>[{CAPITALS}][{SMALL}]+(?: [{CAPITALS}][{SMALL}]*)*))"
)
_NAMES = ("Đoàn", "Ủy", "Hội")
_SMALL_KIND = re.compile(rf"\b(?P<kind>xã|phường) (?P<name>[{CAPITALS}][{SMALL}]+(?: [{CAPITALS}][{SMALL}]*)+)")


def _unit_type(subject: Subject) -> Iterator[Hit]:
    """Kinds of units stay small before their names in running text (PL2.III.1a), but for names of
    persons. Numbers, events.
    """
    for found in subject.running_text.matches(_UNIT):
        kind, name = found.match["kind"], found.match["name"]
        if name.split()[0] not in _NAMES and not folded(f"{kind} {name}").startswith(_named_in_full()):
            right = kind.lower()
            repairs = retyped(found.words, right)
            yield Hit(found.words, kind, f"{right} {name}", repairs, heading=found.filled.heading)


@cache
def _named_in_full() -> tuple[str, ...]:
    return tuple(folded(each.full_name) for each in units() if each.place_name != each.name)


def _unit_of_person(subject: Subject) -> Iterator[Hit]:
    """A unit named after a person, a number or an event takes a capital kind (PL2.III.1b). Which ones are
    is in the register.
    """
    for found in subject.running_text.matches(_SMALL_KIND):
        if folded(found.match[0]) in _unit_of_person_named_in_full():
            right = f"{found.match['kind'].capitalize()} {found.match['name']}"
            yield Hit(found.words, found.match[0], right, heading=found.filled.heading)


@cache
def _unit_of_person_named_in_full() -> frozenset[str]:
    every = [(folded(each.full_name), each.place_name != each.name) for each in units()]
    return frozenset({name for name, full in every if full} - {name for name, full in every if not full})


FINDS: dict[str, Find] = {
    "viet-hoa-loai-don-vi": _unit_type,
    "viet-hoa-don-vi-ten-nguoi": _unit_of_person,
}
"""How each rule of this part finds its faults."""
