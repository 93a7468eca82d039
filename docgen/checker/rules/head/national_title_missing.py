"""Every document opens with the Quốc hiệu (PL1.I.II.1)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    wanted = subject.decree.components
    for sheet in subject.headed:
        for part, words in ((Part.NATIONAL_TITLE, wanted.national_title), (Part.MOTTO, wanted.motto)):
            if sheet.first(part) is None:
                yield Hit(sheet.filled[0].piece, say("missing"), words.text)


RULE = Rule(
    id="quoc-hieu",
    area=Area.HEAD,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.national_title.basis,
    title=lambda: say("The document opens with Quốc hiệu and Tiêu ngữ"),
    why=lambda: say("They make it a document of the State."),
    wrong="văn bản có số, không có Quốc hiệu",
    right="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    find=_find,
)
