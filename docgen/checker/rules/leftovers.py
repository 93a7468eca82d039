"""What editing leaves behind: tracked changes, macros, links, hidden or marked text (PL1.I.I.4)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from docgen.anatomy.document_part import Part
from docgen.anatomy.paragraph_pieces import piece
from docgen.checker.checked_document import Subject
from docgen.checker.rule import Find, Hit
from docgen.messages import say
from docgen.word.formatting import RunFormat

_SHOWN = 40
_NO_MARK = ("", "white")
_NO_GROUND = ("", "FFFFFF", "AUTO")
_LINK = re.compile(r"hyperlink", re.IGNORECASE)
_WITH_LINE = (
    Part.MOTTO,
    Part.ISSUING_AUTHORITY,
    Part.ABSTRACT,
    Part.APPENDIX_REFERENCE,
    Part.TYPED_RULE,
    Part.OTHER,
)
"""Parts under which a line belongs: underlined letters in its place are told by the rules on lines."""


def _tracked_changes(subject: Subject) -> Iterator[Hit]:
    """A file with tracked changes is checked as if all were accepted, and that is said."""
    count = subject.document.tracked_changes
    if count:
        yield Hit(None, say("{count} tracked changes", count=count))


def _macros(subject: Subject) -> Iterator[Hit]:
    """Macros are never run; that a file carries some is said."""
    if subject.document.macros:
        yield Hit(None, say("macros"))


def _external_links(subject: Subject) -> Iterator[Hit]:
    """Pictures and data outside the file are never fetched; that there are some is said."""
    count = subject.document.external_links
    if count:
        yield Hit(None, say("{count} links out of the file", count=count))


def _hidden_text(subject: Subject) -> Iterator[Hit]:
    """Text that Word keeps and does not print is part of no document that was signed."""
    for paragraph in subject.document.paragraphs():
        words = "".join(run.text for run in paragraph.hidden).strip()
        if words:
            yield Hit(piece(paragraph, 0, len(paragraph.text)), f"“{words[:_SHOWN]}”", say("none"))


def _highlighted(subject: Subject) -> Iterator[Hit]:
    """No letter stands on a coloured ground: that marks what an editor was to look at."""

    def marked(format_: RunFormat) -> bool:
        return format_.highlight not in _NO_MARK or format_.fill.upper() not in _NO_GROUND

    found = say("coloured ground")
    yield from _looking(subject, marked, found)
    for sheet in subject.sheets:
        for filled in sheet.filled:
            if filled.piece.paragraph.format.fill.upper() not in _NO_GROUND:
                yield Hit(filled.piece, found, say("none"), heading=filled.heading)


def _struck_through(subject: Subject) -> Iterator[Hit]:
    """No letter is struck through: what does not count is left out."""
    return _looking(subject, lambda format_: format_.strike, say("struck through"))


def _underlined(subject: Subject) -> Iterator[Hit]:
    """The decree stresses by bold and by italics; under names it wants a line of its own."""
    for hit in _looking(subject, lambda format_: bool(format_.underline), say("underlined"), _WITH_LINE):
        runs = [run for run, _, _ in hit.words.runs] if hit.words is not None else []
        if not any(run.field.startswith("HYPERLINK") or _LINK.search(run.format.style) for run in runs):
            yield hit


def _looking(
    subject: Subject, marked: Callable[[RunFormat], bool], found: str, but: Sequence[Part] = ()
) -> Iterator[Hit]:
    for sheet in subject.sheets:
        for filled in sheet.filled:
            start = filled.piece.start
            for run, begin, end in filled.piece.runs if filled.part not in but else ():
                if marked(run.format) and run.text[begin:end].strip():
                    words = piece(filled.piece.paragraph, start, start + end - begin)
                    yield Hit(words, found, say("none"), heading=filled.heading)
                start += end - begin


FINDS: dict[str, Find] = {
    "sua-doi-theo-doi": _tracked_changes,
    "ma-lenh": _macros,
    "lien-ket-ngoai": _external_links,
    "chu-an": _hidden_text,
    "chu-to-nen": _highlighted,
    "chu-gach-ngang": _struck_through,
    "chu-gach-chan": _underlined,
}
"""How each rule of this part finds its faults."""
