"""The issuer's official name (PL1.I.II.2): since 1 July 2025 a commune is one of the 3,321 of the register."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.register import units
from docgen.text.normalize import folded

_COMMUNE = re.compile(r"(?:ủy ban nhân dân|hội đồng nhân dân|ubnd|hđnd) (xã|phường|đặc khu) (\S.*)")


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.headed:
        if not subject.after_reform(sheet):
            continue
        for part in (Part.ISSUING_AUTHORITY, Part.PARENT_AUTHORITY):
            words = sheet.first(part)
            named = _COMMUNE.fullmatch(folded(sheet.text(part)))
            if words is None or named is None:
                continue
            kind, own = named.groups()
            if not any((each.kind, folded(each.name)) == (kind, own) for each in units()):
                yield Hit(words, sheet.text(part), say("a commune of the register (“docgen units” lists them)"))


RULE = Rule(
    id="co-quan-khong-co-trong-danh-muc",
    area=Area.HEAD,
    severity=Severity.WARNING,
    basis=lambda decree: decree.components.issuing_authority.basis,
    title=lambda: say("The commune that issues is one of the register"),
    why=lambda: say("After 1 July 2025 many communes bear new names."),
    wrong="ỦY BAN NHÂN DÂN PHƯỜNG BẮC CẠN",
    right="ỦY BAN NHÂN DÂN PHƯỜNG BẮC KẠN",
    find=_find,
)
