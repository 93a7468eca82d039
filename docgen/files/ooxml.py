"""Names of Office Open XML (ECMA-376), the strict ones turned into the transitional ones."""

from __future__ import annotations

from lxml import etree

_OFFICE = "http://schemas.openxmlformats.org"
W = f"{{{_OFFICE}/wordprocessingml/2006/main}}"
R = f"{{{_OFFICE}/officeDocument/2006/relationships}}"
A = f"{{{_OFFICE}/drawingml/2006/main}}"
WP = f"{{{_OFFICE}/drawingml/2006/wordprocessingDrawing}}"
PIC = f"{{{_OFFICE}/drawingml/2006/picture}}"
MATH = f"{{{_OFFICE}/officeDocument/2006/math}}"
MC = f"{{{_OFFICE}/markup-compatibility/2006}}"
RELATIONSHIP = f"{{{_OFFICE}/package/2006/relationships}}Relationship"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
WPG = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
V = "{urn:schemas-microsoft-com:vml}"

VAL = f"{W}val"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
"""Says whether blanks at the ends of a text count (XML 1.0, 2.10)."""

AS_WRITTEN = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
"""Reads a part that is written again: comments, blanks and namespaces stay as they are, nothing is fetched."""

_STRICT = "http://purl.oclc.org/ooxml"
_TRANSITIONAL = {
    f"{_STRICT}/wordprocessingml/main": W[1:-1],
    f"{_STRICT}/officeDocument/relationships": R[1:-1],
    f"{_STRICT}/officeDocument/math": MATH[1:-1],
    f"{_STRICT}/drawingml/main": A[1:-1],
    f"{_STRICT}/drawingml/wordprocessingDrawing": WP[1:-1],
    f"{_STRICT}/drawingml/picture": PIC[1:-1],
}


def first(element: etree._Element, tag: str) -> etree._Element | None:
    """The first child with this tag, or None; much faster than a search by path."""
    for child in element:
        if child.tag == tag:
            return child
    return None


def is_strict(root: etree._Element) -> bool:
    """Whether a part is written in ISO 29500 Strict."""
    return any(uri.startswith(_STRICT) for uri in root.nsmap.values())


def make_transitional(root: etree._Element) -> None:
    """Give every element and attribute of a strict part its transitional name, in place."""
    for element in root.iter(etree.Element):
        element.tag = _transitional(str(element.tag))
        for name, value in ((str(name), value) for name, value in element.items()):
            if _transitional(name) != name:
                del element.attrib[name]
                element.set(_transitional(name), value)


def _transitional(name: str) -> str:
    uri, brace, local = name[1:].partition("}")
    return f"{{{_TRANSITIONAL[uri]}}}{local}" if brace and uri in _TRANSITIONAL else name
