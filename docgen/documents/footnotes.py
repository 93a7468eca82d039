"""Footnotes as Word keeps them: a part of their own, with the separators that Word wants."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from docgen.documents.elements import R, W, footnote
from docgen.files.office_parts import DOCUMENT, Parts, relate, xml_bytes

_PART = "word/footnotes.xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def empty_part() -> str:
    """A footnotes part with the two separators that Word wants, and no note."""
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    return f'<w:footnotes xmlns:w="{W}" xmlns:r="{R}">{separators}</w:footnotes>'


def add_notes(parts: Parts, notes: Iterable[str]) -> None:
    """Add these notes to the footnotes of a document, numbered from 1 as the text refers to them."""
    root = etree.fromstring(parts.get(_PART) or empty_part().encode())
    for number, note in enumerate(notes, start=1):
        root.append(etree.fromstring(footnote(number, note)))
    etree.cleanup_namespaces(root)
    parts[_PART] = xml_bytes(root)
    relate(parts, _PART, _TYPE, f"{R}/footnotes", DOCUMENT)
