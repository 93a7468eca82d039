"""The face of each paragraph style of a template: size and weight, what it inherits included."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from docgen.decree.typeface import line_width
from docgen.documents.pieces import W

_W = f"{{{W}}}"
_VAL = f"{_W}val"


class Face(NamedTuple):
    """The style's name, its size in points, and whether it is bold.

    The name is what lasts: programs that save a document anew give its styles new ids.
    """

    name: str = ""
    size: float = 10.0
    bold: bool = False

    def twips(self, text: str) -> float:
        """The width of one line of `text`."""
        return line_width(text, self.size, bold=self.bold) * 20


Faces = dict[str, Face]


def faces_of(styles: etree._Element) -> Faces:
    """The faces of the styles of a `word/styles.xml`, by style id."""
    known = {style.get(f"{_W}styleId", ""): style for style in styles.iter(f"{_W}style")}
    base = _over(styles.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr"), Face())
    return {name: _inherited(name, known, base) for name in known}


def _inherited(name: str, known: dict[str, etree._Element], base: Face) -> Face:
    chain: list[str] = []
    while name in known and name not in chain:
        chain.append(name)
        above = known[name].find(f"{_W}basedOn")
        name = "" if above is None else above.get(_VAL, "")
    face = base
    for each in reversed(chain):
        face = _over(known[each].find(f"{_W}rPr"), face)
    shown = known[chain[0]].find(f"{_W}name")
    return face._replace(name="" if shown is None else shown.get(_VAL, ""))


def _over(properties: etree._Element | None, face: Face) -> Face:
    if properties is None:
        return face
    size, bold = properties.find(f"{_W}sz"), properties.find(f"{_W}b")
    return Face(
        size=face.size if size is None else int(size.get(_VAL, "20")) / 2,
        bold=face.bold if bold is None else bold.get(_VAL, "1") not in ("0", "false", "off"),
    )
