"""Every document says in short what it is about (PL1.I.II.5); some kinds of the samples do not (T7)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part, Role
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject, is_letter, kind_of
from docgen.checker.wording import said
from docgen.messages import say
from docgen.model.finding import Severity

_WITHOUT = ("Giấy giới thiệu", "Giấy nghỉ phép", "Giấy mời", "Biên bản", "Phiếu gửi", "Phiếu chuyển", "Thư công")


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.issued:
        kind, named = kind_of(sheet), sheet.first(Part.KIND)
        if named is not None and kind is not None and kind.name not in _WITHOUT:
            said_elsewhere = len(said(named).split()) > len(kind.name.split())
            if sheet.first(Part.ABSTRACT) is None and not said_elsewhere:
                yield Hit(named, say("missing"), say("an abstract"))
        elif is_letter(sheet) and sheet.role is Role.MAIN and sheet.first(Part.SUBJECT_LINE) is None:
            yield Hit(sheet.first(Part.NUMBER), say("missing"), "V/v …", severity=Severity.WARNING)


RULE = Rule(
    id="trich-yeu",
    area=Area.OPENING,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.abstract.basis,
    title=lambda: say("The document has an abstract"),
    why=lambda: say("Registers and searches list documents by it."),
    wrong="KẾ HOẠCH rồi vào ngay nội dung",
    right="KẾ HOẠCH / Triển khai …",
    find=_find,
)
