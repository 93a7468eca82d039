"""Above the name stand the authority and the post of who signs (PL1.I.II.7)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.issued:
        name = sheet.first(Part.SIGNER_NAME)
        if sheet.first(Part.AUTHORITY) is None and (name or sheet.first(Part.RECIPIENTS_LABEL)) is not None:
            yield Hit(name or sheet.first(Part.RECIPIENTS_LABEL), say("missing"), say("authority and post"))


RULE = Rule(
    id="quyen-han-chuc-vu",
    area=Area.SIGNATURE,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.authority.basis,
    title=lambda: say("The signer's authority and post stand above the name"),
    why=lambda: say("They say in whose name the document is signed."),
    wrong="chỉ có họ tên",
    right="KT. CHỦ TỊCH / PHÓ CHỦ TỊCH",
    find=_find,
)
