"""A second copy of a draft with Word comments: at each item, and at the end on what is not in the draft."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from lxml import etree

from docgen.documents.elements import R, W, run
from docgen.documents.rendering import properties_of
from docgen.files.office_parts import DOCUMENT, relate, xml_bytes
from docgen.files.property_texts import receipt_in, with_receipt
from docgen.files.seals import SEALED, seal, sealable
from docgen.files.zip_reader import unpacked
from docgen.messages import say
from docgen.model.directive import Coverage, Directive, Item, Unplaced
from docgen.text.markup import plain
from docgen.text.word_change import change
from docgen.text.xmlchars import faulty

_W = f"{{{W}}}"
_PART = "word/comments.xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_AUTHOR = "docgen"
MOST = 120
"""Words of a comment: more is not read."""
_QUOTED = 40
"""Words quoted of all sources together."""
_SHORTEST = 8
"""Words quoted of one source at least, and of which a line is worth its place."""
_CHANGED = 16
"""Words shown on each side of a change."""


def annotate(directive: Directive, docx: bytes) -> bytes:
    """`docx`, the draft rendered of `directive`, with a comment at each item's paragraph; sealed again.

    An item that a person's own template does not show has no paragraph and so no comment. What waits for a
    decision and what was left out is told at the closing words.
    """
    parts, properties = unpacked(docx), properties_of(directive)
    root = etree.fromstring(parts[DOCUMENT])
    free = [(paragraph, _text(paragraph)) for paragraph in root.iter(f"{_W}p")]
    comments: list[str] = []
    for item in (item for section in directive.all_sections() for item in section.items):
        wanted = " ".join(item.text.split())
        found = next((entry for entry in free if wanted in entry[1]), None)
        if found is not None:
            free.remove(found)
            _mark(found[0], len(comments))
            comments.append(_comment(len(comments), of_item(item), properties.date))
    last = next((paragraph for paragraph, text in reversed(free) if _closes(directive, text)), None)
    if last is not None:
        for told in of_account(directive.coverage):
            _mark(last, len(comments))
            comments.append(_comment(len(comments), told, properties.date))
    parts[DOCUMENT] = xml_bytes(root)
    parts[_PART] = xml_bytes(etree.fromstring(f'<w:comments xmlns:w="{W}">{"".join(comments)}</w:comments>'))
    relate(parts, _PART, _TYPE, f"{R}/comments", DOCUMENT)
    receipt, ready = receipt_in(parts), sealable(parts)
    ready[SEALED] = with_receipt(ready[SEALED], receipt)
    return seal(ready, properties)


def _closes(directive: Directive, text: str) -> bool:
    """Whether a paragraph has the last of the closing words."""
    closing = directive.frame.closing
    return bool(closing) and " ".join(closing[-1].split()) in text


def _text(paragraph: etree._Element) -> str:
    signs = {f"{_W}br": " ", f"{_W}noBreakHyphen": "-"}
    pieces = (signs.get(str(each.tag)) or each.text or "" for each in paragraph.iter(f"{_W}t", *signs))
    return " ".join("".join(pieces).split())


def _holdable(text: str) -> str:
    """A quoted source is shown as it is, but for what XML cannot hold."""
    bad = {at for at, _ in faulty(text)}
    return "".join("�" if at in bad else letter for at, letter in enumerate(text)) if bad else text


def _mark(paragraph: etree._Element, number: int) -> None:
    start = 1 if paragraph.find(f"{_W}pPr") is not None else 0
    paragraph.insert(start, etree.Element(f"{_W}commentRangeStart", {f"{_W}id": str(number)}))
    end = (
        f'<w:p xmlns:w="{W}"><w:commentRangeEnd w:id="{number}"/><w:r><w:rPr>'
        f'<w:rStyle w:val="ThamChieuNhanXet"/></w:rPr><w:commentReference w:id="{number}"/></w:r></w:p>'
    )
    paragraph.extend(list(etree.fromstring(end)))


def _comment(number: int, lines: Iterable[str], date: dt.date | None) -> str:
    own = '<w:r><w:rPr><w:rStyle w:val="ThamChieuNhanXet"/></w:rPr><w:annotationRef/></w:r>'
    paragraphs = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="NhanXet"/></w:pPr>{own if first == 0 else ""}{run(_holdable(line))}</w:p>'
        for first, line in enumerate(lines)
    )
    stamp = f' w:date="{date.isoformat()}T00:00:00Z"' if date else ""
    return f'<w:comment w:id="{number}" w:author="{_AUTHOR}" w:initials="dg"{stamp}>{paragraphs}</w:comment>'


def of_item(item: Item) -> tuple[str, ...]:
    """The lines of the comment on `item`."""
    return _fitted(_told(item))


def of_account(coverage: Coverage) -> Iterator[tuple[str, ...]]:
    """A comment for each clause that waits for a decision, then for each that was left out."""
    for each in coverage.unresolved:
        yield _fitted((f"{say('To decide')}: {each.clause}: {each.reason}", _quote(each)))
    for each in coverage.omitted:
        yield _fitted((f"{say('Left out')}: {each.clause}: {each.reason}", _quote(each)))


def _told(item: Item) -> Iterator[str]:
    yield f"{say('Why here')}: {item.reason}"
    for note in item.notes:
        yield f"{say('To decide')}: {note}"
    room = max(_SHORTEST, _QUOTED // max(1, len(item.sources)))
    for source in item.sources:
        yield f"{say('Source')}: {source.clause} ({source.bearing}): “{_cut(plain(source.quote), room)}”"
    if len(item.sources) == 1 and item.steps:
        went, came = change(plain(item.sources[0].quote), item.text)
        yield f"{say('What was changed')}: “{_cut(went, _CHANGED)}” → “{_cut(came, _CHANGED)}”"


def _quote(unplaced: Unplaced) -> str:
    return f"“{_cut(plain(unplaced.quote), _QUOTED)}”"


def _cut(text: str, words: int) -> str:
    every = text.split()
    return text if len(every) <= words else f"{' '.join(every[:words])} …"


def _fitted(lines: Iterable[str]) -> tuple[str, ...]:
    """The first of `lines` that fit, the last of them cut where it must be."""
    kept: list[str] = []
    room = MOST
    for line in lines:
        if room < _SHORTEST:
            break
        kept.append(_cut(line, room - 1))  # one for the sign that says it goes on
        room -= len(kept[-1].split())
    return tuple(kept)
