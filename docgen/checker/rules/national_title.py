"""Quốc hiệu and Tiêu ngữ (PL1.I.II.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.document_part import Part, SheetRole
from docgen.anatomy.paragraph_pieces import Piece
from docgen.checker.checked_document import Subject
from docgen.checker.drawn_lines import crossed
from docgen.checker.repair import Repair, SetParagraph, retyped
from docgen.checker.rule import Find, Hit
from docgen.messages import Figure, say
from docgen.text.normalize import clean

_SLACK = 1.005
_JOINT = re.compile(r"\s*[-\u2010-\u2015\u2212]\s*")
_DASH = re.compile(r"(?<=\w)(\s*[-\u2010-\u2015\u2212]\s*)(?=\w)")
_PARTS = (Part.NATIONAL_TITLE, Part.MOTTO, Part.PARENT_AUTHORITY, Part.ISSUING_AUTHORITY)
_SINGLE, _WIDE = 240, 1.2


def _national_title_missing(subject: Subject) -> Iterator[Hit]:
    """Every document opens with the Quốc hiệu (PL1.I.II.1)."""
    wanted = subject.decree.components
    for sheet in (each for each in subject.headed if each.role is not SheetRole.COPY):
        for part, words in ((Part.NATIONAL_TITLE, wanted.national_title), (Part.MOTTO, wanted.motto)):
            if sheet.first(part) is None:
                yield Hit(sheet.filled[0].piece, say("missing"), words.text)


def _national_title_words(subject: Subject) -> Iterator[Hit]:
    """The Quốc hiệu word for word, HÒA or HOÀ (PL1.I.II.1)."""
    wanted = subject.decree.components.national_title
    for sheet in subject.headed:
        for words in sheet.pieces(Part.NATIONAL_TITLE):
            shown = " ".join(clean(words.shown).split())
            if shown not in (wanted.text, *wanted.accepted):
                yield Hit(words, shown, wanted.text, retyped(words, wanted.text))


def _national_title_one_line(subject: Subject) -> Iterator[Hit]:
    """The Quốc hiệu takes one line (PL1.I.II.1; practice): the column must be wide enough."""
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


def _motto_words(subject: Subject) -> Iterator[Hit]:
    """The Tiêu ngữ: lower case, the first letter of each phrase a capital (PL1.I.II.1)."""
    wanted = subject.decree.components.motto.text
    for sheet in subject.headed:
        for words in sheet.pieces(Part.MOTTO):
            shown = _JOINT.sub(" - ", " ".join(clean(words.shown).split()))
            if shown != wanted:
                yield Hit(words, shown, wanted, retyped(words, wanted))


def _motto_hyphens(subject: Subject) -> Iterator[Hit]:
    """The phrases are joined by a hyphen with one space on each side (PL1.I.II.1)."""
    for sheet in subject.headed:
        for words in sheet.pieces(Part.MOTTO):
            joints = [match for match in _DASH.finditer(words.text) if match[1] != " - "]
            if joints:
                yield Hit(words, f"“{joints[0][1]}”", "“ - ”", _mended(words, joints))


def _mended(words: Piece, joints: list[re.Match[str]]) -> tuple[Repair, ...]:
    repairs: list[Repair] = []
    for match in joints:
        at = words.start + match.start(), words.start + match.end()
        repairs += retyped(Piece(words.paragraph, *at), " - ")
    return tuple(repairs)


def _head_line_spacing(subject: Subject) -> Iterator[Hit]:
    """Quốc hiệu and Tiêu ngữ, and the names of the bodies, are single-spaced (PL1.I.II.1, II.2)."""
    for filled in subject.filled(*_PARTS):
        format_ = filled.piece.paragraph.format
        if format_.line_rule == "auto" and format_.line > _SINGLE * _WIDE:
            repairs = (SetParagraph(filled.piece.paragraph.at, line=_SINGLE),)
            found = say("{count} lines", count=Figure(format_.line / _SINGLE))
            yield Hit(filled.piece, found, say("single"), repairs)


FINDS: dict[str, Find] = {
    "duong-ke-cat-chu": crossed,
    "quoc-hieu": _national_title_missing,
    "quoc-hieu-loi": _national_title_words,
    "quoc-hieu-mot-dong": _national_title_one_line,
    "tieu-ngu-loi": _motto_words,
    "tieu-ngu-gach-noi": _motto_hyphens,
    "phan-dau-dan-dong": _head_line_spacing,
}
"""How each rule of this part finds its faults."""
