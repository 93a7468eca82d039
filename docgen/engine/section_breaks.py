"""Sections of a template: none goes with a tag, and behind the last break of a filled document is no empty page.

A template that repeats sections, each closed by a break, would else leave an empty page, of the paper and the
orientation of its last section.
"""

from __future__ import annotations

import re

from lxml import etree

from docgen.files.ooxml import W

_SECTION = rb"<w:sectPr(?: [^>]*)?>(?:(?!<w:sectPr).)*?</w:sectPr>"
_PLAIN = rb"(?:(?!<w:sectPr|</w:pPr>).)*"
_NO_TEXT = (
    rb"(?:<w:r(?: [^>]*)?>(?:<w:rPr/>|<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?</w:r>)*"  # so LibreOffice writes it
)
_EMPTY = rb"<w:p(?: [^>]*)?>(?:<w:pPr>" + _PLAIN + rb"</w:pPr>)?" + _NO_TEXT + rb"</w:p>"
_TAIL = re.compile(
    rb"(?P<before><w:p(?: [^>]*)?><w:pPr>" + _PLAIN + rb")(?P<section>" + _SECTION + rb")(?P<after></w:pPr></w:p>)"
    rb"(?:" + _EMPTY + rb")*" + _SECTION + rb"(?P<end></w:body>.*)",
    re.DOTALL,
)


_ALONE = re.compile(r"\s*\{%p\s.*%\}\s*", re.DOTALL)
_TINY = f'<w:spacing xmlns:w="{W[1:-1]}" w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'


def free_sections(root: etree._Element) -> None:
    """Let no tag take a section with it: what ends at a paragraph of a mere tag ends right behind it.

    Such a paragraph goes when the template is filled. LibreOffice saves an empty paragraph that ends a section as
    the end of the paragraph above, which in a template is a tag.
    """
    for section in [*root.iter(f"{W}sectPr")]:
        properties = section.getparent()
        paragraph = properties.getparent() if properties is not None and properties.tag == f"{W}pPr" else None
        if paragraph is None or not _ALONE.fullmatch("".join(map(str, paragraph.itertext(f"{W}t")))):
            continue
        own = etree.Element(f"{W}p")
        kept = etree.SubElement(own, f"{W}pPr")
        kept.append(etree.fromstring(_TINY))
        kept.append(section)
        paragraph.addnext(own)


def closed_sections(data: bytes) -> bytes:
    """`data`, a filled document, whose last section is the one that the last break closes if nothing follows."""
    last = data.rfind(b"<w:sectPr")
    before = data.rfind(b"<w:sectPr", 0, last)
    if before < 0:
        return data
    start = data.rfind(b"<w:p>", 0, before)
    start = max(start, data.rfind(b"<w:p ", max(start, 0), before))
    tail = _TAIL.fullmatch(data, start)
    if tail is None:
        return data
    return data[:start] + tail["before"] + tail["after"] + tail["section"] + tail["end"]
