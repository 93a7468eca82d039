"""What every reader gives: the paragraphs and tables of a document in order, each with the place it came from."""

from __future__ import annotations

from dataclasses import dataclass, field

from docgen.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, its text in the normal form and in the markup of specs."""

    text: str
    place: str = ""
    emphatic: bool = False
    """Set apart by its look: bold, or centred."""
    apart: bool = False
    """Space stands before it."""
    indent: int = 0
    """Its distance from the left edge in characters, where the lines of the page are known."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table as rows of cells, each cell the lines of its text. Cells merged over rows repeat their text."""

    rows: tuple[tuple[str, ...], ...]
    place: str = ""
    places: tuple[str, ...] = ()
    """The place of each row, where they are known."""

    def place_of(self, row: int) -> str:
        """The place of the row counted from 0."""
        return self.places[row] if row < len(self.places) else self.place


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line of the file that is no part of the document, and why."""

    text: str
    place: str
    reason: str


@dataclass(frozen=True, slots=True)
class SourceText:
    """A document before anything of it is understood."""

    blocks: tuple[Block, ...]
    footnotes: dict[str, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    recognised: bool = False
    """Whether the text was recognised from a picture, so that letters may be wrong."""
    left_out: tuple[LeftOut, ...] = ()
