"""What is drawn rather than typed: lines, text boxes, pictures. Lengths in twips."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from docgen.word.formatting import Border

if TYPE_CHECKING:
    from docgen.word.document import Block


class Position(NamedTuple):
    """Where a floating shape stands from its reference (`column`, `margin`, `page`, `paragraph` …)."""

    across: str = ""
    x: int | None = None
    align: str = ""
    """`center`, `left` … where the file gives no `x`."""
    down: str = ""
    y: int | None = None


class DrawnLine(NamedTuple):
    """A drawn line: a shape anchored in its paragraph, or an edge of a paragraph or cell."""

    source: Literal["shape", "paragraph", "cell"]
    length: int
    horizontal: bool
    border: Border
    side: str = ""
    """`top` or `bottom` for an edge."""
    position: Position = Position()


class Box(NamedTuple):
    """A text box; `border` is None where no frame is drawn."""

    blocks: tuple[Block, ...]
    width: int
    height: int
    border: Border | None
    position: Position = Position()


class DrawnPicture(NamedTuple):
    """A picture, of which only the size is known."""

    width: int
    height: int
    position: Position = Position()
