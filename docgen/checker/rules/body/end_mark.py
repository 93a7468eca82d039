"""The body ends with `./.` (all samples of PL3)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.anatomy.pieces import piece
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import BODY, Subject, kind_of
from docgen.checker.wording import said
from docgen.messages import say
from docgen.model.finding import Severity

_WITHOUT = ("Biên bản", "Hợp đồng", "Giấy mời", "Bản ghi nhớ", "Bản thỏa thuận")
_RUNNING = (*BODY, Part.ARTICLE, Part.TITLED_CLAUSE)


def _find(subject: Subject) -> Iterator[Hit]:
    mark = subject.decree.end_mark.text
    for sheet in subject.issued:
        kind = kind_of(sheet)
        if (kind is not None and kind.name in _WITHOUT) or sheet.first(Part.AUTHORITY) is None:
            continue
        body = [filled for filled in sheet.filled if filled.part in (*_RUNNING, Part.TABLE, Part.SECTION)]
        if not body or body[-1].part not in _RUNNING or any(said(each.piece).endswith(mark) for each in body[-3:]):
            continue
        last = body[-1].piece
        yield Hit(piece(last.paragraph, max(last.end - 1, last.start), last.end), said(last)[-3:], mark)


RULE = Rule(
    id="ket-thuc",
    area=Area.BODY,
    severity=Severity.WARNING,
    basis=lambda decree: decree.end_mark.basis,
    title=lambda: say("The body ends with “./.”"),
    why=lambda: say("Nothing can be added behind it."),
    wrong="… triển khai thực hiện.",
    right="… triển khai thực hiện./.",
    find=_find,
)
