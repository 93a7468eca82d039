"""A document as one list of pieces in reading order, each knowing where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from docgen.anatomy.paragraph_pieces import Piece, piece
from docgen.anatomy.part_words import Words
from docgen.anatomy.text_columns import READ, columns
from docgen.text.normalize import folded
from docgen.word.document import Block, Cell, Document, Paragraph, Table
from docgen.word.formatting import Borders
from docgen.word.location import Location, Spot
from docgen.word.shapes import DrawnLine

SIDE_BY_SIDE = 3
"""How many cells with text a row of a head or of a signature block can have."""
_BREAK = re.compile("[\n\f\v]")
_FROM_THE_TEXT = ("column", "margin", "text", "character", "")
"""What a shape's place across the page may be told from, so that it tells its column."""
LETTERS, LINE = 0.75, 1.15
"""Shares of the size of letters: how high they stand in the first line, how far the next line is."""


class PlacedPiece(NamedTuple):
    """A piece, or a blank paragraph, in its surroundings."""

    piece: Piece
    text: str
    """Folded, with its automatic number; cut where it is long. Empty for a blank."""
    cell: Location
    """The innermost cell or text box it stands in; equal for pieces that share one."""
    lane: tuple[str, int]
    """Which of two or more columns side by side it stands in: of a table, of tab stops, of text boxes."""
    table: Spot | None
    row: int
    beside: int
    """How many cells of its row have text, its own too; 1 outside tables."""
    tabular: bool
    """Whether its table has rows with text in two cells or more."""
    new_page: bool
    lines: tuple[DrawnLine, ...]
    """What is drawn here: shapes on the paragraph, its borders, the lower edge of a cell that has no sides."""

    @property
    def blank(self) -> bool:
        """Whether nothing is printed here but what is drawn."""
        return not self.text

    @property
    def boxed(self) -> bool:
        """Whether it stands in a text box."""
        return self.lane[0] == "box"

    @property
    def centred(self) -> bool:
        """Whether it is centred."""
        return self.piece.paragraph.format.alignment == "center"


class _Around(NamedTuple):
    cell: Location
    lane: tuple[str, int]
    table: Spot | None
    row: int
    beside: int
    tabular: bool


_NO_BORDERS = Borders()
_BODY = _Around(Location(), ("body", 0), None, 0, 1, False)


def entries(document: Document, words: Words) -> list[PlacedPiece]:
    """Every piece of the body, text boxes after the paragraph they hang on.

    A page header that holds the Quốc hiệu, as letter paper does, comes first.
    """
    header = document.sections[0].header_on("first")
    found = list(_blocks(header.blocks, _BODY, words)) if header is not None else []
    if not any(words.national_title.fullmatch(entry.text) for entry in found):
        found = []
    for number, section in enumerate(document.sections):
        fresh = number > 0 and section.page.break_kind != "continuous"
        for entry in _blocks(section.blocks, _BODY, words):
            before = found[-1].piece if found else None
            broken = before is not None and _ends_page(before, entry.piece)
            found.append(entry._replace(new_page=True) if fresh or broken or _starts_page(entry.piece) else entry)
            fresh = False
    return found


def following(entries: Sequence[PlacedPiece], at: int, end: int, count: int) -> Iterator[PlacedPiece]:
    """The next `count` entries with text behind a position, before `end`."""
    behind = (entries[each] for each in range(at + 1, end))
    return islice((entry for entry in behind if not entry.blank), count)


def _blocks(blocks: Iterable[Block], around: _Around, words: Words) -> Iterator[PlacedPiece]:
    for block in blocks:
        if isinstance(block, Table):
            filled = [sum(_has_text(cell.blocks) for cell in row.cells) for row in block.rows]
            tabular = max(filled, default=0) > 1
            for number, row in enumerate(block.rows):
                for cell in row.cells:
                    # A cell across the page without a frame only centres its text.
                    across = len(row.cells) == 1 and cell.borders == _NO_BORDERS
                    lane = _BODY.lane if across else ("column", cell.column)
                    inside = _Around(cell.place, lane, block.at, number, filled[number], tabular and not across)
                    yield from _with_edge(list(_blocks(cell.blocks, inside, words)), cell)
        else:
            yield from _paragraph(block, around, words)


