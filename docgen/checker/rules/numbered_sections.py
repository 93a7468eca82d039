"""Text set out in sections `I.` and clauses with titles (PL1.I.V.6b)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.document_part import Filled, Part
from docgen.checker.checked_document import BODY, Subject
from docgen.checker.repair import SetRun
from docgen.checker.required_looks import look
from docgen.checker.rule import Find, Hit
from docgen.messages import say
from docgen.text.capitals import CAPITALS, SMALL
from docgen.text.numerals import arabic, roman

_LABEL = re.compile(r"(?P<number>[IVX]+)(?P<mark>\s*[.\-–/):]*\s*)")
_CLAUSE_SLIP = re.compile(
    rf"(?P<number>\d{{1,2}})(?:\s+\.\s*|/\s+|\.)(?=[{CAPITALS}][{SMALL}])"
    rf"|(?P<letter>[a-eg-ik-vxyđ])(?:[./]\s+|\)|[./])(?=[{CAPITALS}][{SMALL}])"
)
_BRACKETED = re.compile(r"(?P<number>\d{1,2})\)\s+(?=[^\W\d_])")
_NUMBER = re.compile(r"(?i:(?:phần|chương) (?:thứ )?)?([IVX]+)(?!\w)")
_IN_ROMAN = (Part.PART, Part.CHAPTER, Part.SECTION)
_CLAUSE = re.compile(r"(\d{1,2})\. ?(?=[^\W\d_])")
_SUBCLAUSE = re.compile(r"(?P<above>(?:\d{1,2}\.)+)(?P<number>\d{1,2})\.? ?(?=[^\W\d_])")
_INDENTED = (*BODY, Part.TITLED_CLAUSE)
_CLAUSES = (Part.CLAUSE, Part.TITLED_CLAUSE)
_ABOVE_CLAUSES = (
    Part.PART, Part.CHAPTER, Part.DIVISION, Part.SUBDIVISION, Part.ARTICLE, Part.SECTION, Part.LETTERED_SECTION,
)  # fmt: skip


def _section_form(subject: Subject) -> Iterator[Hit]:
    """`I. TÊN MỤC`: Roman number, full stop, title on one line (PL1.I.V.6b)."""
    for sheet in subject.headed:
        for filled in (each for each in sheet.filled if each.part is Part.SECTION):
            match = _LABEL.match(" ".join(filled.piece.printed.split()))
            if match is not None and match["mark"] != ". " and filled.piece.paragraph.label is None:
                yield Hit(filled.piece, match[0].strip() + "…", f"{match['number']}. …", heading=filled.heading)


def _section_look(subject: Subject) -> Iterator[Hit]:
    """Sections numbered in Roman: capitals, 13–14, upright, bold (PL1.I.V.6b). Where they stand is not
    said, so not checked.
    """
    within = {words.paragraph.at for sheet in subject.headed for words in sheet.pieces(Part.SECTION)}
    every = look(Part.SECTION, aligned=False)(subject)
    return (hit for hit in every if hit.words is not None and hit.words.paragraph.at in within)


def _section_order(subject: Subject) -> Iterator[Hit]:
    """Sections are numbered in Roman one after the other (PL1.I.V.6b)."""
    for sheet in subject.headed:
        counted: dict[Part, int] = {}
        for filled in (each for each in sheet.filled if each.part in _IN_ROMAN):
            words, rank = filled.piece, _IN_ROMAN.index(filled.part)
            above = counted.get(filled.part)
            for lower in _IN_ROMAN[rank:]:
                counted.pop(lower, None)
            match = _NUMBER.match(words.printed.strip())
            if match is None:
                continue
            try:
                number = arabic(match[1])
            except ValueError:
                continue
            if above is not None and number not in (above + 1, 1):
                yield Hit(words, match[1], roman(above + 1))
            counted[filled.part] = number


def _clause_order(subject: Subject) -> Iterator[Hit]:
    """Clauses are numbered one after the other under their heading (PL1.I.II.6c-đ); lists may hold lists."""
    for sheet in subject.headed:
        counted: list[int] = []
        above: Filled | None = None
        for filled in sheet.filled:
            if filled.part in _ABOVE_CLAUSES:
                counted = []
            match = _CLAUSE.match(filled.piece.printed) if filled.part in _CLAUSES else None
            beside, above = above, filled
            if match is None:
                continue
            number = int(match[1])
            if number == 1 and counted[-1:] == [1] and beside is not None and _repeats(beside, filled):
                yield Hit(filled.piece, "1.", "2.", heading=filled.heading)
                continue
            while len(counted) > 1 and number != 1 and counted[-1] + 1 != number:
                counted.pop()
            if number == 1:
                counted.append(number)
                continue
            if counted and number != counted[-1] + 1:
                yield Hit(filled.piece, f"{number}.", f"{counted[-1] + 1}.", heading=filled.heading)
            counted[-1:] = [number]


def _subclause_order(subject: Subject) -> Iterator[Hit]:
    """`1.1.`, `1.2.` follow each other where they are used at all (PL1.I.II.6c-đ)."""
    for sheet in subject.headed:
        counted: dict[str, int] = {}
        for filled in sheet.filled:
            if filled.part in _ABOVE_CLAUSES:
                counted.clear()
            match = _SUBCLAUSE.match(filled.piece.printed) if filled.part is Part.SUBCLAUSE else None
            if match is None:
                continue
            above, number = match["above"], int(match["number"])
            wanted = counted.get(above, number - 1) + 1
            if number not in (wanted, 1):
                yield Hit(filled.piece, f"{above}{number}.", f"{above}{wanted}.", heading=filled.heading)
            counted[above] = number


def _in_order(subject: Subject) -> Iterator[Hit]:
    """Clauses, and what is numbered below them."""
    yield from _clause_order(subject)
    yield from _subclause_order(subject)


def _repeats(above: Filled, clause: Filled) -> bool:
    """Whether two clauses of one number follow each other, and the first opens no list."""
    return (
        above.part is clause.part
        and above.piece.said[-1:] in ".;"
        and _CLAUSE.match(above.piece.printed) is not None
    )


def _titled_clause_look(subject: Subject) -> Iterator[Hit]:
    """A khoản with a title has number and title bold (PL1.I.II.6c-đ); the decree's own are not, so no error."""
    wanted = subject.decree.components.titled_clause.bold
    for sheet in subject.headed:
        for filled in (each for each in sheet.filled if each.part is Part.TITLED_CLAUSE):
            ended = filled.piece.said[-1:] in ".;:,"
            if wanted and not ended and filled.piece.every(lambda format_: not format_.bold):
                repairs = tuple(SetRun(run.at, bold=True) for run, _, _ in filled.piece.runs if run.at is not None)
                yield Hit(filled.piece, say("not bold"), say("bold"), repairs, heading=filled.heading)


