"""Whether two plans are one: what a person changed in it, or what was read better, leaves most of its text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docgen.model.plan import Clause, Plan
from docgen.text.normalize import folded

LIKE = 0.3
"""The part of the shorter one's texts that two readings of one plan have in common, at least."""
_FEW = 3


def are_alike(one: Plan, other: Plan) -> bool:
    """Whether enough texts of the shorter plan stand in the other, word for word; a few texts tell nothing."""
    texts, others = (frozenset(filter(None, map(folded, _texts(plan)))) for plan in (one, other))
    fewer = min(len(texts), len(others))
    return fewer < _FEW or len(texts & others) >= LIKE * fewer


def _texts(plan: Plan) -> Iterator[str]:
    for section in plan.sections:
        yield from _below(section.clauses)


def _below(clauses: Iterable[Clause]) -> Iterator[str]:
    for clause in clauses:
        yield clause.title or clause.text
        yield from _below(clause.clauses)
