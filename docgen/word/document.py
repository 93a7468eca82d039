"""A Word document as a reader sees it: sections, paragraphs, tables, text boxes, notes. Lengths in twips.

What there are thousands of in a file are named tuples, which are made several times as fast as frozen classes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from docgen.word.formatting import Borders, PageFormat, ParagraphFormat, RunFormat
from docgen.word.location import Location, Spot
from docgen.word.shapes import Box, DrawnLine, DrawnPicture
from docgen.word.unread_parts import UnreadText


class Run(NamedTuple):
    """Text of one format. Tabs are `\\t`, line breaks `\\n`, page breaks `\\f`, column breaks `\\v`."""

    text: str
    format: RunFormat
    at: Spot | None
    """None inside a formula."""
    field: str = ""
    """The code of the field whose cached result this is, such as `PAGE`; empty for typed text."""


class Label(NamedTuple):
    """The number or bullet that Word prints before a paragraph of a list."""

    text: str
    suffix: str
    format: RunFormat


class Paragraph(NamedTuple):
    """A paragraph, tracked changes taken as accepted."""

    text: str
    runs: tuple[Run, ...]
    format: ParagraphFormat
    mark: RunFormat
    """The format of the paragraph mark, which gives an empty paragraph its height."""
    at: Spot
    place: Location
    width: int
    """The width between the edges of its column, cell or box, indents not taken off."""
    label: Label | None = None
    hidden: tuple[Run, ...] = ()
    """Text that is kept in the file and not printed; no part of `text` or `runs`."""
    boxes: tuple[Box, ...] = ()
    lines: tuple[DrawnLine, ...] = ()
    pictures: tuple[DrawnPicture, ...] = ()
    fields: tuple[str, ...] = ()
    """The code of every field that begins here, with or without a cached result."""
    notes: tuple[str, ...] = ()
    """The notes referred to, as `footnote 2`; see `Document.notes`."""
    notes_at: tuple[int, ...] = ()
    """How many letters of the text stand before each of them."""

    @property
    def printed(self) -> str:
        """The text with its automatic number before it."""
        return self.text if self.label is None else f"{self.label.text}{self.label.suffix}{self.text}"


class Cell(NamedTuple):
    """A cell. `column` counts grid columns from 0; `continues` is a cell merged with the one above."""

    blocks: tuple[Block, ...]
    column: int
    span: int
    width: int
    continues: bool
    borders: Borders
    lines: tuple[DrawnLine, ...]
    """Its drawn top and bottom edges."""
    align: str
    place: Location


class Row(NamedTuple):
    """A row. `header` rows are repeated on every page; `height` 0 is as the text needs."""

    cells: tuple[Cell, ...]
    header: bool
    cant_split: bool
    height: int
    height_rule: str


class Table(NamedTuple):
    """A table. `width` is the sum of its columns; `indent` is where it starts from the left margin."""

    rows: tuple[Row, ...]
    width: int
    indent: int
    alignment: str
    style: str
    at: Spot
    place: Location


Block = Paragraph | Table
PageKind = Literal["first", "even", "default"]


@dataclass(frozen=True, slots=True)
class Edge:
    """A header or a footer: its part and what it holds."""

    part: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Edges:
    """The headers, or the footers, of a section, those of the section before where it has none of its own."""

    default: Edge | None = None
    first: Edge | None = None
    even: Edge | None = None


@dataclass(frozen=True, slots=True)
class DocumentSection:
    """A section: its pages, headers, footers and blocks."""

    blocks: tuple[Block, ...]
    page: PageFormat
    headers: Edges
    footers: Edges
    at: Spot | None
    """None where the file states no section at all."""

    def header_on(self, page: PageKind) -> Edge | None:
        """The header that is printed on such a page; None where none is."""
        return self._printed(self.headers, page)

    def footer_on(self, page: PageKind) -> Edge | None:
        """The footer that is printed on such a page; None where none is."""
        return self._printed(self.footers, page)

    def _printed(self, edges: Edges, page: PageKind) -> Edge | None:
        if page == "first" and self.page.title_page:
            return edges.first
        return edges.even if page == "even" and self.page.even_and_odd else edges.default


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote."""

    id: str
    """As in `Paragraph.notes`."""
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A whole file."""

    file: str
    sections: tuple[DocumentSection, ...]
    notes: tuple[Note, ...]
    tracked_changes: int
    """How many tracked changes the file carries; the text is read as if all were accepted."""
    macros: bool
    external_links: int
    """Pictures, templates and data that stand outside the file and were not fetched (hyperlinks not counted)."""
    unread: tuple[UnreadText, ...] = ()
    """What else the file holds: deleted words, comments, drawings, files inside it, text that was not reached.

    Nothing where the reader was not asked for it.
    """

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of the body, in reading order."""
        return tuple(block for section in self.sections for block in section.blocks)

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph of the body, those in tables and text boxes too, in reading order."""
        return paragraphs(self.blocks)


def paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Every paragraph of `blocks`, each followed by those of its text boxes."""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from paragraphs(cell.blocks)
        else:
            yield block
            for box in block.boxes:
                yield from paragraphs(box.blocks)
