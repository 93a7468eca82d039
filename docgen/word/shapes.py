"""What is drawn rather than typed: lines, text boxes, pictures. Lengths in twips."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from docgen.word.formatting import Border

if TYPE_CHECKING:
    from docgen.word.document import Block


@dataclass(frozen=True, slots=True)
class Position:
    """Where a floating shape stands from its reference (`column`, `margin`, `page`, `paragraph` …)."""

    across: str = ""
    x: int | None = None
    align: str = ""
    """`center`, `left` … where the file gives no `x`."""
    down: str = ""
    y: int | None = None


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A drawn line: a shape anchored in its paragraph, or an edge of a paragraph or cell."""

    source: Literal["shape", "paragraph", "cell"]
    length: int
    horizontal: bool
    border: Border
    side: str = ""
    """`top` or `bottom` for an edge."""
    position: Position = Position()


@dataclass(frozen=True, slots=True)
class Box:
    """A text box; `border` is None where no frame is drawn."""

    blocks: tuple[Block, ...]
    width: int
    height: int
    border: Border | None
    position: Position = Position()


@dataclass(frozen=True, slots=True)
class DrawnPicture:
    """A picture, of which only the size is known."""

    width: int
    height: int
    position: Position = Position()
