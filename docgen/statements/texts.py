"""Where a plan says something: its clauses, and the paragraph that stands right below a section's title."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.model.clauses import Placed, walk
from docgen.model.plan import Clause, Plan


def texts(plan: Plan) -> Iterator[Placed]:
    """Every clause of `plan` in reading order; the paragraph below a title bears the number of its section."""
    clauses = walk(plan)
    following = next(clauses, None)
    for section in plan.sections:
        if section.text:
            name = section.number.strip(" .:") or section.title
            yield Placed(name, Clause(text=section.text), section, ())
        while following is not None and following.section is section:
            yield following
            following = next(clauses, None)
