"""A plan line by line: each section and clause with its name, its depth, its bodies and its time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import NamedTuple

from docgen import Plan, Survey
from docgen.messages import say
from docgen.text.markup import plain


class PlanLine(NamedTuple):
    """A line of the outline. `clause` is its name, empty for the title of a section; `section` counts from 0."""

    clause: str
    section: int
    depth: int
    number: str
    text: str
    kind: str
    lead: tuple[str, ...]
    implement: tuple[str, ...]
    support: tuple[str, ...]
    timing: str
    actors: tuple[str, ...]
    place: str
    words: str
    """Its words as the spec has them, marks of italics and notes too; a mere heading has none."""


def kinds_of_sections() -> list[tuple[str, str]]:
    """What a section may be for, with the words for it."""
    return [
        ("muc_dich", str(say("purpose"))),
        ("muc_tieu", str(say("targets"))),
        ("nhiem_vu", str(say("tasks"))),
        ("kinh_phi", str(say("funding"))),
        ("to_chuc", str(say("organisation"))),
        ("khac", str(say("other"))),
    ]


def as_read(survey: Survey) -> dict[str, str]:
    """Each clause with a short name of all that a person may mend in it, to see whether he did."""
    return {line.clause: mendable(line) for line in plan_lines(survey) if line.clause}


def mendable(line: PlanLine) -> str:
    """A short name of what may be mended in a clause: another one where anything of it is another."""
    told = (line.words, line.lead, line.implement, line.support, line.timing)
    return hashlib.sha256(repr(told).encode()).hexdigest()[:12]


def plan_lines(survey: Survey) -> Iterator[PlanLine]:
    """The outline of the plan surveyed, in reading order."""
    plan, last = survey.plan, -1
    for placed in survey.clauses.values():
        at = next(index for index, section in enumerate(plan.sections) if section is placed.section)
        while last < at:  # a section without clauses has its title all the same
            last += 1
            yield _title(plan, last)
        clause = placed.clause
        named = [() if line is None else line.bodies for line in (clause.lead, clause.implement, clause.support)]
        yield PlanLine(
            clause=placed.id,
            section=at,
            depth=len(placed.above) + 1,
            number=clause.number,
            text=plain(" ".join(filter(None, (clause.title, clause.text)))),
            kind="",
            lead=named[0],
            implement=named[1],
            support=named[2],
            timing="" if clause.timing is None else str(clause.timing),
            actors=clause.actors,
            place=clause.place or "",
            words=clause.text,
        )
    for rest in range(last + 1, len(plan.sections)):
        yield _title(plan, rest)


def _title(plan: Plan, at: int) -> PlanLine:
    section = plan.sections[at]
    return PlanLine("", at, 0, section.number, section.title, section.kind.value, (), (), (), "", (), "", "")
