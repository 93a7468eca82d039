"""Every document says who receives it (PL1.I.II.9)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part, Role
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject, kind_of
from docgen.messages import say
from docgen.model.finding import Severity

_WITHOUT = ("Giấy nghỉ phép", "Hợp đồng", "Thư công", "Bản ghi nhớ", "Bản thỏa thuận")


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.issued:
        kind, signed = kind_of(sheet), sheet.first(Part.AUTHORITY)
        wanted = sheet.role is Role.MAIN and (kind is None or kind.name not in _WITHOUT)
        if wanted and signed is not None and sheet.first(Part.RECIPIENTS_LABEL) is None:
            yield Hit(signed, say("missing"), subject.decree.components.recipients_label.text)


RULE = Rule(
    id="noi-nhan",
    area=Area.SIGNATURE,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.recipients.basis,
    title=lambda: say("The document has its “Nơi nhận”"),
    why=lambda: say("Without it the document is neither sent nor filed."),
    wrong="văn bản không có Nơi nhận",
    right="Nơi nhận: / - …; / - Lưu: VT, ….",
    find=_find,
)
