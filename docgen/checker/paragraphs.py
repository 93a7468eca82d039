"""Body text paragraph by paragraph: which begins where, how many lines it takes, what stands above it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docgen.anatomy.document_part import Filled, Part
from docgen.checker.alignment import BLANKS, lead
from docgen.checker.checked_document import BODY, Subject

_INDENTED = (*BODY, Part.TITLED_CLAUSE, Part.ARTICLE)
_SET = (*_INDENTED, Part.SECTION, Part.LEGAL_BASIS)


def body_paragraphs(subject: Subject) -> Iterator[Filled]:
    """What begins a paragraph of body text, in every document, appendices and tables left out."""
    return (filled for paragraphs in subject.paragraphs for filled in body_of(paragraphs))


def body_of(paragraphs: Iterable[Filled]) -> Iterator[Filled]:
    """Those of the paragraphs that are body text."""
    return (filled for filled in paragraphs if filled.part in _INDENTED)


def neighbours(subject: Subject) -> Iterator[tuple[Filled, Filled]]:
    """Paragraphs of the body with the one right above each."""
    for paragraphs in subject.paragraphs:
        above: Filled | None = None
        for filled in (each for each in paragraphs if each.part in _SET):
            if above is not None and _follows(above, filled):
                yield above, filled
            above = filled


def lines(filled: Filled) -> float:
    """How many lines a piece takes, roughly."""
    format_ = filled.piece.paragraph.format
    room = max(filled.piece.paragraph.width - format_.left - format_.right, 1)
    return (filled.piece.width + max(format_.first_line, 0)) / room


def first_line(filled: Filled) -> float:
    """Where its first line begins, in twips from the margin; leading tabs and blanks count."""
    words = filled.piece
    before = words.paragraph.text[: words.start].rpartition("\n")[2]
    start = words.paragraph.format.left + words.paragraph.format.first_line
    return start + (lead(words, before, start) if not before.strip(BLANKS) else 0)


def _follows(above: Filled, below: Filled) -> bool:
    return above.piece.paragraph.at.nth + 1 == below.piece.paragraph.at.nth
