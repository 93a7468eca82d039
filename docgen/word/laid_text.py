"""The text of a Word file with the layout that one sees at once: sides, weights, indents, tables; no pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from docgen.word.document import Block, Cell, Document, Paragraph, Row, Table


class LaidPiece(NamedTuple):
    """Text of one look."""

    text: str
    bold: bool = False
    italic: bool = False
    mark: int = 0
    """The number of what is told of these words, where something is."""


class LaidParagraph(NamedTuple):
    """A paragraph with its number before it. `side` is left, center, right or justify."""

    pieces: tuple[LaidPiece, ...]
    side: str
    indented: bool
    """Whether its first line, or all of it, stands further in than what is around it."""

    @property
    def text(self) -> str:
        """All that it says."""
        return "".join(piece.text for piece in self.pieces)


class LaidCell(NamedTuple):
    """A cell; `share` is its part of the width of the table in per cent."""

    blocks: tuple[LaidBlock, ...]
    share: int
    span: int


class LaidTable(NamedTuple):
    """A table; `ruled` where lines are drawn in it."""

    rows: tuple[tuple[LaidCell, ...], ...]
    ruled: bool


_BREAKS = str.maketrans("\f\v", "\n\n")
LaidBlock: TypeAlias = LaidParagraph | LaidTable


def laid_text(document: Document) -> tuple[LaidBlock, ...]:
    """The blocks of the body; what stands in a text box follows the paragraph that holds it."""
    return tuple(_blocks(document.blocks))


def marked(blocks: Iterable[LaidBlock], wanted: Sequence[str]) -> tuple[LaidBlock, ...]:
    """The blocks with each of the texts of `wanted` marked by its number from 1 where it stands first.

    Words that stand in no paragraph, or are marked already, bear no mark.
    """
    left = {number: " ".join(words.split()) for number, words in enumerate(wanted, start=1) if words.strip()}
    return tuple(_marked(blocks, left))


def _marked(blocks: Iterable[LaidBlock], left: dict[int, str]) -> Iterator[LaidBlock]:
    for block in blocks:
        if isinstance(block, LaidTable):
            rows = tuple(
                tuple(cell._replace(blocks=tuple(_marked(cell.blocks, left))) for cell in row)
                for row in block.rows
            )
            yield block._replace(rows=rows)
            continue
        for number, words in list(left.items()):
            at = block.text.find(words)
            if at >= 0:
                del left[number]
                block = block._replace(pieces=tuple(_cut(block.pieces, at, at + len(words), number)))
        yield block


def _cut(pieces: Iterable[LaidPiece], start: int, end: int, mark: int) -> Iterator[LaidPiece]:
    """The pieces, parted where the words from `start` to `end` begin and end, these marked."""
    at = 0
    for piece in pieces:
        edges = sorted({0, len(piece.text), *(min(max(edge - at, 0), len(piece.text)) for edge in (start, end))})
        for one, two in pairwise(edges):
            within = start <= at + one and at + two <= end and not piece.mark
            yield piece._replace(text=piece.text[one:two], mark=mark if within else piece.mark)
        at += len(piece.text)


def _blocks(blocks: Iterable[Block]) -> Iterator[LaidBlock]:
    for block in blocks:
        if isinstance(block, Table):
            yield _table(block)
            continue
        yield _paragraph(block)
        for box in block.boxes:
            yield from _blocks(box.blocks)


def _paragraph(paragraph: Paragraph) -> LaidParagraph:
    pieces: list[LaidPiece] = []
    if paragraph.label is not None:
        look = paragraph.label.format
        pieces.append(LaidPiece(f"{paragraph.label.text}{paragraph.label.suffix}", look.bold, look.italic))
    for run in paragraph.runs:
        text = run.text.upper() if run.format.caps else run.text
        pieces.append(LaidPiece(text.translate(_BREAKS), run.format.bold, run.format.italic))
    own = paragraph.format
    side = "justify" if own.alignment == "distribute" else own.alignment
    return LaidParagraph(tuple(pieces), side, own.first_line > 0 or own.left > 0)


def _table(table: Table) -> LaidTable:
    rows = tuple(tuple(_cell(cell, table.width) for cell in row.cells) for row in table.rows)
    return LaidTable(rows, any(_is_ruled(row) for row in table.rows))


def _is_ruled(row: Row) -> bool:
    return any(cell.borders.left is not None or cell.borders.top is not None for cell in row.cells)


def _cell(cell: Cell, width: int) -> LaidCell:
    return LaidCell(tuple(_blocks(cell.blocks)), round(100 * cell.width / width) if width else 0, cell.span)
