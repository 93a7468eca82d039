"""Where a sentence begins (PL2.I)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.rule import Find, Hit
from docgen.checker.running_text import said
from docgen.checker.subject import Subject, before_signature
from docgen.model.finding import Severity

_PARTS = (Part.BODY, Part.CLAUSE, Part.TITLED_CLAUSE, Part.POINT, Part.BULLET, Part.ARTICLE)
_OPENS = re.compile(r"(?:Điều \d+[a-zđ]?\.|\d{1,3}\.|[a-zđ]\d?\)|[-+•*])?\s*(?P<word>[^\W\d_]+)")
_SHOWN = 40


def _paragraph_begins(subject: Subject) -> Iterator[Hit]:
    """A new line begins with a capital (PL2.I); in a list under `:` or `;` small letters are told softly."""
    for sheet in subject.headed:
        above = ""
        for filled in before_signature(sheet):
            text = said(filled.piece)
            opens = not filled.piece.paragraph.text[: filled.piece.start].strip()
            begins = filled.part in _PARTS or filled.piece is sheet.first(Part.ABSTRACT)
            match = _OPENS.match(text) if begins and opens else None
            # A unit of measure or a symbol (m2, ha, vnEdu) is no word of a sentence.
            if match is not None and match["word"].islower() and len(match["word"]) > 1 and len(text.split()) > 2:
                listed = filled.part is Part.BULLET and above.endswith((":", ";", ","))
                expected = match["word"].capitalize()
                severity = Severity.INFO if listed else None
                shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"
                yield Hit(filled.piece, shown, f"“{expected} …”", severity=severity)
            above = text


FINDS: dict[str, Find] = {
    "viet-hoa-dau-doan": _paragraph_begins,
}
"""How each rule of this part finds its faults."""
