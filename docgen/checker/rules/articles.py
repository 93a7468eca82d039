"""Text set out in articles: điều, khoản, điểm (PL1.I.II.6c-đ)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.document_part import Part
from docgen.checker.checked_document import Subject
from docgen.checker.repair import SetRun
from docgen.checker.required_looks import size
from docgen.checker.rule import Find, Hit
from docgen.messages import say
from docgen.text.normalize import clean

_LABEL = re.compile(r"Điều (?P<number>[^\s.:\-–]+)\s*(?P<mark>[.:\-–]?)")
_LABEL_WORDS = 25
_NUMBER = re.compile(r"Điều (\d+)\b")
_LETTER = re.compile(r"([a-zđ])\s*\)")
_AROUND = (Part.POINT, Part.CLAUSE, Part.TITLED_CLAUSE, Part.SUBCLAUSE, Part.ARTICLE, Part.SECTION)


def _article_form(subject: Subject) -> Iterator[Hit]:
    """`Điều`, its number in Arabic figures and a full stop (PL1.I.II.6c-đ)."""
    for sheet in subject.headed:
        for filled in (each for each in sheet.filled if each.part is Part.ARTICLE):
            match = _LABEL.match(" ".join(filled.piece.printed.split()))
            if match is not None and match["mark"] != "." and match["number"].isdecimal():
                yield Hit(filled.piece, match[0], f"Điều {match['number']}.")


def _article_look(subject: Subject) -> Iterator[Hit]:
    """`Điều 1.`: body size, upright, bold (PL1.I.II.6c-đ); what follows it may be a plain sentence."""
    wanted = subject.decree.components.article
    for sheet in subject.headed:
        for filled in (each for each in sheet.filled if each.part is Part.ARTICLE):
            yield from size(filled, wanted.size)
            label = next(filled.piece.formats(), None)
            if label is not None and not label.bold and filled.piece.paragraph.label is None:
                runs = filled.piece.runs[:1]
                repairs = tuple(SetRun(run.at, bold=True) for run, _, _ in runs if run.at is not None)
                whole = len(filled.piece.runs) > 1 or len(filled.piece.said.split()) <= _LABEL_WORDS
                yield Hit(filled.piece, say("not bold"), say("bold"), repairs if whole else ())


def _article_order(subject: Subject) -> Iterator[Hit]:
    """Articles are numbered one after the other through the document (PL1.I.II.6c-đ)."""
    for sheet in subject.headed:
        above: int | None = None
        for words in sheet.pieces(Part.ARTICLE):
            match = _NUMBER.match(" ".join(words.printed.split()))
            if match is None:
                continue
            number = int(match[1])
            if above is not None and number not in (above + 1, 1):
                yield Hit(words, f"Điều {number}", f"Điều {above + 1}")
            above = number


def _point_letters(subject: Subject) -> Iterator[Hit]:
    """Points take the letters of the Vietnamese alphabet in order: đ after d, no f, j, w, z (PL1.I.II.6c-đ)."""
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


def _subclause_scope(subject: Subject) -> Iterator[Hit]:
    """`1.1.` is no level of the decree (PL1.I.II.6c-đ). Plans, programmes and reports widely use it, so
    not told there.
    """
    for sheet in subject.headed:
        if sheet.first(Part.ARTICLE) is None:
            continue
        for filled in (each for each in sheet.filled if each.part is Part.SUBCLAUSE):
            yield Hit(filled.piece, "1.1.", "1., a)", heading=filled.heading)


FINDS: dict[str, Find] = {
    "dieu-dang": _article_form,
    "dieu-trinh-bay": _article_look,
    "dieu-thu-tu": _article_order,
    "khoan-nho": _subclause_scope,
    "diem-chu-cai": _point_letters,
}
"""How each rule of this part finds its faults."""
