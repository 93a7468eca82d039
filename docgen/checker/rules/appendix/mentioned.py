"""The text refers to each appendix (PL1.I.III.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.part import Part, Role
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.checker.wording import said
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.text.normalize import folded

_REFERS = re.compile(r"phụ lục|kèm theo|đính kèm|biểu mẫu|danh sách|bảng|biểu|chi tiết")


def _find(subject: Subject) -> Iterator[Hit]:
    main = [sheet for sheet in subject.headed if sheet.role is Role.MAIN]
    if not main or not subject.appendices:
        return
    text = folded(" ".join(said(filled.piece) for sheet in main for filled in sheet.filled))
    label = subject.appendices[0].first(Part.APPENDIX_LABEL)
    if label is not None and not _REFERS.search(text):
        yield Hit(label, say("nowhere mentioned"), say("a reference in the text"))


RULE = Rule(
    id="phu-luc-nhac-den",
    area=Area.APPENDIX,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.appendix_label.basis,
    title=lambda: say("The text refers to its appendices"),
    why=lambda: say("An appendix that nobody refers to does not belong to the document."),
    wrong="có phụ lục, nội dung không nhắc tới",
    right="(có Phụ lục kèm theo)",
    find=_find,
)
