"""Names of clauses: `III.5.1.1`, `IV.3`, `V.4-2` (section, number, `-n` for unnumbered bullets from 1)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from docgen.model.plan import Clause, Plan, Section

_APPENDIX = re.compile(r"phụ lục\s*", re.IGNORECASE)


class Placed(NamedTuple):
    """A clause where it stands: its name, its section and the clauses above it, outermost first."""

    id: str
    clause: Clause
    section: Section
    above: tuple[Clause, ...]


def clause_of(name: str) -> str:
    """The clause of a part of one: `III.1.1` of `III.1.1#2`."""
    return name.partition("#")[0]


def walk(plan: Plan) -> Iterator[Placed]:
    """Yield every clause of `plan` in reading order, each with its name.

    The paragraph right below the title of a section is one too; it bears the section's number.

    A name that the plan's own numbering gives twice gets `(2)`, `(3)` … behind it, so names are unique.
    """
    seen: Counter[str] = Counter()
    for section in plan.sections:
        number = bare(section.number)
        name = number or "0"
        below = _below(section, section.clauses, name, (), number)
        introduction = [Placed(name, Clause(text=section.text), section, ())] if section.text else []
        for placed in (*introduction, *below):
            seen[placed.id] += 1
            times = seen[placed.id]
            yield placed if times == 1 else placed._replace(id=f"{placed.id}({times})")


def _below(
    section: Section, clauses: tuple[Clause, ...], name: str, above: tuple[Clause, ...], number: str
) -> Iterator[Placed]:
    bullets = 0
    for clause in clauses:
        own = bare(clause.number)
        if not own:
            bullets += 1
            full = f"{name}-{bullets}"
        elif number and own.startswith(f"{number}."):
            full = f"{name}{own[len(number) :]}"
        else:
            full = f"{name}.{own}"
        yield Placed(full, clause, section, above)
        yield from _below(section, clause.clauses, full, (*above, clause), own)


def bare(number: str) -> str:
    """`1.1.` as `1.1`, `a)` as `a`, `Phụ lục II` as `PL.II`, a mere bullet (`-`, `+`, `•`) as nothing."""
    if not any(letter.isalnum() for letter in number):
        return ""
    own, appendices = _APPENDIX.subn("", number)
    return ".".join(part for part in ("PL" if appendices else "", own.strip(" ().:/")) if part)
