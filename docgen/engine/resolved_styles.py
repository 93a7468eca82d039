"""The paragraph styles of a template: their names, sizes and weights, what they inherit included."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from lxml import etree

from docgen.files.ooxml import VAL, W


class ParagraphStyle(NamedTuple):
    """A style's name, its size in points, whether it is bold, and whether italic.

    The name is what lasts: programs that save a document anew give its styles new ids.
    """

    name: str = ""
    size: float = 10.0
    bold: bool = False
    italic: bool = False


Styles = dict[str, ParagraphStyle]
Width = Callable[[str, float, bool, bool], float]
"""How wide one line of a text is in points: at a size in points, bold or not, italic or not."""


def twips(text: str, style: ParagraphStyle, width: Width) -> float:
    """The width of one line of `text` in a style, in twips."""
    return width(text, style.size, style.bold, style.italic) * 20


def styles_of(styles: etree._Element) -> Styles:
    """The paragraph styles of a `word/styles.xml`, by style id."""
    known = {style.get(f"{W}styleId", ""): style for style in styles.iter(f"{W}style")}
    base = _over(styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"), ParagraphStyle())
    return {name: _inherited(name, known, base) for name in known}


def _inherited(name: str, known: dict[str, etree._Element], base: ParagraphStyle) -> ParagraphStyle:
    chain: list[str] = []
    while name in known and name not in chain:
        chain.append(name)
        above = known[name].find(f"{W}basedOn")
        name = "" if above is None else above.get(VAL, "")
    style = base
    for each in reversed(chain):
        style = _over(known[each].find(f"{W}rPr"), style)
    shown = known[chain[0]].find(f"{W}name")
    return style._replace(name="" if shown is None else shown.get(VAL, ""))


def _over(properties: etree._Element | None, style: ParagraphStyle) -> ParagraphStyle:
    if properties is None:
        return style
    size = properties.find(f"{W}sz")
    return ParagraphStyle(
        size=style.size if size is None else int(size.get(VAL, "20")) / 2,
        bold=_is_on(properties.find(f"{W}b"), style.bold),
        italic=_is_on(properties.find(f"{W}i"), style.italic),
    )


def _is_on(element: etree._Element | None, inherited: bool) -> bool:
    return inherited if element is None else element.get(VAL, "1") not in ("0", "false", "off")
