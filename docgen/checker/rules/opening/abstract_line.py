"""A solid line below the abstract, a third to a half of the line of text (PL1.I.II.5)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part, Role
from docgen.checker.lines import line_under
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject, kind_of
from docgen.messages import say
from docgen.model.finding import Severity

_WITHOUT = ("Biên bản", "Giấy mời", "Công điện")


def _find(subject: Subject) -> Iterator[Hit]:
    # A minutes' sample has no line; the sample of an attached text has it under the reference (T7, P9).
    without = {
        words.paragraph.at
        for sheet in subject.headed
        for words in sheet.pieces(Part.ABSTRACT)
        if ((kind := kind_of(sheet)) is not None and kind.name in _WITHOUT) or sheet.role is not Role.MAIN
    }
    every = line_under(Part.ABSTRACT)(subject)
    return (hit for hit in every if hit.words is not None and hit.words.paragraph.at not in without)


RULE = Rule(
    id="trich-yeu-duong-ke",
    area=Area.OPENING,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.abstract.basis,
    title=lambda: say("Under the abstract stands a solid line, 1/3 to 1/2 of the text"),
    why=lambda: say("The line is drawn (a shape or a border), not typed."),
    wrong="không có đường kẻ dưới trích yếu",
    right="đường kẻ dài bằng 1/3 đến 1/2 dòng chữ",
    find=_find,
)
