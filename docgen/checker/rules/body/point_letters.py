"""Points take the letters of the Vietnamese alphabet in order: đ after d, no f, j, w, z (PL1.I.II.6c-đ)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.text.normalize import clean

_LETTER = re.compile(r"([a-zđ])\s*\)")
_AROUND = (Part.POINT, Part.CLAUSE, Part.TITLED_CLAUSE, Part.SUBCLAUSE, Part.ARTICLE, Part.SECTION)


def _find(subject: Subject) -> Iterator[Hit]:
    letters = subject.decree.point_letters.letters
    for sheet in subject.headed:
        above: str | None = None
        for filled in (each for each in sheet.filled if each.part in _AROUND):
            is_point = filled.part is Part.POINT
            match = _LETTER.match(clean(filled.piece.printed).strip()) if is_point else None
            if match is None:
                above = None
                continue
            given = match[1]
            wanted = _next(letters, above)
            if given not in letters or (wanted is not None and given not in (wanted, letters[0])):
                expected = f"{wanted})" if wanted is not None else f"{' '.join(letters)}"
                yield Hit(filled.piece, f"{given})", expected, heading=filled.heading)
            above = given


def _next(letters: tuple[str, ...], above: str | None) -> str | None:
    at = letters.index(above) + 1 if above in letters else 0
    return letters[at] if 0 < at < len(letters) else None


RULE = Rule(
    id="diem-chu-cai",
    area=Area.BODY,
    severity=Severity.ERROR,
    basis=lambda decree: decree.point_letters.basis,
    title=lambda: say("Points follow the Vietnamese alphabet: a b c d đ e g h i k …"),
    why=lambda: say("Word's own lists know only the English alphabet."),
    wrong="a) b) c) d) e) f)",
    right="a) b) c) d) đ) e)",
    find=_find,
)
