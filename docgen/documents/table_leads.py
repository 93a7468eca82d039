"""The sentence that announces a table, and the table: never one at the end of a page and the other on the next."""

from __future__ import annotations

from lxml import etree

from docgen.documents.style_ids import ids_by_name
from docgen.files.office_parts import DOCUMENT, Parts, xml_bytes
from docgen.files.ooxml import VAL, W

_BEFORE = "Trước bảng"
"""The name of the style of the small paragraph before a table."""


def hold_leads(parts: Parts) -> None:
    """Keep each paragraph that ends in a colon with the table below it."""
    before = ids_by_name(parts).get(_BEFORE, "")
    if f'"{before}"'.encode() not in parts[DOCUMENT]:
        return
    root = etree.fromstring(parts[DOCUMENT])
    for style in [each for each in root.iter(f"{W}pStyle") if each.get(VAL) == before]:
        properties = style.getparent()
        lead = None if properties is None else _above(properties)
        if lead is not None and _words(lead).endswith(":"):
            _keep(lead)
    parts[DOCUMENT] = xml_bytes(root)


def _above(properties: etree._Element) -> etree._Element | None:
    """The nearest paragraph with words above the one with these properties, marks of turned pages left out."""
    block = properties.getparent()
    while block is not None and (block := block.getprevious()) is not None and block.tag == f"{W}p":
        if _words(block):
            return block
    return None


def _words(block: etree._Element) -> str:
    return "".join(map(str, block.itertext(f"{W}t"))).strip()


def _keep(lead: etree._Element) -> None:
    style = lead.find(f"{W}pPr/{W}pStyle")
    if style is not None and lead.find(f"{W}pPr/{W}keepNext") is None:
        # CT_PPr: right behind the style.
        style.addnext(etree.Element(f"{W}keepNext"))
