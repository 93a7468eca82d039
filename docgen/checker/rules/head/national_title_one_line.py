"""The Quốc hiệu takes one line (PL1.I.II.1; practice): the column must be wide enough."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity

_SLACK = 1.02


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.headed:
        words = sheet.first(Part.NATIONAL_TITLE)
        if words is None:
            continue
        format_ = words.paragraph.format
        room = words.paragraph.width - format_.left - format_.right
        # Word closes up letters that are condensed; a piece beside others has no column of its own.
        natural = words.every(lambda each: each.spacing >= 0 and each.scale >= 100)
        whole = words.paragraph.text.strip() == words.text
        if whole and natural and words.width > room * _SLACK:
            found = say("{needed} mm wide in a column of {room} mm", needed=_mm(words.width), room=_mm(room))
            yield Hit(words, found, say("a column wide enough"))


def _mm(twips: float) -> str:
    return f"{twips * 25.4 / 1440:.0f}"


RULE = Rule(
    id="quoc-hieu-mot-dong",
    area=Area.HEAD,
    severity=Severity.WARNING,
    basis=lambda decree: decree.components.national_title.basis,
    title=lambda: say("The Quốc hiệu stands on one line"),
    why=lambda: say("A column too narrow breaks it in two."),
    wrong="Quốc hiệu rớt chữ NAM xuống dòng",
    right="Quốc hiệu trên một dòng",
    find=_find,
)
