"""The place is the official name of the unit where the body sits (PL1.I.II.4).

Names of persons or events take the kind (D7).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.part import Part, Sheet
from docgen.anatomy.pieces import piece
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.checker.wording import said
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.register import units
from docgen.register.register import provinces
from docgen.text.normalize import folded

_COMMUNE = re.compile(r"(?:ủy ban nhân dân|hội đồng nhân dân|ubnd|hđnd) (xã|phường|đặc khu) (\S.*)")
_PROVINCE = re.compile(r"(?:ủy ban nhân dân|hội đồng nhân dân|ubnd|hđnd) (?:tỉnh|thành phố) (\S.*)")


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.headed:
        words = sheet.first(Part.PLACE_AND_DATE)
        place = said(words).partition(", ngày")[0].strip() if words is not None else ""
        if words is None or not place or place == said(words) or not subject.after_reform(sheet):
            continue
        names = _names(sheet)
        if names and folded(place) not in {folded(name) for name in names}:
            found = piece(words.paragraph, words.start, words.start + words.text.index(","))
            yield Hit(found, place, names[0])


def _names(sheet: Sheet) -> tuple[str, ...]:
    """The places that the body, or the one above it, may write."""
    for part in (Part.ISSUING_AUTHORITY, Part.PARENT_AUTHORITY):
        name = folded(sheet.text(part))
        if commune := _COMMUNE.fullmatch(name):
            kind, own = commune.groups()
            return tuple(
                dict.fromkeys(each.place_name for each in units() if (each.kind, folded(each.name)) == (kind, own))
            )
        if province := _PROVINCE.fullmatch(name):
            own = province[1]
            return tuple(each.place_name for each in provinces() if folded(each.name) == own)
    return ()


RULE = Rule(
    id="dia-danh-co-quan",
    area=Area.HEAD,
    severity=Severity.WARNING,
    basis=lambda decree: decree.components.place_and_date.basis,
    title=lambda: say("The place is that of the body that issues"),
    why=lambda: say(
        "A commune writes its own name; one named after a person, a number or an event writes its kind too."
    ),
    wrong="UBND PHƯỜNG BẮC KẠN … Thái Nguyên, ngày …",
    right="Bắc Kạn, ngày …",
    find=_find,
)
