"""The first line is indented 1 cm or 1.27 cm (PL1.I.II.6e).

Bullets below the levels of the decree may stand deeper.
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
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
    for filled in body_paragraphs(subject):
        start = first_line(filled) / _CM
        format_ = filled.piece.paragraph.format
        if format_.alignment in ("center", "right") or any(each.holds(start, _TOLERANCE) for each in wanted):
            continue
        deep = filled.part in (Part.BULLET, Part.SUBCLAUSE) and start > wanted[0].low
        plain = format_.left == 0 and filled.piece.paragraph.label is None and filled.piece.start == 0
        yield Hit(
            filled.piece,
            say("{length} cm", length=f"{start:.2f}"),
            say("{lengths} cm", lengths=" / ".join(f"{each.low:g}" for each in wanted)),
            (SetParagraph(filled.piece.paragraph.at, first_line=wanted[-1].twips),) if plain else (),
            Severity.WARNING if deep else None,
            heading=filled.heading,
        )


RULE = Rule(
    id="noi-dung-thut-dong",
    area=Area.BODY,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.body.basis,
    title=lambda: say("The first line of a paragraph is indented 1 cm or 1.27 cm"),
    why=lambda: say("One of the two values, set as an indent, not with blanks."),
    wrong="chữ đầu dòng lùi vào 0,8 cm",
    right="lùi vào 1 cm hoặc 1,27 cm",
    find=_find,
)
