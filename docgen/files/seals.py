"""The seal of a file: what it says of itself, and a digest by which docgen knows its own untouched work again.

A Word file or a workbook bears it among its properties, a text (a trace as Markdown or JSON) and a PDF in
its last line, where a PDF may have a comment, a calendar as a property.

Nothing here reads a clock, so the same input gives the same bytes.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from docgen.errors import DocgenError
from docgen.files.office_parts import Parts, relate, xml_bytes
from docgen.files.zip_reader import unpacked
from docgen.files.zip_writer import Member, bears_own_directory, contained, member
from docgen.text.xmlchars import escaped

_CORE = "docProps/core.xml"
SEALED = "docProps/custom.xml"
"""The part that takes the seal."""
CUSTOM_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # the one format of properties that users define
_NAME = "docgen"
_OPEN = b"0" * 64  # where the seal comes
_TEXT_SEAL = re.compile(
    rb'\n<!-- docgen ([0-9a-f]{64}) -->\n\Z|,\n"seal": "([0-9a-f]{64})"\n\}\n\Z|\n%docgen ([0-9a-f]{64})\n\Z'
    rb"|\r\nX-DOCGEN:([0-9a-f]{64})\r\nEND:VCALENDAR\r\n\Z"
)
_KINDS = {
    _CORE: (
        "application/vnd.openxmlformats-package.core-properties+xml",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    ),
    SEALED: (
        "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties",
    ),
}


class Properties(NamedTuple):
    """What a file says of itself. `date` is the document's own, None while that is not known at all."""

    title: str
    author: str
    date: dt.date | None

    def named(self) -> tuple[str, str]:
        """What may bear names."""
        return (self.title, self.author)


def sealable(parts: Mapping[str, bytes]) -> Parts:
    """The parts with a place for properties and a seal, whatever they had there before."""
    ready = dict(parts)
    for name, (kind, relation) in _KINDS.items():
        relate(ready, name, kind, relation)
    root = _custom(ready)
    for old in [each for each in root if each.get("name", "").partition("-")[0] == _NAME]:
        root.remove(old)
    others = [int(each.get("pid", "1")) for each in root]
    own = etree.SubElement(root, f"{{{CUSTOM_PROPERTIES}}}property", fmtid=FORMAT, name=_NAME)
    own.set("pid", str(max(others, default=1) + 1))
    etree.SubElement(own, f"{{{VALUES}}}lpwstr").text = _OPEN.decode()
    return ready | {SEALED: xml_bytes(root)}


def seal(parts: Mapping[str, bytes], properties: Properties, packed: Mapping[str, Member] | None = None) -> bytes:
    """The file of sealable `parts` and of those that are `packed` already, with these properties and a seal.

    `parts` has the one that takes the seal; the seal is over everything else in the file.
    """
    return _sealed({**parts, _CORE: _core(properties)}, packed or {})


def reseal(parts: Mapping[str, bytes]) -> bytes:
    """A Word file made of another: its title and author stay, what docgen said of the other goes, a seal comes."""
    ready = sealable(parts)
    return _sealed({_CORE: _core(Properties("", "", None)), **ready}, {})


def _sealed(parts: Mapping[str, bytes], packed: Mapping[str, Member]) -> bytes:
    members = dict(packed)
    members.update((name, member(name, part)) for name, part in parts.items() if name != SEALED)
    digest = _digest([(name, each.checksum, each.size) for name, each in members.items()])
    members[SEALED] = member(SEALED, parts[SEALED].replace(_OPEN, digest.encode()))
    return contained(members)


def is_untouched(path: Path) -> bool:
    """Whether docgen wrote the file at `path` and nobody has changed it since."""
    try:
        data = path.read_bytes()
        if not data.startswith(b"PK"):
            return bears_own_seal(data)
        parts = unpacked(data)
        if SEALED not in parts:
            return bears_own_directory(path)  # a container of whole files
        seals = _custom(parts).xpath("*[@name=$name]/*/text()", name=_NAME)
    except (OSError, DocgenError, etree.XMLSyntaxError):
        return False
    sums = [(name, zlib.crc32(part), len(part)) for name, part in parts.items() if name != SEALED]
    return seals == [_digest(sums)]


def _digest(sums: Iterable[tuple[str, int, int]]) -> str:
    """One digest of the parts, each by its name, its CRC-32 and its size: no edit leaves them all as they were."""
    return hashlib.sha256(repr(sorted(sums)).encode()).hexdigest()


def _core(properties: Properties) -> bytes:
    stamp = f"{properties.date.isoformat()}T00:00:00Z" if properties.date else ""
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{stamp}</dcterms:{name}>'
        for name in ("created", "modified")
        if stamp
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties '
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escaped(properties.title)}</dc:title><dc:creator>{escaped(properties.author)}</dc:creator>"
        f"<dc:language>vi-VN</dc:language>{dates}</cp:coreProperties>"
    ).encode()


def _custom(parts: Mapping[str, bytes]) -> etree._Element:
    if SEALED in parts:
        return etree.fromstring(parts[SEALED])
    return etree.fromstring(f'<Properties xmlns="{CUSTOM_PROPERTIES}" xmlns:vt="{VALUES}"/>')


def seal_text(text: str) -> bytes:
    """`text` with its seal: the last key where it is a JSON object, else a comment that Markdown does not show."""
    body = text.rstrip()
    if body.startswith("{") and body.endswith("}"):
        kept = body[:-1].rstrip().encode()
        return kept + b',\n"seal": "' + _text_digest(kept) + b'"\n}\n'
    kept = body.encode()
    return kept + b"\n<!-- docgen " + _text_digest(kept) + b" -->\n"


def seal_pdf(data: bytes) -> bytes:
    """A PDF with its seal: a comment behind its end, which no reader shows."""
    kept = data.rstrip(b"\r\n")
    return kept + b"\n%docgen " + _text_digest(kept) + b"\n"


def seal_calendar(data: bytes) -> bytes:
    """An iCalendar file with its seal: a property that programs pass over (RFC 5545, 3.8.8.2)."""
    kept = data.removesuffix(b"\r\nEND:VCALENDAR\r\n")
    return kept + b"\r\nX-DOCGEN:" + _text_digest(kept) + b"\r\nEND:VCALENDAR\r\n"


def bears_own_seal(data: bytes) -> bool:
    """Whether the text or PDF bears a seal, and just as it was sealed."""
    seal = _TEXT_SEAL.search(data)
    return seal is not None and seal[seal.lastindex or 0] == _text_digest(data[: seal.start()])


def _text_digest(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()
