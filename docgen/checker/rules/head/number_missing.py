"""Every document has a number and a symbol (PL1.I.II.3; Đ15); while not yet given, the number is a gap."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part, Role
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    main = subject.sheets[0] if subject.sheets else None
    if main is None or main.role is not Role.MAIN or main.first(Part.NUMBER) is not None:
        return
    if main.first(Part.NATIONAL_TITLE) is not None and main.first(Part.AUTHORITY) is not None:
        yield Hit(main.first(Part.NATIONAL_TITLE), say("missing"), "Số: …")


RULE = Rule(
    id="so-van-ban",
    area=Area.HEAD,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.number.basis,
    title=lambda: say("The document has the line of its number and symbol"),
    why=lambda: say("The symbol names kind and body; the number may stay open until it is given."),
    wrong="văn bản không có số, ký hiệu",
    right="Số: … /KH-UBND",
    find=_find,
)
