"""Names of clauses: `III.5.1.1`, `IV.3`, `V.4-2` (section, number, `-n` for unnumbered bullets from 1)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from docgen.model.plan import Clause, Plan, Section

_BULLETS = frozenset({"", "-", "–", "+", "•", "*"})


@dataclass(frozen=True, slots=True)
class Placed:
    """A clause where it stands: its name, its section and the clauses above it, outermost first."""

    id: str
    clause: Clause
    section: Section
    above: tuple[Clause, ...]


def walk(plan: Plan) -> Iterator[Placed]:
    """Yield every clause of `plan` in reading order, each with its name.

    A name that the plan's own numbering gives twice gets `(2)`, `(3)` … behind it, so names are unique.
    """
    seen: Counter[str] = Counter()
    for section in plan.sections:
        for placed in _below(section, section.clauses, _bare(section.number) or "0", (), ""):
            seen[placed.id] += 1
            times = seen[placed.id]
            yield (
                placed
                if times == 1
                else Placed(f"{placed.id}({times})", placed.clause, placed.section, placed.above)
            )


def _below(
    section: Section, clauses: tuple[Clause, ...], name: str, above: tuple[Clause, ...], number: str
) -> Iterator[Placed]:
    bullet = 0
    for clause in clauses:
        own = _bare(clause.number)
        if own in _BULLETS:
            bullet += 1
            full, below = f"{name}-{bullet}", ""
        elif number and own.startswith(f"{number}."):
            full, below = f"{name}{own[len(number) :]}", own
        else:
            full, below = f"{name}.{own}", own
        yield Placed(full, clause, section, above)
        yield from _below(section, clause.clauses, full, (*above, clause), below)


def _bare(number: str) -> str:
    """`1.1.` as `1.1`, `a)` as `a`, `Phụ lục II` as `PL.II`."""
    appendix, _, own = number.rpartition("Phụ lục")
    own = own.strip().rstrip(".):")
    return own if not appendix and "Phụ lục" not in number else f"PL.{own}".rstrip(".")
