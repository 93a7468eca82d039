"""The abstract is a phrase and ends without a full stop (PL1.I.II.5; samples)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.anatomy.pieces import piece
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.checker.wording import said
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.headed:
        for part in (Part.ABSTRACT, Part.SUBJECT_LINE):
            for words in sheet.pieces(part)[-1:]:
                if said(words).endswith(".") and not said(words).endswith(".."):
                    end = piece(words.paragraph, words.end - 1, words.end)
                    yield Hit(end, "“.”", say("none"))


RULE = Rule(
    id="trich-yeu-dau-cham",
    area=Area.OPENING,
    severity=Severity.WARNING,
    basis=lambda decree: decree.components.abstract.basis,
    title=lambda: say("The abstract ends without a full stop"),
    why=lambda: say("It is a title, not a sentence of the text."),
    wrong="Về việc khen thưởng.",
    right="Về việc khen thưởng",
    find=_find,
)
