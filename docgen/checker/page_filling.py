"""How many pages a text fills, roughly: as many lines of its letters as its columns and margins hold."""

from __future__ import annotations

import math
from collections.abc import Iterable

from docgen.anatomy.pieces import piece
from docgen.word.document import Block, Document, DocumentSection, Paragraph

_LINE, _SINGLE = 1.15, 240
"""A line of Times New Roman is so much higher than its letters."""
_CERTAIN = 1.1
"""An estimate this far beyond a page is no matter of a line or two."""


def fills_more_than_a_page(document: Document) -> bool:
    """Whether a document surely takes two pages or more, by its own page ends or by all that it says."""
    written = [section for section in document.sections if any(map(_shown, section.blocks))]
    if any(section.page.break_kind != "continuous" for section in written[1:]):
        return True
    if any("\f" in each.text.strip(" ") or each.format.page_break_before for each in _behind_the_first(document)):
        return True
    return sum(_share(section) for section in written) > _CERTAIN


def _share(section: DocumentSection) -> float:
    room = section.page.height - section.page.top - section.page.bottom
    return _height(section.blocks) / room / max(section.page.columns, 1) if room > 0 else 0.0


def _height(blocks: Iterable[Block]) -> float:
    total, below = 0.0, 0
    for block in blocks:
        if isinstance(block, Paragraph):
            total += _lines(block) + max(block.format.before, below)
            below = block.format.after
        else:
            total += below + sum(
                max(row.height, *(_height(cell.blocks) for cell in row.cells), 0) for row in block.rows
            )
            below = 0
    return total


def _lines(paragraph: Paragraph) -> float:
    format_ = paragraph.format
    room = max(paragraph.width - format_.left - format_.right, 1)
    typed = (piece(paragraph, start, end).width for start, end in _typed_lines(paragraph.text))
    count = sum(max(1, math.ceil(width / room)) for width in typed)
    size = max((run.format.size for run in paragraph.runs), default=paragraph.mark.size)
    single = size * 20 * _LINE
    if format_.line_rule == "auto":
        return count * single * format_.line / _SINGLE
    return count * (format_.line if format_.line_rule == "exact" else max(format_.line, single))


def _typed_lines(text: str) -> Iterable[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _shown(block: Block) -> bool:
    return not isinstance(block, Paragraph) or bool(block.text.strip())


def _behind_the_first(document: Document) -> Iterable[Paragraph]:
    every = [each for each in document.paragraphs() if each.text.strip(" \t\n")]
    return every[1:]
