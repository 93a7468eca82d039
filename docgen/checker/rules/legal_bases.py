"""Legal bases (PL1.I.II.6a)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.document_part import Part
from docgen.anatomy.paragraph_pieces import Piece, piece
from docgen.checker.checked_document import Subject, is_letter
from docgen.checker.required_looks import look
from docgen.checker.rule import Find, Hit

_OPENS = re.compile(r"(?i:căn cứ|theo|xét|thực hiện|thi hành|trên cơ sở)\b")


def _legal_basis_ends(subject: Subject) -> Iterator[Hit]:
    """Each legal basis ends with `;`, the last with `.` (PL1.I.II.6a)."""
    component = subject.decree.components.legal_basis
    for sheet in (each for each in subject.headed if not is_letter(each)):
        lines: list[Piece] = []
        for words in sheet.pieces(Part.LEGAL_BASIS):
            if lines and not _OPENS.match(words.said.lstrip("- ")):
                lines[-1] = words
            else:
                lines.append(words)
        for order, words in enumerate(lines):
            wanted = component.block_end if order == len(lines) - 1 else component.line_end
            if not words.said.endswith(wanted):
                end = piece(words.paragraph, words.end - 1, words.end)
                yield Hit(end, f"“{words.said[-1:]}”", f"“{wanted}”")


def _legal_basis_look(subject: Subject) -> Iterator[Hit]:
    """The legal bases: lower case, italic (PL1.I.II.6a; PL1.I.V.6); in a công văn they are text like any other."""
    letters = {words for sheet in subject.headed if is_letter(sheet) for words in sheet.pieces(Part.LEGAL_BASIS)}
    return (hit for hit in look(Part.LEGAL_BASIS)(subject) if hit.words not in letters)


FINDS: dict[str, Find] = {
    "can-cu-trinh-bay": _legal_basis_look,
    "can-cu-dau-cau": _legal_basis_ends,
}
"""How each rule of this part finds its faults."""
