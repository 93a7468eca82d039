"""Of the two indents a document uses one throughout (PL1.I.II.6e)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Filled
from docgen.checker.paragraphs import body_paragraphs, first_line
from docgen.checker.repair import SetParagraph
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity

_CM = 1440 / 2.54
_TOLERANCE = 0.05


def _find(subject: Subject) -> Iterator[Hit]:
    wanted = subject.decree.components.body.first_line
    by_indent: dict[int, list[Filled]] = {}
    for filled in body_paragraphs(subject):
        start = first_line(filled) / _CM
        for at, each in enumerate(wanted):
            if each.holds(start, _TOLERANCE) and filled.piece.paragraph.format.left == 0:
                by_indent.setdefault(at, []).append(filled)
    if len(by_indent) > 1:
        usual = max(by_indent, key=lambda at: len(by_indent[at]))
        for at, few in by_indent.items():
            for filled in few if at != usual else ():
                found, expected = (say("{length} cm", length=f"{wanted[each].low:g}") for each in (at, usual))
                repairs = (SetParagraph(filled.piece.paragraph.at, first_line=wanted[usual].twips),)
                yield Hit(filled.piece, found, expected, repairs, heading=filled.heading)


RULE = Rule(
    id="noi-dung-thut-dong-thong-nhat",
    area=Area.BODY,
    severity=Severity.WARNING,
    basis=lambda decree: decree.components.body.basis,
    title=lambda: say("One indent is used throughout the document"),
    why=lambda: say("The margin of the text looks ragged otherwise."),
    wrong="đoạn lùi 1 cm, đoạn lùi 1,27 cm",
    right="một mức lùi trong cả văn bản",
    find=_find,
)
