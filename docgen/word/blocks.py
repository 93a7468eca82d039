"""The blocks of one part: paragraphs with their numbers, shapes and formats, and tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lxml import etree

from docgen.files.ooxml import W, first
from docgen.word.containers import changes, content
from docgen.word.document import Block, Label, Paragraph
from docgen.word.drawings import OpenBox
from docgen.word.effective_properties import PLAIN, Formatter, Layer, Set
from docgen.word.formatting import Borders, ParagraphFormat
from docgen.word.inline import Content, InlineReader
from docgen.word.location import Location, Spot
from docgen.word.numbering import Numbering
from docgen.word.shapes import Box, DrawnLine, DrawnPicture
from docgen.word.styles import Styles
from docgen.word.tables import TableReader

_BOX_PADDING = 144
_NO_BORDERS = Borders()


@dataclass(frozen=True, slots=True)
class Shared:
    """What all parts of a document share."""

    themes: Mapping[str, str]
    styles: Styles
    numbering: Numbering
    formatter: Formatter


@dataclass(slots=True)
class Counts:
    """How many paragraphs and tables a person has counted so far."""

    paragraphs: int = 0
    tables: int = 0


class BlockReader:
    """Reads the blocks of one part."""

    def __init__(self, shared: Shared, part: str, root: etree._Element) -> None:
        self._shared, self._part = shared, part
        self.changes = changes(root)
        self._nth: dict[str, dict[etree._Element, int]] = {W + tag: {} for tag in ("p", "r", "tbl", "sectPr")}
        for element in root.iter(*self._nth):
            same = self._nth[element.tag]
            same[element] = len(same)
        self._inline = InlineReader(part, self._nth[f"{W}r"], shared.formatter)

    def spot(self, tag: str, element: etree._Element) -> Spot:
        """Where an element stands in this part."""
        return Spot(self._part, tag, self._nth[W + tag][element])

    def blocks(
        self,
        elements: Iterable[etree._Element],
        width: int,
        place: Location,
        layer: Layer = PLAIN,
        counts: Counts | None = None,
    ) -> tuple[Block, ...]:
        """The paragraphs and tables among `elements`, in a column of `width`."""
        counts = counts if counts is not None else Counts()
        found: list[Block] = []
        joined: list[etree._Element] = []
        for element in content(elements):
            if element.tag == _PARAGRAPH:
                joined.append(element)
                if self.changes and element.find(f"{W}pPr/{W}rPr/{W}del") is not None:
                    continue  # its mark is deleted: it runs on into the next paragraph
                counts.paragraphs += 1
                paragraph = self._paragraph(joined, width, place.within("paragraph", counts.paragraphs), layer)
                if found and isinstance(found[-1], Paragraph):
                    found[-1], paragraph = _joined_borders(found[-1], paragraph)
                found.append(paragraph)
                joined = []
            elif element.tag == _TABLE:
                counts.tables += 1
                inside = place.within("table", counts.tables)
                # Made for each table: one that is kept would keep this reader, and with it the tree of the part.
                tables = TableReader(self._shared.styles, self._shared.themes, self.blocks)
                found.append(tables.read(element, self.spot("tbl", element), inside, width))
        return tuple(found)

    def _paragraph(self, elements: list[etree._Element], width: int, place: Location, layer: Layer) -> Paragraph:
        last = elements[-1]
        properties = first(last, _PROPERTIES)
        set_ = self._shared.formatter.paragraph(properties, layer)
        found = Content(set_.style, layer, width)
        for element in elements:
            self._inline.read(element, found)
        shapes = found.shapes
        boxes = enumerate((shape for shape in shapes if isinstance(shape, OpenBox)), start=1) if shapes else ()
        drawn = (shape for shape in shapes if isinstance(shape, DrawnLine)) if shapes else ()
        return Paragraph(
            text="".join([run.text for run in found.runs]),
            runs=tuple(found.runs),
            hidden=tuple(found.hidden),
            format=set_.format,
            mark=set_.mark,
            at=self.spot("p", last),
            place=place,
            width=width,
            label=self._label(set_, properties, layer) if set_.listed is not None else None,
            boxes=tuple(self._box(shape, place.within("box", number)) for number, shape in boxes),
            lines=(*drawn, *_edge_lines(set_.format, width)),
            pictures=tuple(shape for shape in shapes if isinstance(shape, DrawnPicture)) if shapes else (),
            fields=tuple(found.fields),
            notes=tuple(found.notes),
            notes_at=tuple(found.notes_at),
        )

    def _label(self, set_: Set, properties: etree._Element | None, layer: Layer) -> Label | None:
        level = self._shared.numbering.level(*set_.listed) if set_.listed is not None else None
        if set_.listed is None or level is None:
            return None
        text = self._shared.numbering.next(*set_.listed)
        mark = first(properties, _LOOK) if properties is not None else None
        format_ = self._shared.formatter.run(mark, set_.style, layer, over=level.run)
        return Label(text, level.suffix, format_) if text else None

    def _box(self, shape: OpenBox, place: Location) -> Box:
        blocks = self.blocks(shape.content, max(shape.width - 2 * _BOX_PADDING, 0), place)
        return Box(blocks, shape.width, shape.height, shape.border, shape.position)


_PARAGRAPH, _PROPERTIES, _LOOK, _TABLE = f"{W}p", f"{W}pPr", f"{W}rPr", f"{W}tbl"


def _edge_lines(format_: ParagraphFormat, width: int) -> tuple[DrawnLine, ...]:
    if format_.borders == _NO_BORDERS:
        return ()
    length = width - format_.left - format_.right
    edges = (("top", format_.borders.top), ("bottom", format_.borders.bottom))
    return tuple(DrawnLine("paragraph", length, True, edge, side) for side, edge in edges if edge is not None)


def _joined_borders(above: Paragraph, below: Paragraph) -> tuple[Paragraph, Paragraph]:
    """Equal borders of neighbours enclose them together: what would part them is not drawn (17.3.1.7)."""
    one, two = above.format, below.format
    if one.borders == _NO_BORDERS or (one.borders, one.left, one.right) != (two.borders, two.left, two.right):
        return above, below
    return _without_edge(above, "bottom"), _without_edge(below, "top")


def _without_edge(paragraph: Paragraph, side: str) -> Paragraph:
    return paragraph._replace(lines=tuple(line for line in paragraph.lines if line.side != side))
