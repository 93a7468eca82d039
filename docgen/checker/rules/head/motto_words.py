"""The Tiêu ngữ: lower case, the first letter of each phrase a capital (PL1.I.II.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.repair import retyped
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.text.normalize import clean

_JOINT = re.compile(r"\s*[-\u2010-\u2015\u2212]\s*")


def _find(subject: Subject) -> Iterator[Hit]:
    wanted = subject.decree.components.motto.text
    for sheet in subject.headed:
        for words in sheet.pieces(Part.MOTTO):
            shown = _JOINT.sub(" - ", " ".join(clean(words.shown).split()))
            if shown != wanted:
                mends = retyped(words, wanted) if shown.casefold() == wanted.casefold() else ()
                yield Hit(words, shown, wanted, mends)


RULE = Rule(
    id="tieu-ngu-loi",
    area=Area.HEAD,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.motto.basis,
    title=lambda: say("The Tiêu ngữ is written as the decree has it, each phrase with one capital"),
    why=lambda: say("Three phrases, three capitals."),
    wrong="Độc Lập - Tự Do - Hạnh Phúc",
    right="Độc lập - Tự do - Hạnh phúc",
    find=_find,
)
