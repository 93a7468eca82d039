"""What a table style gives each cell: the whole table's properties, then those of its bands and edges (17.7.6)."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from docgen.files.ooxml import VAL, W
from docgen.word.direct_properties import merged
from docgen.word.effective_properties import Layer
from docgen.word.lengths import whole
from docgen.word.paragraph_properties import paragraph_properties
from docgen.word.run_properties import run_properties
from docgen.word.styles import Style, Styles

# Bits of `w:tblLook/@w:val` in files that have no attributes for them (17.7.6.8).
_FLAGS = {
    "firstRow": 0x20,
    "lastRow": 0x40,
    "firstColumn": 0x80,
    "lastColumn": 0x100,
    "noHBand": 0x200,
    "noVBand": 0x400,
}


class TableStyle:
    """The style of one table as it falls on its cells."""

    def __init__(
        self, styles: Styles, themes: Mapping[str, str], properties: Mapping[str, etree._Element]
    ) -> None:
        named, look = properties.get("tblStyle"), properties.get("tblLook")
        self.id = named.get(VAL, "") if named is not None else ""
        self.chain = styles.chain("table", self.id)
        self._themes = themes
        self._look = {flag for flag in _FLAGS if _has(look, flag)}
        self._layers: dict[tuple[str, ...], Layer] = {}
        self._conditional_names = {part.get(f"{W}type", "") for style in self.chain for part in _parts(style)}

    def conditions(self, row: int, column: int, rows: int, columns: int) -> tuple[str, ...]:
        """The conditional formats that fall on a cell, the weakest first."""
        look = self._look
        if not self._conditional_names:
            return ()
        first_row, last_row = "firstRow" in look and row == 0, "lastRow" in look and row == rows - 1
        first_column = "firstColumn" in look and column == 0
        last_column = "lastColumn" in look and column == columns - 1
        names = []
        if "noVBand" not in look and not (first_column or last_column):
            band = (column - ("firstColumn" in look)) // self._band("tblStyleColBandSize")
            names.append(f"band{band % 2 + 1}Vert")
        if "noHBand" not in look and not (first_row or last_row):
            band = (row - ("firstRow" in look)) // self._band("tblStyleRowBandSize")
            names.append(f"band{band % 2 + 1}Horz")
        edges = {"firstCol": first_column, "lastCol": last_column, "firstRow": first_row, "lastRow": last_row}
        corners = {
            "nwCell": first_row and first_column,
            "neCell": first_row and last_column,
            "swCell": last_row and first_column,
            "seCell": last_row and last_column,
        }
        return (*names, *(name for name, falls in {**edges, **corners}.items() if falls))

    def layer(self, conditions: tuple[str, ...]) -> Layer:
        """The run and paragraph properties that the style gives a cell under these conditions."""
        if conditions not in self._layers:
            sources = [each.element for each in self.chain]
            sources += [found for name in conditions for found in self._conditional(name)]
            self._layers[conditions] = Layer(
                merged(*(run_properties(each.find(f"{W}rPr"), self._themes) for each in sources)),
                merged(*(paragraph_properties(each.find(f"{W}pPr")) for each in sources)),
                (self.id, conditions),
            )
        return self._layers[conditions]

    def edge(self, conditions: tuple[str, ...], side: str, inside: str) -> etree._Element | None:
        """The border element that the style gives one `side` of a cell; `inside` is its name within the table."""
        for name in reversed(conditions):
            for source in reversed(self._conditional(name)):
                if (found := source.find(f"{W}tcPr/{W}tcBorders/{W}{side}")) is not None:
                    return found
        return self.of_table(f"tblBorders/{W}{inside}")

    def of_table(self, path: str) -> etree._Element | None:
        """An element of the style's own `w:tblPr`, the nearest in the chain."""
        found = (each.element.find(f"{W}tblPr/{W}{path}") for each in reversed(self.chain))
        return next((each for each in found if each is not None), None)

    def _conditional(self, name: str) -> list[etree._Element]:
        return [found for style in self.chain for found in _parts(style) if found.get(f"{W}type") == name]

    def _band(self, tag: str) -> int:
        size = self.of_table(tag)
        return max((whole(size.get(VAL)) or 1) if size is not None else 1, 1)


def _parts(style: Style) -> list[etree._Element]:
    return list(style.element.iterchildren(f"{W}tblStylePr"))


def _has(look: etree._Element | None, flag: str) -> bool:
    if look is None:
        return flag.startswith("no")
    stated = look.get(W + flag)
    if stated is not None:
        return stated in ("1", "true", "on")
    try:
        return bool(int(look.get(VAL, "0"), 16) & _FLAGS[flag])
    except ValueError:
        return False
