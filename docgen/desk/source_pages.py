"""The pages of the file that a plan was read from, as pictures, with each clause at its first words."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

import docgen
from docgen.desk.plan_lines import PlanLine
from docgen.desk.previews import Printed
from docgen.desk.sources import SourceFile
from docgen.desk.visit import Visit

_PICTURED = (".docx", ".docm", ".dotx", ".doc", ".rtf", ".odt")
_WORDS = 6
"""So many words stand on one line nearly always, and tell a clause from the others."""


class ClauseMark(NamedTuple):
    """A rectangle on a page at the first words of a clause, in points."""

    clause: str
    left: float
    top: float
    width: float
    height: float


class SourcePage(NamedTuple):
    """A page with the clauses that begin on it."""

    number: int
    width: float
    height: float
    marks: tuple[ClauseMark, ...]


def printed_source(visit: Visit, source: SourceFile) -> Printed | None:
    """The source as pages, where it has pages."""
    data, ending = source.file.read_bytes(), source.file.suffix
    if ending == ".pdf":
        return visit.desk.previews.of_pdf(data, hashlib.sha256(data).hexdigest()[:32])
    return visit.desk.previews.of(data, visit.person.folder) if ending in _PICTURED else None


def source_pages(visit: Visit, printed: Printed, outline: Sequence[PlanLine]) -> tuple[SourcePage, ...]:
    """The pages of the source; a scan has no words on them, and no marks."""
    clauses = [line for line in outline if line.clause]
    places = visit.desk.previews.places(printed, tuple(" ".join(line.text.split()[:_WORDS]) for line in clauses))
    marks: dict[int, list[ClauseMark]] = {}
    for line, found in zip(clauses, places, strict=True):
        for place in found[:1]:
            mark = ClauseMark(line.clause, place.left - 1, place.top - 1, place.width + 2, place.height + 2)
            marks.setdefault(place.page, []).append(mark)
    return tuple(
        SourcePage(number, width, height, tuple(marks.get(number, ())))
        for number, (width, height) in enumerate(docgen.page_sizes(printed.pdf), start=1)
    )
