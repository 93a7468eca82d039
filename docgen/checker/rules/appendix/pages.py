"""Each appendix counts its own pages (PL1.I.III.1)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.page_numbers import page_numbers
from docgen.anatomy.part import Role
from docgen.checker.repair import SetSection
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.word.document import paragraphs


def _find(subject: Subject) -> Iterator[Hit]:
    if not page_numbers(subject.document) or not any(sheet.role is Role.MAIN for sheet in subject.headed):
        return
    sections = subject.document.sections
    within = [{each.at for each in paragraphs(section.blocks)} for section in sections]
    restarted: set[int] = set()
    for sheet in subject.appendices:
        if not sheet.filled:
            continue
        first = sheet.filled[0].piece
        at = next((at for at, spots in enumerate(within) if first.paragraph.at in spots), 0)
        own = at > 0 and at not in restarted and sections[at].page.number_start == _FIRST
        restarted.add(at)
        if not own:
            spot = sections[at].at
            can = at > 0 and sections[at].page.number_start is None and spot is not None
            repairs = (SetSection(spot, number_start=_FIRST),) if can and spot is not None else ()
            yield Hit(first, say("pages counted on"), say("pages counted from 1"), repairs)


_FIRST = 1


RULE = Rule(
    id="phu-luc-so-trang",
    area=Area.APPENDIX,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.appendix_label.basis,
    title=lambda: say("Each appendix counts its pages from 1"),
    why=lambda: say("A section of its own, whose numbering starts at 1."),
    wrong="số trang của phụ lục nối tiếp văn bản",
    right="phụ lục đánh số trang riêng từ 1",
    find=_find,
)
