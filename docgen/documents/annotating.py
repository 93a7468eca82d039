"""A second copy of a draft with Word comments: at each item, and at the end on what is not in the draft."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from lxml import etree

from docgen.documents.elements import R, W, run
from docgen.documents.rendering import properties_of
from docgen.documents.review_comments import of_account, of_item
from docgen.files.office_parts import DOCUMENT, relate, xml_bytes
from docgen.files.receipts import receipt_in, with_receipt
from docgen.files.seals import SEALED, seal, sealable
from docgen.files.zip_reader import unpacked
from docgen.model.directive import Directive
from docgen.text.xmlchars import faulty

_W = f"{{{W}}}"
_PART = "word/comments.xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_AUTHOR = "docgen"


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
