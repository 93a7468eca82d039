"""The lines of a letterhead or an ending, which stand in two columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docgen.anatomy.source_text import Block, Paragraph

_RIGHT_HALF = 30


def lines_of(blocks: Sequence[Block]) -> list[str]:
    """The text lines of `blocks`, the cells of a table column by column, as letterheads and endings stand."""
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            lines += block.text.split("\n")
        else:
            width = max((len(row) for row in block.rows), default=0)
            cells = [row[column] for column in range(width) for row in block.rows if column < len(row)]
            lines += [line for cell in dict.fromkeys(cells) for line in cell.split("\n")]
    return lines


def pieces(blocks: Sequence[Block]) -> list[str]:
    """The lines of `blocks` cut where a wide gap parts two columns, those on the left first."""
    left: list[str] = []
    right: list[str] = []
    for block in blocks:
        inset = isinstance(block, Paragraph) and block.indent >= _RIGHT_HALF
        for line in lines_of([block]):
            parts = [part.strip() for part in re.split(r"\s{3,}|\t+", line.strip())]
            (right if inset else left).append(parts[0])
            right += parts[1:]
    return [part for part in (*left, *right) if part]
