"""Sections: paper, margins, columns, page numbers (ECMA-376, 17.6)."""

from __future__ import annotations

from lxml import etree

from docgen.files.ooxml import R, W
from docgen.word.direct_properties import is_on
from docgen.word.formatting import PageFormat
from docgen.word.lengths import twips, whole

# Word's own page where the file states none.
_LETTER = (12240, 15840)
_MARGINS = {"top": 1440, "bottom": 1440, "left": 1440, "right": 1440, "header": 720, "footer": 720, "gutter": 0}
_COLUMN_SPACE = 720


def page(properties: etree._Element | None, even_and_odd: bool) -> PageFormat:
    """The pages that a `w:sectPr` describes; Word's own where there is none or it leaves something open."""
    source = properties if properties is not None else etree.Element(f"{W}sectPr")

    def attribute(tag: str, name: str) -> str | None:
        child = source.find(W + tag)
        return child.get(W + name) if child is not None else None

    def length(tag: str, name: str, otherwise: int) -> int:
        stated = twips(attribute(tag, name))
        return otherwise if stated is None else stated

    margins = {name: length("pgMar", name, otherwise) for name, otherwise in _MARGINS.items()}
    width = length("pgSz", "w", _LETTER[0])
    columns = max(whole(attribute("cols", "num")) or 1, 1)
    text_width = width - margins["left"] - margins["right"] - margins["gutter"]
    title = source.find(f"{W}titlePg")
    return PageFormat(
        width=width,
        height=length("pgSz", "h", _LETTER[1]),
        landscape=attribute("pgSz", "orient") == "landscape",
        # Negative margins hold whatever the header needs (17.6.11); their size is what counts.
        top=abs(margins["top"]),
        bottom=abs(margins["bottom"]),
        left=margins["left"],
        right=margins["right"],
        gutter=margins["gutter"],
        header=margins["header"],
        footer=margins["footer"],
        title_page=title is not None and is_on(title),
        even_and_odd=even_and_odd,
        number_start=whole(attribute("pgNumType", "start")),
        number_format=attribute("pgNumType", "fmt") or "decimal",
        columns=columns,
        column_width=(text_width - (columns - 1) * length("cols", "space", _COLUMN_SPACE)) // columns,
        break_kind=attribute("type", "val") or "nextPage",
    )


def edge_ids(properties: etree._Element | None) -> dict[tuple[str, str], str]:
    """The relationship of each header and footer that a `w:sectPr` names, by kind and page."""
    return {
        (kind, reference.get(f"{W}type", "default")): reference.get(f"{R}id", "")
        for kind in ("header", "footer")
        for reference in (properties.iterchildren(f"{W}{kind}Reference") if properties is not None else ())
    }
