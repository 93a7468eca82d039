"""Kinds of units stay small before their names in running text (PL2.III.1a), but for names of persons.

Numbers, events.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from docgen.checker.repair import retyped
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.register import units
from docgen.text.capitals import CAPITALS, SMALL
from docgen.text.normalize import folded

_UNIT = re.compile(
    r"(?<=\w )(?P<kind>Tỉnh|Huyện|Xã|Phường|Đặc khu|Thị xã) "
    rf"(?=(?P<name>[{CAPITALS}][{SMALL}]+(?: [{CAPITALS}][{SMALL}]*)*))"
)
_NAMES = ("Đoàn", "Ủy", "Hội")


def _find(subject: Subject) -> Iterator[Hit]:
    for found in subject.running_text.matches(_UNIT):
        kind, name = found.match["kind"], found.match["name"]
        if name.split()[0] not in _NAMES and not folded(f"{kind} {name}").startswith(_named_in_full()):
            right = kind.lower()
            repairs = retyped(found.words, right)
            yield Hit(found.words, kind, f"{right} {name}", repairs, heading=found.filled.heading)


@cache
def _named_in_full() -> tuple[str, ...]:
    return tuple(folded(each.full_name) for each in units() if each.place_name != each.name)


RULE = Rule(
    id="viet-hoa-loai-don-vi",
    area=Area.CAPITALS,
    severity=Severity.WARNING,
    basis="PL2.III.1a",
    title=lambda: say("The kind of a unit stays small before its name in running text"),
    why=lambda: say("Only units named after a person, a number or an event take a capital kind."),
    wrong="trên địa bàn Tỉnh Thái Nguyên",
    right="trên địa bàn tỉnh Thái Nguyên",
    find=_find,
)
