"""Number and symbol (PL1.I.II.3; PL3.I)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.document_part import Part, SheetRole
from docgen.anatomy.paragraph_pieces import piece
from docgen.checker.checked_document import Subject, is_letter, kind_of
from docgen.checker.numbers import number_of
from docgen.checker.repair import retyped
from docgen.checker.rule import Find, Hit
from docgen.checker.running_text import search
from docgen.decree.kinds import kinds
from docgen.messages import say
from docgen.model.finding import Severity

_LABEL = re.compile(r"(?i:\A[sS][ốô]\s*:)")
_FIGURES = re.compile(r"\d+")
_DASHED = re.compile(r"(?P<number>[^\d/]*\d+)[\s.-]+(?=[^\W\d])")
_NO_SYMBOL = re.compile(r"\D*\d+")
_END = re.compile(r"(?<=\w)[.,;:]$")
_BLANK = re.compile(r"/\s+|\s*[\u2010-\u2015]\s*|\s+-\s*|-\s+|(?<=\d)\s+/")
_NO_BLANK = re.compile(r"(?<=:)(?=\d)")
_KINDLESS = "CV"


def _number_missing(subject: Subject) -> Iterator[Hit]:
    """Every document has a number and a symbol (PL1.I.II.3; Đ15); while not yet given, the number is a gap."""
    for sheet in subject.issued:
        needless = (kind := kind_of(sheet)) is not None and "so_ky_hieu" in kind.without
        if sheet.first(Part.NUMBER) is None and not needless:
            yield Hit(sheet.first(Part.NATIONAL_TITLE) or sheet.filled[0].piece, say("missing"), "Số: …")


def _number_label(subject: Subject) -> Iterator[Hit]:
    """`Số` in small letters but for its first, then a colon (PL1.I.II.3)."""
    wanted = subject.decree.components.number.prefix.strip()
    for sheet in subject.issued:
        number = number_of(sheet)
        if number is not None and number.label != wanted:
            slips = (found for found, _ in search(_LABEL, number.words))
            mends = tuple(repair for found in slips for repair in retyped(found, wanted))
            yield Hit(number.words, number.label or say("missing"), wanted, mends)


def _number_zero(subject: Subject) -> Iterator[Hit]:
    """A number below 10 bears one zero in front, no other does (PL1.I.II.3)."""
    for sheet in subject.issued:
        number = number_of(sheet)
        if number is None or not number.number:
            continue
        wanted = f"{int(number.number):02d}"
        match = _FIGURES.search(number.words.text)
        if number.number != wanted and match is not None:
            start = number.words.start
            figures = piece(number.words.paragraph, start + match.start(), start + match.end())
            yield Hit(figures, number.number, wanted, retyped(figures, wanted))


def _number_form(subject: Subject) -> Iterator[Hit]:
    """`/` between number and symbol, `-` between the groups of the symbol, in capitals, no blanks, nothing
    behind it (PL1.I.II.3).
    """
    for sheet in subject.issued:
        words = sheet.first(Part.NUMBER)
        if words is not None and (wanted := _formed(words.said)) != words.said:
            yield Hit(words, words.said, wanted)
        elif words is not None and (wanted := _NO_BLANK.sub(" ", words.said)) != words.said:
            # The decree's table and samples have a blank there; its text says no word of it.
            yield Hit(words, words.said, wanted, severity=Severity.WARNING)


def _formed(given: str) -> str:
    """A number as its form asks; as it was, where nothing tells number and symbol apart."""
    number = given.replace("\\", "/")
    if "/" not in number:
        number = _DASHED.sub(r"\g<number>/", number, count=1)
    if "/" not in number:
        return f"{number}/…" if _NO_SYMBOL.fullmatch(number) else given
    label, slash, symbol = _BLANK.sub(lambda each: each[0].strip().replace("–", "-"), number).partition("/")
    groups = (group.upper() if group.islower() else group for group in _END.sub("", symbol).split("-"))
    return f"{label}{slash}{'-'.join(groups)}"


def _number_year(subject: Subject) -> Iterator[Hit]:
    """No year in the number of an administrative document (PL1.I.II.3): that is for legal normative documents."""
    for sheet in subject.issued:
        number = number_of(sheet)
        if number is None or not number.year:
            continue
        expected = f"{subject.decree.components.number.prefix}{number.number}/{number.symbol}"
        yield Hit(number.words, number.words.said, expected)


def _number_kind(subject: Subject) -> Iterator[Hit]:
    """A named kind bears its abbreviation from the decree's list as the first group of the symbol
    (PL1.I.II.3. PL3.I).
    """
    for sheet in subject.issued:
        kind, number = kind_of(sheet), number_of(sheet)
        if kind is None or kind.abbreviation is None or number is None or number.year:
            continue
        if number.groups[0] != kind.abbreviation:
            yield Hit(number.words, number.groups[0] or say("missing"), kind.abbreviation)


def _number_letter(subject: Subject) -> Iterator[Hit]:
    """A công văn bears the body and the drafting unit, never an abbreviation of a kind. `CV` does not
    exist (PL1.I.II.3; PL3.I).
    """
    for sheet in subject.issued:
        number = number_of(sheet)
        if number is None or not is_letter(sheet) or sheet.role is not SheetRole.MAIN:
            continue
        first = number.groups[0]
        if first == _KINDLESS or (kinds().by_abbreviation(first) is not None and len(number.groups) > 1):
            yield Hit(number.words, first, say("the abbreviation of the body"))
        elif len(number.groups) == 1:
            yield Hit(number.words, number.symbol, f"{number.symbol}-…", severity=Severity.WARNING)


FINDS: dict[str, Find] = {
    "so-van-ban": _number_missing,
    "so-chu-dau": _number_label,
    "so-so-khong": _number_zero,
    "so-ky-hieu-dang": _number_form,
    "so-co-nam": _number_year,
    "ky-hieu-ten-loai": _number_kind,
    "ky-hieu-cong-van": _number_letter,
}
"""How each rule of this part finds its faults."""
