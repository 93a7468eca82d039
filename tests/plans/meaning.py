"""What a generated plan means: its statements, as whoever wrote it knows them."""

from __future__ import annotations

from typing import NamedTuple


class Meant(NamedTuple):
    """One statement that a plan was written from."""

    key: str
    """Words of the object, which stand nowhere else in the plan."""
    doers: tuple[str, ...]
    support: tuple[str, ...] = ()
    time: str = ""
    """The words of the time that must be found; without them no time may be."""
    shape: str = ""
    body: str = ""
    """The kind of its doers: known, unknown, communes, list."""
    timed: str = ""
    """Where its time stands: none, sentence, label."""


class Line(NamedTuple):
    """A line of a plan before its outline is chosen: how deep it stands, 0 being an item of a section."""

    depth: int | None
    """None for a line that the outline does not mark."""
    text: str
    label: bool = False
    """A labelled line stands at its depth with a bullet of its own."""


class Printed(NamedTuple):
    """A line as it is printed: its mark and what stands behind it."""

    mark: str
    text: str
    level: int | None = None
    """How deep its mark counts, 0 being a section; None for a line whose mark is typed or that has none."""
    label: bool = False

    @property
    def line(self) -> str:
        """Mark and text on one line; a mark that ends with a line break stands on its own."""
        return f"{self.mark}{' ' if self.mark and not self.mark.endswith(chr(10)) else ''}{self.text}"


class GeneratedPlan(NamedTuple):
    """A plan as text with what it means and how it was made."""

    text: str
    meant: tuple[Meant, ...]
    ladder: str
    noise: str
    titles: tuple[str, ...]
    """Words of headings that may stand in the listing as tasks that nobody meant."""
    body: tuple[Printed, ...] = ()
    annex: tuple[Printed, ...] = ()
    """The same as lines, before the noise."""
