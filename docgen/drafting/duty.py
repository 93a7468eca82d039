"""Duty: what a clause asks of the same people, with everyone it names and the work it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import NamedTuple

from docgen.model.plan import Role, SectionKind
from docgen.model.timing import Timing
from docgen.phrases.kinds_of_work import REPORT, WorkKind
from docgen.statements.mention import Mention
from docgen.statements.statement import Origin, Statement


class FieldMatch(NamedTuple):
    """A department whose field is met: the keywords found, and how many syllables they have together."""

    department: str
    syllables: int
    keywords: tuple[str, ...]


class DutyPart(NamedTuple):
    """One thing to do inside a clause, with the kinds of work it is and the fields it meets, best first."""

    text: str
    kinds: tuple[WorkKind, ...] = ()
    fields: tuple[FieldMatch, ...] = ()


class Duty(NamedTuple):
    """What a clause, with its details, asks of the same people.

    `id` is the name of the clause, or of its statement where the clause asks several things of different people
    (`II.1#2`); `quote` its words, whole; `actors` who must act, in which role.
    """

    id: str
    quote: str
    parts: tuple[DutyPart, ...]
    actors: Mapping[Role, tuple[Mention, ...]]
    timing: Timing | None
    section: SectionKind
    statements: tuple[Statement, ...] = ()

    @property
    def heading(self) -> bool:
        """Whether the actors head the section in which the clause stands (V.1 Sở …)."""
        first = next(iter(self.statements[0].actors), None) if self.statements else None
        return first is not None and first.origin in (Origin.HEADING, Origin.TITLE)

    @property
    def is_report(self) -> bool:
        """Whether a part of it is a report to the province."""
        return any(kind.id == REPORT for part in self.parts for kind in part.kinds)

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Everyone who must act, in any role."""
        return tuple(mention for mentions in self.actors.values() for mention in mentions)

    @property
    def clauses(self) -> frozenset[str]:
        """The names of the clauses whose words it holds."""
        return frozenset(statement.clause for statement in self.statements) or frozenset({self.id})

    @property
    def whole(self) -> DutyPart:
        """The clause as one part: its whole text, the kinds and fields of all its parts."""
        if len(self.parts) == 1:
            return self.parts[0]
        kinds = dict.fromkeys(kind for part in self.parts for kind in part.kinds)
        return DutyPart(self.quote, tuple(kinds), _added(field for part in self.parts for field in part.fields))


def _added(fields: Iterable[FieldMatch]) -> tuple[FieldMatch, ...]:
    by_department = groupby(sorted(fields, key=lambda each: each.department), key=lambda each: each.department)
    added = [_sum(department, tuple(same)) for department, same in by_department]
    return tuple(sorted(added, key=lambda each: -each.syllables))


def _sum(department: str, same: tuple[FieldMatch, ...]) -> FieldMatch:
    keywords = tuple(dict.fromkeys(keyword for each in same for keyword in each.keywords))
    return FieldMatch(department, sum(len(keyword.split()) for keyword in keywords), keywords)
