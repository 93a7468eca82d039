"""The name of the body that issues stands at the top left (PL1.I.II.2)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.issued:
        if sheet.first(Part.ISSUING_AUTHORITY) is None:
            yield Hit(sheet.filled[0].piece, say("missing"), say("the name of the body"))


RULE = Rule(
    id="co-quan-ban-hanh",
    area=Area.HEAD,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.issuing_authority.basis,
    title=lambda: say("The document names the body that issues it"),
    why=lambda: say("Without it nobody answers for the document."),
    wrong="chỉ có tên cơ quan chủ quản",
    right="có tên cơ quan ban hành",
    find=_find,
)
