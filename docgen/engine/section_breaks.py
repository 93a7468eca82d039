"""The last section of a filled document: what ends with a section break has nothing, not even a page, behind it.

A template that repeats sections, each closed by a break, would else leave an empty page, of the paper and the
orientation of its last section.
"""

from __future__ import annotations

import re

_SECTION = rb"<w:sectPr(?: [^>]*)?>(?:(?!<w:sectPr).)*?</w:sectPr>"
_PLAIN = rb"(?:(?!<w:sectPr|</w:pPr>).)*"
_EMPTY = rb"<w:p(?: [^>]*)?>(?:<w:pPr>" + _PLAIN + rb"</w:pPr>)?</w:p>"
_TAIL = re.compile(
    rb"(?P<before><w:p(?: [^>]*)?><w:pPr>" + _PLAIN + rb")(?P<section>" + _SECTION + rb")(?P<after></w:pPr></w:p>)"
    rb"(?:" + _EMPTY + rb")*" + _SECTION + rb"(?P<end></w:body>.*)",
    re.DOTALL,
)


def closed_sections(data: bytes) -> bytes:
    """`data`, a filled document, whose last section is the one that the last break closes if nothing follows."""
    last = data.rfind(b"<w:sectPr")
    before = data.rfind(b"<w:sectPr", 0, last)
    if before < 0:
        return data
    start = max(data.rfind(sign, 0, before) for sign in (b"<w:p>", b"<w:p "))
    tail = _TAIL.fullmatch(data, start)
    if tail is None:
        return data
    return data[:start] + tail["before"] + tail["after"] + tail["section"] + tail["end"]
