"""The file from which a plan was read: the account of its lines, its pages as pictures, what it left open."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from docgen import Plan, clause_of
from docgen.desk.current_request import Visit
from docgen.desk.errand_work import READING, SOURCE
from docgen.desk.marked_pictures import MarkedPage, framed, marked_pages, on_one_line
from docgen.desk.plan_lines import PlanLine, mendable
from docgen.desk.previews import Printed
from docgen.desk.state import ASIDE

_CLAUSES = ("tieu_de", "dieu_khoan", "nhan")
"""Where lines land that stand in clauses: the name of an issuer in the head is no heading that bears it."""
_WINDOW = 60
_LEAST = 8
_PICTURED = (".docx", ".docm", ".dotx", ".doc", ".rtf", ".odt")


class SourceLine(NamedTuple):
    """A line of the source: its place, its words, where it landed, why it was left out, the clause that has it."""

    place: str
    text: str
    landing: str
    reason: str
    clause: str = ""


class SourceFile(NamedTuple):
    """What is known of the file of a plan."""

    name: str
    file: Path
    lines: tuple[SourceLine, ...]
    findings: tuple[tuple[str, ...], ...]
    """Place, message, words, rule: what the reading left for a person."""
    as_read: dict[str, str]
    """Each clause as it was read, by which it is seen whether a person has mended it since."""


def source_of(visit: Visit, plan: str) -> SourceFile | None:
    """The source of the plan with this name, if it was read on this desk."""
    folder = visit.workspace.folders[0] / ASIDE / "sources" / plan
    try:
        told = json.loads((folder / READING).read_text(encoding="utf-8"))
        file = next(each for each in folder.iterdir() if each.stem == SOURCE)
    except (OSError, ValueError, StopIteration):
        return None
    lines = tuple(SourceLine(*line) for line in told["lines"])
    return SourceFile(told["name"], file, lines, tuple(map(tuple, told["findings"])), told.get("as_read", {}))


def met(lines: tuple[SourceLine, ...], outline: list[PlanLine]) -> tuple[SourceLine, ...]:
    """The lines, each with the clause in whose words it stands; both are in reading order."""
    clauses = [(line.clause, _bare(_all_words(line))) for line in outline if line.clause]
    found, at = [], 0
    for line in lines:
        words = _bare(line.text)
        may_be_one = len(words) >= _LEAST and line.landing in _CLAUSES
        near = range(max(0, at - 2), min(len(clauses), at + _WINDOW)) if may_be_one else ()
        hit = next(
            (index for index in near if words in clauses[index][1] or _tail(words) in clauses[index][1]), None
        )
        if hit is not None:
            at = hit
        found.append(line if hit is None else line._replace(clause=clauses[hit][0]))
    return tuple(found)


def _all_words(line: PlanLine) -> str:
    bodies = (*line.lead, *line.implement, *line.support, *line.actors)
    return " ".join((line.number, line.text, *bodies, line.timing))


def _bare(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _tail(words: str) -> str:
    """The words without what may be a mark before them (1.2, a)."""
    return words[4:] if len(words) > 2 * _LEAST else words


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


class Doubt(NamedTuple):
    """Something in the reading for a person to look at."""

    place: str
    message: str
    found: str
    rule: str = ""


def still_open(source: SourceFile, plan: Plan, outline: Sequence[PlanLine]) -> list[Doubt]:
    """What the reading left for a person, without what a person has mended since."""
    every = [Doubt(*each) for each in source.findings]
    at_clauses = by_clause(every, outline)
    as_read = source.as_read
    mended = {line.clause for line in outline if as_read.get(line.clause, mendable(line)) != mendable(line)}
    answered = {doubt for clause, here in at_clauses.items() if clause in mended for doubt in here}
    known = {
        "so-ky-hieu": plan.number.number,
        "ngay-ban-hanh": plan.issued_on is not None and plan.issued_on.day,
        "co-quan-ban-hanh": plan.issuer,
    }
    return [doubt for doubt in every if doubt not in answered and not known.get(doubt.rule)]


def by_clause(doubts: Sequence[Doubt], outline: Sequence[PlanLine]) -> dict[str, list[Doubt]]:
    """The doubts by the clause at whose place they are."""
    first = {line.place: line.clause for line in reversed(outline) if line.place}
    names = {line.clause for line in outline}
    found: dict[str, list[Doubt]] = {}
    for doubt in doubts:
        named = clause_of(doubt.place)
        clause = named if named in names else first.get(doubt.place, "")
        if clause:
            found.setdefault(clause, []).append(doubt)
    return found
