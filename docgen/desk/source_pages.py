"""The pages of the file that a plan was read from, as pictures, with each clause at its first words."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

from docgen.desk.page_marks import MarkedPage, framed, marked_pages, on_one_line
from docgen.desk.plan_lines import PlanLine
from docgen.desk.plan_sources import SourceFile
from docgen.desk.previews import Printed
from docgen.desk.visit import Visit

_PICTURED = (".docx", ".docm", ".dotx", ".doc", ".rtf", ".odt")


class ClauseMark(NamedTuple):
    """A rectangle on a page at the first words of a clause, in points."""

    clause: str
    left: float
    top: float
    width: float
    height: float


def printed_source(visit: Visit, source: SourceFile) -> Printed | None:
    """The source as pages, where it has pages."""
    data, ending = source.file.read_bytes(), source.file.suffix
    if ending == ".pdf":
        return visit.desk.previews.of_pdf(data, hashlib.sha256(data).hexdigest()[:32])
    return visit.desk.previews.of(data, visit.person.folder) if ending in _PICTURED else None


def source_pages(
    visit: Visit, printed: Printed, outline: Sequence[PlanLine]
) -> tuple[MarkedPage[ClauseMark], ...]:
    """The pages of the source; a scan has no words on them, and no marks."""
    clauses = [line for line in outline if line.clause]
    places = visit.desk.previews.places(printed, tuple(on_one_line(line.text) for line in clauses))
    marks: dict[int, list[ClauseMark]] = {}
    for line, found in zip(clauses, places, strict=True):
        for place in found[:1]:
            marks.setdefault(place.page, []).append(ClauseMark(line.clause, *framed(place)))
    return marked_pages(printed.pdf, marks)
