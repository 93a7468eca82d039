"""What a Word file holds outside its text: each piece is left out with a reason; what may give a task is told."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from docgen.anatomy import source_text
from docgen.messages import Message, say
from docgen.model.finding import Finding, Severity
from docgen.word.document import Block, Document, Edge, Edges, paragraphs
from docgen.word.unread_parts import UnreadKind

_MAY_SAY_MORE = (UnreadKind.COMMENT, UnreadKind.DRAWING, UnreadKind.EMBEDDED, UnreadKind.TEXT)
_SHOWN = 120


def outside(document: Document, called: Container[str]) -> Iterator[source_text.LeftOut]:
    """What the file holds beside its text: what was not read, edges of pages, notes not `called`."""
    yield from (source_text.LeftOut(each.text, "", _reason(each.kind)) for each in document.unread)
    edges = [edge for each in document.sections for edge in (*_all(each.headers), *_all(each.footers))]
    for edge in {each.part: each for each in edges}.values():
        text = _text_of(edge.blocks)
        if any(map(str.isalpha, text)):
            yield source_text.LeftOut(text, "", say("the header or footer of a page"))
    for note in document.notes:
        text = _text_of(note.blocks)
        if note.id not in called and text:
            yield source_text.LeftOut(text, "", say("a note that nothing in the text calls"))


def _text_of(blocks: Sequence[Block]) -> str:
    return " ".join(" ".join(each.text for each in paragraphs(blocks)).split())


def _all(edges: Edges) -> Iterator[Edge]:
    yield from (each for each in (edges.default, edges.first, edges.even) if each is not None)


def _reason(kind: UnreadKind) -> Message:
    match kind:
        case UnreadKind.DELETED:
            return say("deleted by a tracked change")
        case UnreadKind.COMMENT:
            return say("a comment")
        case UnreadKind.DRAWING:
            return say("words of a drawing or chart")
        case UnreadKind.DESCRIPTION:
            return say("the description of a picture")
        case UnreadKind.EMBEDDED:
            return say("a file inside the file")
        case _:
            return say("in a place of the file that docgen does not read")


def untold(document: Document) -> Iterator[Finding]:
    """A finding for each piece outside the text that may give a task all the same."""
    for piece in document.unread:
        if piece.kind in _MAY_SAY_MORE:
            yield Finding(
                rule="ngoai-loi",
                severity=Severity.WARNING,
                place="",
                message=say("{what}: it was not read; look whether it gives a task", what=_reason(piece.kind)),
                found=piece.text[:_SHOWN],
            )
