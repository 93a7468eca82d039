"""Tables: their grid, rows, cells and edges (ECMA-376, 17.4)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lxml import etree

from docgen.word.document import Block, Cell, Row, Table
from docgen.word.effective import Layer
from docgen.word.formatting import Borders
from docgen.word.lengths import twips, whole
from docgen.word.markup import content
from docgen.word.names import VAL, W
from docgen.word.places import Place, Spot
from docgen.word.properties import border, is_on
from docgen.word.shapes import Line
from docgen.word.styles import Styles
from docgen.word.table_styles import TableStyle

BlockReader = Callable[[etree._Element, int, Place, Layer], tuple[Block, ...]]

_PADDING = 108
_INSIDE = {"top": "insideH", "bottom": "insideH", "left": "insideV", "right": "insideV"}
_STRICT_SIDES = {"left": "start", "right": "end"}
_SPAN_LIMIT = 63
"""Word's own limit of columns."""


class TableReader:
    """Reads the tables of a document; what stands in a cell is read by `blocks`."""

    def __init__(self, styles: Styles, themes: Mapping[str, str], blocks: BlockReader) -> None:
        self._styles, self._themes, self._blocks = styles, themes, blocks

    def read(self, element: etree._Element, at: Spot, place: Place, width: int) -> Table:
        """The table of a `w:tbl`; `width` is the room it stands in, for tables that state no width."""
        properties = element.find(f"{W}tblPr")
        style = TableStyle(self._styles, self._themes, properties)
        grid = [twips(column.get(f"{W}w")) or 0 for column in element.iterfind(f"{W}tblGrid/{W}gridCol")]
        elements = [row for row in content(element) if row.tag == f"{W}tr" and not _deleted(row)]
        cells = _CellReader(self._blocks, style, properties, grid, len(elements), width)
        rows = tuple(_row(row, cells, number, place) for number, row in enumerate(elements))
        return Table(
            rows=rows,
            width=sum(grid) or max((sum(cell.width for cell in row.cells) for row in rows), default=0),
            indent=_measure(properties, "tblInd") or 0,
            alignment=_value(properties, "jc") or "left",
            style=self._styles.name("table", style.id),
            at=at,
            place=place,
        )


def _row(element: etree._Element, reader: _CellReader, number: int, table: Place) -> Row:
    properties = element.find(f"{W}trPr")
    height = properties.find(f"{W}trHeight") if properties is not None else None
    column = whole(_value(properties, "gridBefore")) or 0
    cells: list[Cell] = []
    place = table.within("row", number + 1)
    for cell in (each for each in content(element) if each.tag == f"{W}tc"):
        cells.append(reader.read(cell, number, column, place.within("cell", len(cells) + 1)))
        column += cells[-1].span
    return Row(
        cells=tuple(cells),
        header=_flag(properties, "tblHeader"),
        cant_split=_flag(properties, "cantSplit"),
        height=(twips(height.get(VAL)) or 0) if height is not None else 0,
        height_rule=height.get(f"{W}hRule", "atLeast") if height is not None else "auto",
    )


class _CellReader:
    """Reads the cells of one table."""

    def __init__(
        self,
        blocks: BlockReader,
        style: TableStyle,
        properties: etree._Element | None,
        grid: list[int],
        rows: int,
        width: int,
    ) -> None:
        self._blocks, self._style, self._direct = blocks, style, properties
        self._grid, self._rows, self._width = grid, rows, width
        self._padding = sum(self._padding_on(side) for side in ("left", "right"))

    def read(self, element: etree._Element, row: int, column: int, place: Place) -> Cell:
        """The cell of a `w:tc` at `row` and grid `column`, both from 0."""
        properties = element.find(f"{W}tcPr")
        span = min(max(whole(_value(properties, "gridSpan")) or 1, 1), _SPAN_LIMIT)
        merge = properties.find(f"{W}vMerge") if properties is not None else None
        width = sum(self._grid[column : column + span]) or _measure(properties, "tcW") or self._width
        conditions = self._style.conditions(row, column, self._rows, len(self._grid))
        borders = Borders(
            **{side: border(self._edge(properties, conditions, side, row, column, span)) for side in _INSIDE}
        )
        return Cell(
            blocks=self._blocks(element, width - self._padding, place, self._style.layer(conditions)),
            column=column,
            span=span,
            width=width,
            continues=merge is not None and merge.get(VAL, "continue") == "continue",
            borders=borders,
            lines=tuple(
                Line("cell", width, True, edge, side)
                for side, edge in (("top", borders.top), ("bottom", borders.bottom))
                if edge is not None
            ),
            align=_value(properties, "vAlign") or "top",
            place=place,
        )

    def _edge(
        self, cell: etree._Element | None, conditions: tuple[str, ...], side: str, row: int, column: int, span: int
    ) -> etree._Element | None:
        outer = {
            "top": row == 0,
            "bottom": row == self._rows - 1,
            "left": column == 0,
            "right": column + span >= len(self._grid),
        }[side]
        name = side if outer else _INSIDE[side]
        own = _side(cell, "tcBorders", side)
        if own is None:
            own = _side(self._direct, "tblBorders", name)
        return own if own is not None else self._style.edge(conditions, side, name)

    def _padding_on(self, side: str) -> int:
        for name in (side, _STRICT_SIDES[side]):
            stated = self._direct.find(f"{W}tblCellMar/{W}{name}") if self._direct is not None else None
            if stated is None:
                stated = self._style.of_table(f"tblCellMar/{W}{name}")
            if stated is not None:
                return twips(stated.get(f"{W}w")) or 0
        return _PADDING


def _side(properties: etree._Element | None, group: str, side: str) -> etree._Element | None:
    for name in (side, _STRICT_SIDES.get(side, side)):
        found = properties.find(f"{W}{group}/{W}{name}") if properties is not None else None
        if found is not None:
            return found
    return None


def _value(properties: etree._Element | None, tag: str) -> str | None:
    child = properties.find(W + tag) if properties is not None else None
    return child.get(VAL) if child is not None else None


def _measure(properties: etree._Element | None, tag: str) -> int | None:
    child = properties.find(W + tag) if properties is not None else None
    return twips(child.get(f"{W}w")) if child is not None and child.get(f"{W}type", "dxa") == "dxa" else None


def _flag(properties: etree._Element | None, tag: str) -> bool:
    child = properties.find(W + tag) if properties is not None else None
    return child is not None and is_on(child)


def _deleted(row: etree._Element) -> bool:
    return row.find(f"{W}trPr/{W}del") is not None
