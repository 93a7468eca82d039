"""Each legal basis ends with `;`, the last with `.` (PL1.I.II.6a)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.anatomy.pieces import Piece, piece
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.checker.wording import said
from docgen.messages import say
from docgen.model.finding import Severity

_OPENS = re.compile(r"(?i:căn cứ|theo|xét|thực hiện|thi hành|trên cơ sở)\b")


def _find(subject: Subject) -> Iterator[Hit]:
    component = subject.decree.components.legal_basis
    for sheet in subject.headed:
        lines: list[Piece] = []
        for words in sheet.pieces(Part.LEGAL_BASIS):
            if lines and not _OPENS.match(said(words).lstrip("- ")):
                lines[-1] = words
            else:
                lines.append(words)
        for order, words in enumerate(lines):
            wanted = component.block_end if order == len(lines) - 1 else component.line_end
            if not said(words).endswith(wanted):
                end = piece(words.paragraph, words.end - 1, words.end)
                yield Hit(end, f"“{said(words)[-1:]}”", f"“{wanted}”")


RULE = Rule(
    id="can-cu-dau-cau",
    area=Area.OPENING,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.legal_basis.basis,
    title=lambda: say("Each legal basis ends with “;”, the last with “.”"),
    why=lambda: say("`Theo đề nghị …` belongs to the block, so the full stop goes behind it."),
    wrong="Căn cứ …, (dòng cuối)",
    right="mỗi căn cứ hết bằng “;”, căn cứ cuối bằng “.”",
    find=_find,
)
