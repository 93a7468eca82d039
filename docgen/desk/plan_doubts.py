"""What the reading of a plan left for a person, until he has answered it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from docgen import Plan, clause_of
from docgen.desk.plan_lines import PlanLine, mendable
from docgen.desk.plan_sources import SourceFile


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
