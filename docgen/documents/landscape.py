"""Pages laid across for a table too wide for the upright page (PL1.I.I.2), and upright ones again behind it."""

from __future__ import annotations

import copy

from lxml import etree

from docgen.documents.plain_table import LANDSCAPE, PORTRAIT
from docgen.files.office_parts import DOCUMENT, Parts, xml_bytes
from docgen.files.ooxml import VAL, W


def turn_pages(parts: Parts) -> None:
    """Make sections of what the marks of wide tables part, each like the last one of the document.

    Page numbers go on through all of them; only the first page of the document is without.
    """
    if f'"{LANDSCAPE}"'.encode() not in parts[DOCUMENT]:
        return
    root = etree.fromstring(parts[DOCUMENT])
    marks = {
        style: [each for each in root.iter(f"{W}pStyle") if each.get(VAL) == style]
        for style in (PORTRAIT, LANDSCAPE)
    }
    last = root.findall(f".//{W}sectPr")[-1]
    sections = [(each, style) for style, found in marks.items() for each in found]
    for each, style in sections:
        section = copy.deepcopy(last)
        if style == LANDSCAPE:
            _lay_across(section)
        each.set(VAL, "SauBang")
        properties = each.getparent()
        if properties is not None:
            properties.append(section)  # CT_PPr: a section stands last
    every = list(root.iter(f"{W}sectPr"))
    for section in every[1:]:
        for name in ("pgNumType", "titlePg"):
            for found in section.findall(W + name):
                section.remove(found)
    parts[DOCUMENT] = xml_bytes(root)


def _lay_across(section: etree._Element) -> None:
    size = section.find(f"{W}pgSz")
    if size is not None:
        width, height = size.get(f"{W}w", ""), size.get(f"{W}h", "")
        size.attrib.update({f"{W}w": height, f"{W}h": width, f"{W}orient": "landscape"})
