"""Lines under a name: whether one is drawn, and whether it is as long as the decree wants."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import dropwhile, takewhile
from math import ceil

from docgen.anatomy.document_part import Part, Sheet
from docgen.anatomy.entries import LETTERS, LINE
from docgen.anatomy.paragraph_pieces import Piece, piece
from docgen.checker.checked_document import Subject
from docgen.checker.rule import Find, Hit
from docgen.decree.measure import Measure
from docgen.messages import say
from docgen.model.finding import Severity

_TOLERANCE = 0.12
"""Of the wanted length: a line is drawn by hand and letters are set by Word."""
_TO_FILL_IN = re.compile(r"\.\.\.|…")
_NO_LINE = "none"
_NEAR = 4
_NARROW = 600
"""Twips; what is narrower than a word was not measured."""
_NEXT = {
    Part.MOTTO: (Part.KIND, Part.ABSTRACT),
    Part.ISSUING_AUTHORITY: (Part.KIND, Part.ABSTRACT),
    Part.ABSTRACT: (),
}
"""The parts behind which a typed line belongs to them and no longer to the part above."""
_STRETCH = re.compile(r"\S+(?:\s{1,2}\S+)*")
"""A line of a name; many blanks push what follows to the next one."""


def line_under(part: Part) -> Find:
    """Finds a `part` without a drawn line below, or with one shorter or longer than its share of the text."""

    def find(subject: Subject) -> Iterator[Hit]:
        wanted = getattr(subject.decree.components, part.value).rule_below
        for sheet in subject.headed:
            above = sheet.pieces(part)
            if not above or any(_TO_FILL_IN.search(each.text) for each in above):
                continue
            drawn = [line for line in sheet.lines_under(part) if line.border.style != _NO_LINE]
            if not drawn:
                found, severity = _substitute(sheet, part, above)
                yield Hit(above[-1], found, say("a drawn line"), severity=severity)
            elif not any(
                wanted.holds(line.length / width, wanted.high * _TOLERANCE)
                for line in drawn
                for width in _widths(above)
            ):
                share = drawn[0].length / max(_widths(above))
                yield Hit(above[-1], _share(share), _wanted(wanted))

    return find


def _widths(above: tuple[Piece, ...]) -> list[float]:
    """How wide the lines of a name are; the decree does not say by which of several the line is measured."""
    widths = []
    for each in above:
        for match in _STRETCH.finditer(each.text):
            stretch = piece(each.paragraph, each.start + match.start(), each.start + match.end())
            widths.append(min(stretch.width, max(each.paragraph.width, 1)))
    return [width for width in widths if width > 0] or [1.0]


def crossed(subject: Subject) -> Iterator[Hit]:
    """A line that was drawn below a name of one line, and crosses the second since the name runs over."""
    for sheet in subject.headed:
        for words in sheet.pieces(Part.MOTTO, Part.ISSUING_AUTHORITY, Part.ABSTRACT):
            across = words.paragraph.width
            rows = ceil(words.width / across) if across > _NARROW else 1
            size = next(words.formats()).size * 20
            foot = size * (LETTERS + LINE * (rows - 1))
            for line in words.paragraph.lines if rows > 1 else ():
                y = line.position.y
                if line.source == "shape" and line.horizontal and y is not None and size * LETTERS <= y < foot:
                    yield Hit(words, say("a line through the letters"), say("a line below the name"))


def _substitute(sheet: Sheet, part: Part, above: tuple[Piece, ...]) -> tuple[str, Severity | None]:
    """What stands in place of a line; the decree's own samples type one, so that is no error."""
    if any(each.any(lambda format_: bool(format_.underline)) for each in above):
        return say("underlined letters"), Severity.WARNING
    behind = list(dropwhile(lambda each: each.piece is not above[-1], sheet.filled))[1 : 1 + _NEAR]
    ends = _NEXT.get(part, ())
    if any(each.part is Part.TYPED_RULE for each in takewhile(lambda each: each.part not in ends, behind)):
        return say("typed characters"), Severity.WARNING
    return say("no line"), None


def _wanted(share: Measure) -> str:
    if share.low == share.high:
        return say("as long as the line of text")
    low, high = (Fraction(each).limit_denominator(10) for each in (share.low, share.high))
    return say("{low} to {high} of the line of text", low=low, high=high)


def _share(share: float) -> str:
    return say("a line of {share} of the text", share=f"{share:.0%}")
