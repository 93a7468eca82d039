"""Kind and abstract, and the `V/v` of a công văn (PL1.I.II.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.document_part import Part, SheetRole
from docgen.anatomy.paragraph_pieces import piece
from docgen.checker.checked_document import Subject, is_letter, kind_of, meant_kind
from docgen.checker.drawn_lines import line_under
from docgen.checker.repair import SetParagraph, retyped
from docgen.checker.rule import Find, Hit
from docgen.messages import Figure, say
from docgen.model.finding import Severity

_SHORT = re.compile(r"(?i:v\s*/\s*v)\b")
_OPENING = re.compile(r"(?P<short>[Vv]\s*/\s*[Vv])(?P<mark>\s*[:.\-–]?\s*)")
_SLACK = 10


def _kind_letter(subject: Subject) -> Iterator[Hit]:
    """A công văn bears no name of its kind (PL1.I.II.5); what it is about stands after V/v."""
    for sheet in subject.headed:
        words = sheet.first(Part.KIND)
        if words is not None and is_letter(sheet):
            yield Hit(words, words.said, "V/v …")


def _kind_words(subject: Subject) -> Iterator[Hit]:
    """The name of the kind as the decree's list has it (Đ7; PL1.I.II.5): one letter or mark off is a slip."""
    for sheet in subject.headed:
        words = sheet.first(Part.KIND)
        if words is None or kind_of(sheet) is not None or is_letter(sheet):
            continue
        if (kind := meant_kind(words.said)) is not None:
            yield Hit(words, words.said, kind.name.upper(), retyped(words, kind.name.upper()))


def _abstract_missing(subject: Subject) -> Iterator[Hit]:
    """Every document says in short what it is about (PL1.I.II.5); some kinds of the samples do not (T7)."""
    for sheet in subject.issued:
        kind, named = kind_of(sheet), sheet.first(Part.KIND)
        if named is not None and kind is not None and "trich_yeu" not in kind.without:
            said_elsewhere = len(named.said.split()) > len(kind.name.split())
            if sheet.first(Part.ABSTRACT) is None and not said_elsewhere:
                yield Hit(named, say("missing"), say("an abstract"))
        elif is_letter(sheet) and sheet.role is SheetRole.MAIN and sheet.first(Part.SUBJECT_LINE) is None:
            near = sheet.first(Part.NUMBER) or sheet.filled[0].piece
            yield Hit(near, say("missing"), "V/v …", severity=Severity.WARNING)


def _abstract_line(subject: Subject) -> Iterator[Hit]:
    """A solid line below the abstract, a third to a half of the line of text (PL1.I.II.5)."""
    # A minutes' sample has no line; the sample of an attached text has it under the reference (T7, P9).
    without = {
        words.paragraph.at
        for sheet in subject.headed
        for words in sheet.pieces(Part.ABSTRACT)
        if sheet.role is not SheetRole.MAIN
        or sheet.lines_under(Part.APPENDIX_REFERENCE)
        or ((kind := kind_of(sheet)) is not None and "ke_trich_yeu" in kind.without)
    }
    every = line_under(Part.ABSTRACT)(subject)
    return (hit for hit in every if hit.words is not None and hit.words.paragraph.at not in without)


def _abstract_stop(subject: Subject) -> Iterator[Hit]:
    """The abstract is a phrase and ends without a full stop (PL1.I.II.5; samples)."""
    for sheet in subject.headed:
        for part in (Part.ABSTRACT, Part.SUBJECT_LINE):
            for words in sheet.pieces(part)[-1:]:
                if words.said.endswith(".") and not words.said.endswith(".."):
                    end = piece(words.paragraph, words.end - 1, words.end)
                    yield Hit(end, "“.”", say("none"))


def _abstract_v_v(subject: Subject) -> Iterator[Hit]:
    """`V/v` belongs to công văn only; a named kind says `Về việc …` or names its content (PL1.I.II.5)."""
    for sheet in subject.headed:
        if sheet.first(Part.KIND) is None or is_letter(sheet):
            continue
        for words in sheet.pieces(Part.ABSTRACT, Part.SUBJECT_LINE)[:1]:
            match = _SHORT.match(words.said)
            if match is not None:
                yield Hit(words, match[0], say("the abstract without “V/v”"))


def _subject_line_words(subject: Subject) -> Iterator[Hit]:
    """The abstract of a công văn follows `V/v`, without a colon (PL1.I.II.5)."""
    wanted = subject.decree.components.subject_line.prefix
    for sheet in subject.headed:
        for words in sheet.pieces(Part.SUBJECT_LINE)[:1]:
            match = _OPENING.match(words.said)
            if match is not None and match[0].strip() != wanted.strip():
                opening = piece(words.paragraph, words.start, words.start + match.end())
                yield Hit(opening, match[0].strip(), wanted.strip())


def _subject_line_gap(subject: Subject) -> Iterator[Hit]:
    """The abstract of a công văn stands 6 pt below the number (PL1.I.II.5). Sample 1.5 does not show it,
    so no error.
    """
    wanted = subject.decree.components.subject_line.gap_above
    for sheet in subject.headed:
        number, words = sheet.first(Part.NUMBER), sheet.first(Part.SUBJECT_LINE)
        if number is None or words is None or wanted is None or not is_letter(sheet):
            continue
        apart = words.paragraph.at.nth - number.paragraph.at.nth
        gap = words.paragraph.format.before + number.paragraph.format.after
        below = words.paragraph.place.steps[:-1] == number.paragraph.place.steps[:-1] and apart == 1
        if below and gap < wanted.twips - _SLACK:
            repairs = (SetParagraph(words.paragraph.at, before=wanted.twips),)
            yield Hit(
                words, say("{gap} pt", gap=Figure(gap / 20)), say("{gap} pt", gap=Figure(wanted.low)), repairs
            )


FINDS: dict[str, Find] = {
    "ten-loai-loi": _kind_words,
    "ten-loai-cong-van": _kind_letter,
    "trich-yeu": _abstract_missing,
    "trich-yeu-duong-ke": _abstract_line,
    "trich-yeu-dau-cham": _abstract_stop,
    "trich-yeu-v-v": _abstract_v_v,
    "v-v-loi": _subject_line_words,
    "v-v-cach-tren": _subject_line_gap,
}
"""How each rule of this part finds its faults."""
