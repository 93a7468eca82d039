"""Tables: their grid, rows, cells and edges (ECMA-376, 17.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from lxml import etree

from docgen.files.ooxml import VAL, W, first
from docgen.word.containers import content
from docgen.word.direct_properties import border, is_on
from docgen.word.document import Block, Cell, Row, Table
from docgen.word.effective_properties import Layer
from docgen.word.formatting import Border, Borders
from docgen.word.lengths import twips, whole
from docgen.word.location import Location, Spot
from docgen.word.shapes import DrawnLine
from docgen.word.styles import Styles
from docgen.word.table_styles import TableStyle

Children = Mapping[str, etree._Element]
BlockReader = Callable[[etree._Element, int, Location, Layer], tuple[Block, ...]]

_PADDING = 108
_INSIDE = {"top": "insideH", "bottom": "insideH", "left": "insideV", "right": "insideV"}
_STRICT_SIDES = {"left": "start", "right": "end"}
_STRICT_SIDES_BACK = {strict: side for side, strict in _STRICT_SIDES.items()}
_SPAN_LIMIT = 63
"""Word's own limit of columns."""


class TableReader:
    """Reads the tables of a document; what stands in a cell is read by `blocks`."""

    def __init__(self, styles: Styles, themes: Mapping[str, str], blocks: BlockReader) -> None:
        self._styles, self._themes, self._blocks = styles, themes, blocks

    def read(self, element: etree._Element, at: Spot, place: Location, width: int) -> Table:
        """The table of a `w:tbl`; `width` is the room it stands in, for tables that state no width."""
        properties = _children(first(element, f"{W}tblPr"))
        style = TableStyle(self._styles, self._themes, properties)
        columns = first(element, f"{W}tblGrid")
        grid = [twips(column.get(f"{W}w")) or 0 for column in columns] if columns is not None else []
        elements = [row for row in content(element) if row.tag == f"{W}tr" and not _deleted(row)]
        cells = _CellReader(self._blocks, style, properties, grid, len(elements), width)
        rows = tuple(_row(row, cells, number, place) for number, row in enumerate(elements))
        return Table(
            rows=rows,
            width=sum(grid) or max((sum(cell.width for cell in row.cells) for row in rows), default=0),
            indent=_measure(properties.get("tblInd")) or 0,
            alignment=_value(properties, "jc") or "left",
            style=self._styles.name("table", style.id),
            at=at,
            place=place,
        )


def _row(element: etree._Element, reader: _CellReader, number: int, table: Location) -> Row:
    properties = _children(first(element, f"{W}trPr"))
    height = properties.get("trHeight")
    column = whole(_value(properties, "gridBefore")) or 0
    cells: list[Cell] = []
    place = table.within("row", number + 1)
    for cell in (each for each in content(element) if each.tag == _CELL):
        cells.append(reader.read(cell, number, column, place.within("cell", len(cells) + 1)))
        column += cells[-1].span
    return Row(
        cells=tuple(cells),
        header="tblHeader" in properties and is_on(properties["tblHeader"]),
        cant_split="cantSplit" in properties and is_on(properties["cantSplit"]),
        height=(twips(height.get(VAL)) or 0) if height is not None else 0,
        height_rule=height.get(f"{W}hRule", "atLeast") if height is not None else "auto",
    )


class _CellReader:
    """Reads the cells of one table."""

    def __init__(
        self,
        blocks: BlockReader,
        style: TableStyle,
        properties: Children,
        grid: list[int],
        rows: int,
        width: int,
    ) -> None:
        self._blocks, self._style, self._grid, self._rows, self._width = blocks, style, grid, rows, width
        self._own = {name: border(edge) for name, edge in _edges(properties.get("tblBorders"))}
        self._given: dict[tuple[tuple[str, ...], str, str], Border | None] = {}
        margins = _children(properties.get("tblCellMar"))
        self._padding = sum(self._padding_on(side, margins) for side in ("left", "right"))

    def read(self, element: etree._Element, row: int, column: int, place: Location) -> Cell:
        """The cell of a `w:tc` at `row` and grid `column`, both from 0."""
        properties = _children(first(element, _CELL_PROPERTIES))
        span = min(max(whole(_value(properties, "gridSpan")) or 1, 1), _SPAN_LIMIT)
        merge = properties.get("vMerge")
        # Word lays cells out by their own widths; the grid is what it last computed, or what a program put there.
        width = _measure(properties.get("tcW")) or sum(self._grid[column : column + span]) or self._width
        conditions = self._style.conditions(row, column, self._rows, len(self._grid))
        own = {name: border(edge) for name, edge in _edges(properties.get("tcBorders"))}
        outer = {
            "top": row == 0,
            "bottom": row == self._rows - 1,
            "left": column == 0,
            "right": column + span >= len(self._grid),
        }
        borders = Borders(
            **{
                side: own[side] if side in own else self._edge(conditions, side, side if edge else _INSIDE[side])
                for side, edge in outer.items()
            }
        )
        return Cell(
            blocks=self._blocks(element, width - self._padding, place, self._style.layer(conditions)),
            column=column,
            span=span,
            width=width,
            continues=merge is not None and merge.get(VAL, "continue") == "continue",
            borders=borders,
            lines=tuple(
                DrawnLine("cell", width, True, edge, side)
                for side, edge in (("top", borders.top), ("bottom", borders.bottom))
                if edge is not None
            ),
            align=_value(properties, "vAlign") or "top",
            place=place,
        )

    def _edge(self, conditions: tuple[str, ...], side: str, name: str) -> Border | None:
        """The edge that the table, or else its style, gives a cell on one side; `name` is its own within it."""
        if name in self._own:
            return self._own[name]
        key = (conditions, side, name)
        if key not in self._given:
            self._given[key] = border(self._style.edge(conditions, side, name))
        return self._given[key]

    def _padding_on(self, side: str, margins: Children) -> int:
        for name in (side, _STRICT_SIDES[side]):
            stated = margins[name] if name in margins else self._style.of_table(f"tblCellMar/{W}{name}")
            if stated is not None:
                return twips(stated.get(f"{W}w")) or 0
        return _PADDING


_CELL, _CELL_PROPERTIES = f"{W}tc", f"{W}tcPr"
_LOCAL = len(W)


def _children(properties: etree._Element | None) -> Children:
    """The children of a properties element by their local names."""
    return {str(child.tag)[_LOCAL:]: child for child in properties} if properties is not None else {}


def _edges(borders: etree._Element | None) -> Iterator[tuple[str, etree._Element]]:
    for name, edge in _children(borders).items():
        yield _STRICT_SIDES_BACK.get(name, name), edge


def _value(properties: Children, tag: str) -> str | None:
    child = properties.get(tag)
    return child.get(VAL) if child is not None else None


def _measure(child: etree._Element | None) -> int | None:
    return twips(child.get(f"{W}w")) if child is not None and child.get(f"{W}type", "dxa") == "dxa" else None


def _deleted(row: etree._Element) -> bool:
    return "del" in _children(first(row, f"{W}trPr"))
