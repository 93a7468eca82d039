"""The fonts of a document's theme (`w:asciiTheme="minorHAnsi"` and its kin; ECMA-376, 17.18.96)."""

from __future__ import annotations

from lxml import etree

from docgen.files.ooxml import A

_SLOTS = {"Ascii": "latin", "HAnsi": "latin", "EastAsia": "ea", "Bidi": "cs"}


def theme_fonts(root: etree._Element | None) -> dict[str, str]:
    """The typeface of every theme font (`minorHAnsi` …) that the theme part names; empty without one."""
    if root is None:
        return {}
    faces = {}
    for size in ("major", "minor"):
        for slot, tag in _SLOTS.items():
            face = root.find(f".//{A}{size}Font/{A}{tag}")
            if face is not None and face.get("typeface"):
                faces[size + slot] = face.get("typeface", "")
    return faces
