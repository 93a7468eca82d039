"""The abstract of a công văn follows `V/v`, without a colon (PL1.I.II.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.anatomy.pieces import piece
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.checker.wording import said
from docgen.messages import say
from docgen.model.finding import Severity

_OPENING = re.compile(r"(?P<short>[Vv]\s*/\s*[Vv])(?P<mark>\s*[:.\-–]?\s*)")


def _find(subject: Subject) -> Iterator[Hit]:
    wanted = subject.decree.components.subject_line.prefix
    for sheet in subject.headed:
        for words in sheet.pieces(Part.SUBJECT_LINE)[:1]:
            match = _OPENING.match(said(words))
            if match is not None and match[0].strip() != wanted.strip():
                opening = piece(words.paragraph, words.start, words.start + match.end())
                yield Hit(opening, match[0].strip(), wanted.strip())


RULE = Rule(
    id="v-v-loi",
    area=Area.OPENING,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.subject_line.basis,
    title=lambda: say("The abstract of a công văn follows “V/v” without a colon"),
    why=lambda: say("`V/v`, one blank, then what it is about in small letters."),
    wrong="V/v: nâng bậc lương",
    right="V/v nâng bậc lương",
    find=_find,
)
