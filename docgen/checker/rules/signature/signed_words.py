"""An original carries a signature, not words in its place (PL1.I.II.7; Đ13)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.checker.wording import said
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    for filled in subject.filled(Part.SIGNED):
        yield Hit(filled.piece, said(filled.piece), say("room for the signature"))


RULE = Rule(
    id="da-ky",
    area=Area.SIGNATURE,
    severity=Severity.WARNING,
    basis=lambda decree: decree.components.signer_name.basis,
    title=lambda: say("No words stand in place of the signature"),
    why=lambda: say("Such words belong to copies of a document."),
    wrong="(Đã ký)",
    right="để trống chỗ ký",
    find=_find,
)
