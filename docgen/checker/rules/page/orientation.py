"""Portrait; landscape where the text carries tables that were not made into appendices of their own.

PL1.I.I.2).
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.word.document import Table, paragraphs

_TITLE = 150
"""Longer paragraphs are running text, no heading of a table or a diagram."""


def _find(subject: Subject) -> Iterator[Hit]:
    for number, section in enumerate(subject.document.sections, start=1):
        lies = section.page.width > section.page.height
        tables = any(isinstance(block, Table) or block.boxes or block.pictures for block in section.blocks)
        runs_on = any(len(paragraph.text) > _TITLE for paragraph in paragraphs(section.blocks))
        if lies and runs_on and not (tables and subject.decree.page.landscape_allowed):
            yield Hit(None, say("landscape"), say("portrait"), place=say("section {number}", number=number))


RULE = Rule(
    id="chieu-giay",
    area=Area.PAGE,
    severity=Severity.ERROR,
    basis=lambda decree: decree.page.basis,
    title=lambda: say("Pages are upright; only tables may lie across"),
    why=lambda: say("Running text on a page that lies across is hard to read and to file."),
    wrong="trang ngang chỉ có chữ",
    right="trang dọc; ngang khi có bảng, biểu",
    find=_find,
    on_any_font=True,
)
