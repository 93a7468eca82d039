"""The paragraph styles of a template: their names, sizes and weights, what they inherit included."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from docgen.files.ooxml import VAL, W


class ParagraphStyle(NamedTuple):
    """A style's name, its size in points, and whether it is bold.

    The name is what lasts: programs that save a document anew give its styles new ids.
    """

    name: str = ""
    size: float = 10.0
    bold: bool = False


Styles = dict[str, ParagraphStyle]


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
    size, bold = properties.find(f"{W}sz"), properties.find(f"{W}b")
    return ParagraphStyle(
        size=style.size if size is None else int(size.get(VAL, "20")) / 2,
        bold=style.bold if bold is None else bold.get(VAL, "1") not in ("0", "false", "off"),
    )
