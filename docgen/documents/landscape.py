"""Pages laid across for a table too wide for the upright page (PL1.I.I.2), and upright ones again behind it."""

from __future__ import annotations

import copy
from itertools import pairwise

from lxml import etree

from docgen.documents.plain_table import LANDSCAPE_NAME, PORTRAIT_NAME
from docgen.documents.style_ids import ids_by_name
from docgen.files.office_parts import DOCUMENT, Parts, xml_bytes
from docgen.files.ooxml import VAL, W

_HEADINGS = ("heading 1", "heading 2", "heading 3", "Phần - chương - mục", "Tên phần - chương - mục")
"""The names of the styles of headings."""
_SMALL = "Sau bảng"
"""The name of the style of a paragraph that takes no room."""


def turn_pages(parts: Parts) -> None:
    """Make sections of what the marks of wide tables part, each like the one in which it stands.

    Page numbers go on through all of them: a document, and each phụ lục, begins its own pages only once.
    """
    ids = ids_by_name(parts)
    landscape, portrait = ids.get(LANDSCAPE_NAME, ""), ids.get(PORTRAIT_NAME, "")
    if f'"{landscape}"'.encode() not in parts[DOCUMENT]:
        return
    root = etree.fromstring(parts[DOCUMENT])
    _join_neighbours(root, portrait, landscape)
    _take_headings(root, portrait, {ids[name] for name in _HEADINGS if name in ids})
    turned: set[etree._Element] = set()
    around = None
    for each in [*root.iter(f"{W}pStyle", f"{W}sectPr")][::-1]:
        if each.tag == f"{W}sectPr":
            around = each
        elif each.get(VAL) in (portrait, landscape):
            turned.add(_break(each, around, lying=each.get(VAL) == landscape, small=ids.get(_SMALL, "")))
    sections = list(root.iter(f"{W}sectPr"))
    for before, section in pairwise(sections):
        if before in turned:
            _go_on(section)
    parts[DOCUMENT] = xml_bytes(root)


def _join_neighbours(root: etree._Element, portrait: str, landscape: str) -> None:
    """Wide tables with nothing between them share their pages: an upright page between them would be empty."""
    for here in _marked(root, portrait):
        before, body = here.getprevious(), here.getparent()
        if before is not None and body is not None and _style(before) == landscape:
            body.remove(before)
            body.remove(here)


def _take_headings(root: etree._Element, portrait: str, headings: set[str]) -> None:
    """What is kept with a wide table goes onto its pages: alone at the end of a page it would head nothing."""
    for here in _marked(root, portrait):
        while (before := here.getprevious()) is not None and (_style(before) in headings or _is_kept(before)):
            before.addprevious(here)


def _marked(root: etree._Element, style: str) -> list[etree._Element]:
    return [_paragraph(each) for each in root.iter(f"{W}pStyle") if each.get(VAL) == style]


def _style(block: etree._Element) -> str:
    style = block.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else style.get(VAL, "")


def _is_kept(block: etree._Element) -> bool:
    return block.find(f"{W}pPr/{W}keepNext") is not None


def _paragraph(mark: etree._Element) -> etree._Element:
    return next(mark.iterancestors(f"{W}p"))


def _break(mark: etree._Element, around: etree._Element | None, *, lying: bool, small: str) -> etree._Element:
    """The section that ends at a mark, like the one that ends `around` it."""
    section = copy.deepcopy(around) if around is not None else etree.Element(f"{W}sectPr")
    if lying:
        _lay_across(section)
    mark.set(VAL, small)
    # CT_PPr: a section stands last.
    _paragraph(mark)[0].append(section)
    return section


def _go_on(section: etree._Element) -> None:
    for name in ("pgNumType", "titlePg"):
        for found in section.findall(W + name):
            section.remove(found)


def _lay_across(section: etree._Element) -> None:
    size = section.find(f"{W}pgSz")
    if size is not None:
        width, height = size.get(f"{W}w", ""), size.get(f"{W}h", "")
        size.attrib.update({f"{W}w": height, f"{W}h": width, f"{W}orient": "landscape"})