def _clause_form(subject: Subject) -> Iterator[Hit]:
    """A clause is numbered `1.`, a point `a)`, with a blank behind (PL1.I.II.6c-đ).

    `1)` below these is a level that offices add; where there is none of them it stands for a clause.
    """
    for sheet in subject.headed:
        levels = sheet.pieces(*_CLAUSES, Part.SUBCLAUSE, Part.POINT)
        for filled in (each for each in sheet.filled if each.part in _INDENTED):
            text = filled.piece.said
            opens = not filled.piece.paragraph.text[: filled.piece.start].strip()
            slip = _CLAUSE_SLIP.match(text) if opens else None
            bracketed = _BRACKETED.match(text) if opens and not levels else None
            if slip is not None:
                expected = f"{slip['number']}. …" if slip["number"] else f"{slip['letter']}) …"
                yield Hit(filled.piece, f"{slip[0].rstrip()}…", expected, heading=filled.heading)
            elif bracketed is not None:
                expected = f"{bracketed['number']}. …"
                yield Hit(filled.piece, f"{bracketed[0].rstrip()}…", expected, heading=filled.heading)


FINDS: dict[str, Find] = {
    "muc-lon-dang": _section_form,
    "muc-lon-trinh-bay": _section_look,
    "muc-lon-thu-tu": _section_order,
    "khoan-diem-dang": _clause_form,
    "khoan-thu-tu": _in_order,
    "khoan-tieu-de-trinh-bay": _titled_clause_look,
}
"""How each rule of this part finds its faults."""
