"""Rows of an appendix that repeat a clause of the body: the row says which, so that a task is one task."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.messages import say
from docgen.model.clause_names import Placed, walk
from docgen.model.finding import Finding, Severity
from docgen.model.plan import Clause, Layout, Plan, Section, SectionKind
from docgen.text.markup import plain
from docgen.text.normalize import folded

_ALIKE, _ALIKE_AT_SAME_NUMBER, _ALIKE_IN_PART = 88, 75, 70
_MERE_START, _LEEWAY = 4, 4
_SHORTEST = 30
_MOST_PAIRS = 500_000


def joined(plan: Plan) -> tuple[Plan, list[Finding]]:
    """`plan` with each row of an appendix that repeats a clause naming it, and a finding for each."""
    rows = [
        placed for placed in walk(plan) if placed.section.layout is Layout.TABLE and placed.clause.assignments()
    ]
    body = [placed for placed in walk(plan) if _may_be_repeated(placed)]
    if not rows or not body or len(rows) * len(body) > _MOST_PAIRS:
        return plan, []
    repeats: dict[int, str] = {}
    findings: list[Finding] = []
    free = [(_bare(placed), placed) for placed in body]
    for row in rows:
        found = _match(row, free)
        if found is not None:
            match = free.pop(found)[1]
            repeats[id(row.clause)] = match.id
            message = say("this row repeats {clause}; its bodies and time are that clause's", clause=match.id)
            findings.append(
                Finding(rule="nhac-lai", severity=Severity.INFO, place=row.clause.place or row.id, message=message)
            )
    sections = tuple(_with(section, repeats) for section in plan.sections)
    return plan.model_copy(update={"sections": sections}), findings


def _may_be_repeated(placed: Placed) -> bool:
    clause = placed.clause
    return (
        placed.section.kind is SectionKind.TASKS
        and placed.section.layout is Layout.PROSE
        and bool(clause.text)
        and not clause.assignments()
    )


def _match(row: Placed, body: Sequence[tuple[str, Placed]]) -> int | None:
    """Where among the clauses, each with its bare words, the one stands that says the same whole as `row`.

    The same words by far; under the same number, nearly so.
    """
    from rapidfuzz import fuzz

    text = _bare(row)
    if len(text) < _SHORTEST:
        return None
    number = row.id.partition(".")[2].partition(".")[2] if row.id.startswith("PL") else row.id.partition(".")[2]
    best: tuple[float, int] | None = None
    for at, (words, placed) in enumerate(body):
        same_number = placed.id.partition(".")[2] in (number, row.id.partition(".")[2])
        least = _ALIKE_AT_SAME_NUMBER if same_number else _ALIKE
        alike = fuzz.ratio(text, words)
        if alike >= _ALIKE_IN_PART:  # the clause only goes on where the row ends
            alike = max(alike, fuzz.ratio(text, words[: len(text) + _LEEWAY]) - _MERE_START)
        if alike >= least and (best is None or alike > best[0]):
            best = alike, at
    return best[1] if best else None


def _bare(placed: Placed) -> str:
    return folded(plain(placed.clause.text)).rstrip(" .;:").replace("ủy ban nhân dân", "ubnd")


def _with(section: Section, repeats: dict[int, str]) -> Section:
    if section.layout is not Layout.TABLE:
        return section
    return section.model_copy(update={"clauses": tuple(_named(clause, repeats) for clause in section.clauses)})


def _named(clause: Clause, repeats: dict[int, str]) -> Clause:
    below = tuple(_named(each, repeats) for each in clause.clauses)
    return clause.model_copy(update={"clauses": below, "repeats": repeats.get(id(clause))})
