"""Bodies named in Kính gửi are covered by `Như trên` and not listed again (PL1.I.II.9; practice)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.checker.wording import said
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.text.normalize import folded

_ENDS = "-–—;.,: "


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.headed:
        named = [said(words) for words in sheet.pieces(Part.ADDRESSEES)]
        label = sheet.first(Part.ADDRESSEES_LABEL)
        named.append(said(label).partition(":")[2] if label is not None else "")
        addressed = {folded(name).strip(_ENDS) for name in named} - {""}
        for words in sheet.pieces(Part.RECIPIENTS):
            if folded(said(words)).strip(_ENDS) in addressed:
                yield Hit(words, said(words), say("covered by “Như trên”"))


RULE = Rule(
    id="noi-nhan-trung",
    area=Area.SIGNATURE,
    severity=Severity.WARNING,
    basis=lambda decree: decree.components.recipients.basis,
    title=lambda: say("A body addressed in “Kính gửi” is not listed again"),
    why=lambda: say("It would be sent the document twice."),
    wrong="Kính gửi Sở Tài chính; Nơi nhận lại ghi Sở Tài chính",
    right="- Như trên;",
    find=_find,
)
