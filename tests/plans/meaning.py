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


class GeneratedPlan(NamedTuple):
    """A plan as text with what it means and how it was made."""

    text: str
    meant: tuple[Meant, ...]
    ladder: str
    noise: str
    titles: tuple[str, ...]
    """Words of headings that may stand in the listing as tasks that nobody meant."""
