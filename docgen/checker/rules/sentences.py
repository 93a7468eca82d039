"""Where a sentence begins (PL2.I) and ends, and whether what it opens it closes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.document_part import Part
from docgen.checker.checked_document import Subject, before_signature
from docgen.checker.paragraphs import body_paragraphs, lines
from docgen.checker.rule import Find, Hit
from docgen.model.finding import Severity

_PARTS = (Part.BODY, Part.CLAUSE, Part.TITLED_CLAUSE, Part.POINT, Part.BULLET, Part.ARTICLE)
_OPENS = re.compile(r"(?:Điều \d+[a-zđ]?\.|\d{1,3}\.|[a-zđ]\d?\)|[-+•*])?\s*(?P<word>[^\W\d_]+)")
_BRACKET = re.compile("[()]")
_SHOWN, _TAIL = 40, 20
_LONG = 1.5


def _paragraph_begins(subject: Subject) -> Iterator[Hit]:
    """A new line begins with a capital (PL2.I); in a list under `:` or `;` small letters are told softly."""
    for sheet in subject.headed:
        above, abstract = None, sheet.first(Part.ABSTRACT)
        for filled in before_signature(sheet):
            opens = not filled.piece.paragraph.text[: filled.piece.start].strip()
            begins = filled.part in _PARTS or filled.piece is abstract
            text = filled.piece.said if begins and opens else ""
            match = _OPENS.match(text)
            # A unit of measure or a symbol (m2, ha, vnEdu) is no word of a sentence.
            if match is not None and match["word"].islower() and len(match["word"]) > 1 and len(text.split()) > 2:
                listed = filled.part is Part.BULLET and above is not None and above.said.endswith((":", ";", ","))
                expected = match["word"].capitalize()
                severity = Severity.INFO if listed else None
                shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"
                yield Hit(filled.piece, shown, f"“{expected} …”", severity=severity)
            above = filled.piece


def _bracket_open(subject: Subject) -> Iterator[Hit]:
    """A bracket that is opened is closed in its paragraph."""
    for filled in body_paragraphs(subject):
        text = filled.piece.said
        opened: list[int] = []
        for sign in _BRACKET.finditer(text):
            if sign[0] == "(":
                opened.append(sign.start())
            elif opened:  # else the label of a list: a), 1)
                opened.pop()
        if opened:
            shown = text[opened[-1] :]
            shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN].rstrip()}…"
            yield Hit(filled.piece, f"“{shown}”", "( … )", heading=filled.heading)


def _mark_missing(subject: Subject) -> Iterator[Hit]:
    """A sentence ends with a mark; a heading of more than a line may lack it, so this is for information."""
    for filled in body_paragraphs(subject):
        text = filled.piece.said
        plain = not filled.piece.any(lambda format_: format_.bold or format_.italic)
        if plain and text[-1:].isalnum() and lines(filled) > _LONG:
            yield Hit(filled.piece, f"“… {text[-_TAIL:].partition(' ')[2]}”", "“.” (“;”)", heading=filled.heading)


FINDS: dict[str, Find] = {
    "viet-hoa-dau-doan": _paragraph_begins,
    "ngoac-mo": _bracket_open,
    "doan-dau-ket": _mark_missing,
}
"""How each rule of this part finds its faults."""
