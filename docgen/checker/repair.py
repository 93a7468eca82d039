"""Safe repairs as values: what to set where. How a file is changed is `editing`'s business."""

from __future__ import annotations

from dataclasses import dataclass

from docgen.anatomy.paragraph_pieces import Piece
from docgen.word.formatting import Alignment
from docgen.word.location import Spot


@dataclass(frozen=True, slots=True)
class SetRun:
    """Give a run these properties; None leaves one as it is. `size` in points."""

    at: Spot
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    font: str | None = None
    color: str | None = None


@dataclass(frozen=True, slots=True)
class SetParagraph:
    """Give a paragraph these properties; None leaves one as it is. Lengths in twips, `line` in 240ths."""

    at: Spot
    alignment: Alignment | None = None
    left: int | None = None
    right: int | None = None
    first_line: int | None = None
    before: int | None = None
    line: int | None = None
    own_gap: bool | None = None
    """Whether paragraphs of one style keep their gap (no `contextualSpacing`)."""
    keep_next: bool | None = None


@dataclass(frozen=True, slots=True)
class SetSection:
    """Give a section these margins (twips), or a first page of its own."""

    at: Spot
    top: int | None = None
    bottom: int | None = None
    left: int | None = None
    right: int | None = None
    title_page: bool | None = None
    number_start: int | None = None


@dataclass(frozen=True, slots=True)
class KeepRow:
    """Keep the row of a table that holds the paragraph at this spot on one page."""

    at: Spot


@dataclass(frozen=True, slots=True)
class Retype:
    """Put `new` in the place of `old`, which stands in a run from `start` on."""

    at: Spot
    start: int
    old: str
    new: str


Repair = SetRun | SetParagraph | SetSection | KeepRow | Retype


def retyped(found: Piece, new: str) -> tuple[Repair, ...]:
    """The words of a piece typed anew. Nothing where they are spread over runs or come from a field."""
    runs = found.runs
    if len(runs) != 1:
        return ()
    run, start, end = runs[0]
    if run.at is None or run.field:
        return ()
    return (Retype(run.at, start, run.text[start:end], new),)
