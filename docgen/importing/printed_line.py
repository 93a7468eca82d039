"""A printed line, as text files, PDFs and scans have them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: its text, its distance from the edge in characters, and what stands before it."""

    text: str
    indent: int
    place: str
    blank: bool = False
    """Space before it."""
    page: bool = False
    """First on its page."""
    emphatic: bool = False
    end: int = 0
    """Where it ends, in characters from the edge, where that is known better than by counting."""
    table: int = 0
    """The table that stands here in place of a line."""
    note: bool = False
    """Part of a footnote at the foot of its page."""

    @property
    def reach(self) -> int:
        """Where it ends, in characters from the edge."""
        return self.end or self.indent + len(self.text)