def _paragraph(paragraph: Paragraph, around: _Around, words: Words) -> Iterator[PlacedPiece]:
    start, found = 0, list[Piece]()
    for end in (*(match.start() for match in _BREAK.finditer(paragraph.text)), len(paragraph.text)):
        line = piece(paragraph, start, end)
        if line.start < line.end:
            found.append(line)
        start = end + 1
    for order, line in enumerate(found or [piece(paragraph, 0, 0)]):
        sides = [line] if around.tabular else columns(line, words)
        drawn = tuple(each for each in paragraph.lines if _under(each, found) == order) if paragraph.lines else ()
        for side, column in enumerate(sides):
            beside = around._replace(lane=("side", side)) if len(sides) > 1 else around
            here = tuple(each for each in drawn if _side(each, paragraph, len(sides)) == side)
            yield _entry(column, beside, here)
    for number, box in enumerate(paragraph.boxes):
        where = paragraph.place.within("box", number + 1)
        yield from _blocks(
            box.blocks, around._replace(cell=where, lane=("box", paragraph.at.nth * 100 + number)), words
        )


def _under(line: DrawnLine, pieces: list[Piece]) -> int:
    """Which piece of a paragraph a line drawn on it stands by, as far as its height tells; else the last."""
    last = max(len(pieces) - 1, 0)
    if line.source != "shape":
        return 0 if line.side == "top" else last
    y = line.position.y
    if not last or y is None:
        return last
    size = 20 * next(pieces[0].formats()).size
    return min(max(int((y - LETTERS * size) // (LINE * size)), 0), last)


def _side(line: DrawnLine, paragraph: Paragraph, sides: int) -> int:
    """Which of the columns that tab stops make a line drawn on their paragraph stands in: by its middle."""
    x = line.position.x
    if sides == 1 or line.source != "shape" or x is None or line.position.across not in _FROM_THE_TEXT:
        return 0
    return min(max(int((x + line.length / 2) * sides / max(paragraph.width, 1)), 0), sides - 1)


def _with_edge(inside: list[PlacedPiece], cell: Cell) -> list[PlacedPiece]:
    borders = cell.borders
    if inside and borders.bottom is not None and borders.left is None and borders.right is None:
        edges = tuple(line for line in cell.lines if line.side == "bottom")
        inside[-1] = inside[-1]._replace(lines=inside[-1].lines + edges)
    return inside


def _entry(column: Piece, around: _Around, drawn: tuple[DrawnLine, ...]) -> PlacedPiece:
    whole = column.printed if column.start < column.end else column.paragraph.printed
    return PlacedPiece(
        piece=column,
        # Rows of wide tables are never matched, only told from blank ones.
        text=folded(whole[:READ]) if around.beside <= SIDE_BY_SIDE else whole.strip(),
        cell=around.cell,
        lane=around.lane,
        table=around.table,
        row=around.row,
        beside=around.beside,
        tabular=around.tabular,
        new_page=False,
        lines=drawn,
    )


def _has_text(blocks: Iterable[Block]) -> bool:
    return any(
        bool(block.printed.strip()) or any(_has_text(box.blocks) for box in block.boxes)
        if isinstance(block, Paragraph)
        else any(_has_text(cell.blocks) for row in block.rows for cell in row.cells)
        for block in blocks
    )


def _starts_page(first: Piece) -> bool:
    paragraph = first.paragraph
    opens = not paragraph.text[: first.start].strip()
    return (opens and paragraph.format.page_break_before) or "\f" in paragraph.text[: first.start]


def _ends_page(before: Piece, after: Piece) -> bool:
    return before.paragraph is not after.paragraph and "\f" in before.paragraph.text[before.end :]
