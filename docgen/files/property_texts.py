"""A text of docgen's own among the properties of a Word file, in pieces that every program keeps.

Word and LibreOffice keep custom properties whatever is done to the text; of one, Word shows and keeps 255 letters.
"""

from __future__ import annotations

import re

from lxml import etree

from docgen.files.office_parts import Parts, xml_bytes
from docgen.files.ooxml import AS_WRITTEN
from docgen.files.seals import CUSTOM_PROPERTIES, FORMAT, SEALED, VALUES
from docgen.text.xmlchars import escaped

_NAME = "docgen-"
_LONGEST = 240
_PID = re.compile(rb'pid="(\d+)"')


def with_receipt(part: bytes, text: str) -> bytes:
    """The part of custom properties with `text` in it."""
    free = max(map(int, _PID.findall(part)), default=1) + 1
    pieces = (text[at : at + _LONGEST] for at in range(0, len(text), _LONGEST))
    told = "".join(
        f'<p:property xmlns:p="{CUSTOM_PROPERTIES}" fmtid="{FORMAT}" pid="{free + number}" name="{_NAME}{number}">'
        f'<v:lpwstr xmlns:v="{VALUES}">{escaped(piece)}</v:lpwstr></p:property>'
        for number, piece in enumerate(pieces)
    )
    end = part.rindex(b"</")
    return part[:end] + told.encode() + part[end:]


def with_another_receipt(part: bytes, text: str) -> bytes:
    """The same part with `text` in the place of the receipt that it has; all else in it stays."""
    root = etree.fromstring(part, AS_WRITTEN)
    for old in [each for each in root if each.get("name", "").startswith(_NAME)]:
        root.remove(old)
    return with_receipt(xml_bytes(root), text)


def receipt_in(parts: Parts) -> str:
    """The text that a Word file bears; nothing where it bears none, or not whole."""
    if SEALED not in parts:
        return ""
    try:
        root = etree.fromstring(parts[SEALED], AS_WRITTEN)
    except etree.XMLSyntaxError:
        return ""
    found = {each.get("name", ""): str(each.xpath("string()")) for each in root}
    pieces: list[str] = []
    while (name := f"{_NAME}{len(pieces)}") in found:
        pieces.append(found[name])
    return "".join(pieces)
