"""Roll-up: over a province, which unit gave which clause to which department, and what became of the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from docgen.model.clause_names import clause_of, walk
from docgen.model.decisions import EVERYONE
from docgen.model.directive import Coverage, Directive, Form
from docgen.model.plan import Plan
from docgen.model.receipt import MarkKind, Receipt
from docgen.model.unit import Unit
from docgen.text.markup import plain
from docgen.text.normalize import clean


class State(StrEnum):
    """What became of a clause in a unit."""

    TAKEN = "nhan"
    OMITTED = "bo_qua"
    WAITING = "cho"
    MISSING = "thieu"
    """Addressed to the unit, in no item of its document, and nobody says why."""
    NOT_ADDRESSED = "khong_giao"


class Taking(NamedTuple):
    """What one unit took of the plan: the departments and the reasons by clause."""

    unit: str
    file: str
    departments: Mapping[str, tuple[str, ...]]
    omitted: Mapping[str, str]
    waiting: Mapping[str, str]
    addressed: frozenset[str]
    edited: bool = False
    """Whether people have changed the document in Word since docgen wrote it."""
    learned: bool = False
    """Whether the unit's decisions say all that was changed there."""
    outdated: bool = False
    """Whether the document was made of other decisions than those at hand."""
    tracked: Tracked | None = None

    @property
    def concerned(self) -> frozenset[str]:
        """Every clause of which anything is known here."""
        return self.addressed.union(self.departments, self.omitted, self.waiting)

    def state(self, clause: str) -> State:
        """What became of a clause here."""
        if clause in self.departments:
            return State.TAKEN
        if clause in self.omitted:
            return State.OMITTED
        if clause in self.waiting:
            return State.WAITING
        return State.MISSING if clause in self.addressed else State.NOT_ADDRESSED

    def told(self, clause: str) -> str:
        """Who has it, or the reason why nobody has."""
        return self.omitted.get(clause) or self.waiting.get(clause) or "; ".join(self.departments.get(clause, ()))


class Tracked(NamedTuple):
    """How a unit's tracking sheet stands."""

    tasks: int
    done: int
    late: int


class RolledUp(NamedTuple):
    """The plan, its clauses that concern any unit (with their words), and what each unit took."""

    plan: Plan
    clauses: Mapping[str, str]
    takings: tuple[Taking, ...]

    def states(self, clause: str) -> Counter[State]:
        """In how many units a clause came to what."""
        return Counter(taking.state(clause) for taking in self.takings)

    def departments(self, clause: str) -> list[tuple[str, int]]:
        """Which departments have a clause, in how many units; the most frequent first."""
        counted = Counter(name for taking in self.takings for name in taking.departments.get(clause, ()))
        return sorted(counted.items(), key=lambda each: (-each[1], each[0]))

    @property
    def untaken(self) -> list[str]:
        """The clauses that no unit took, in the plan's order."""
        return [clause for clause in self.clauses if not self.states(clause)[State.TAKEN]]

    def told(self, state: State) -> list[tuple[str, str, str]]:
        """Clause, unit and reason of all that came to `state`, those of one clause side by side."""
        return [
            (clause, taking.unit, taking.told(clause))
            for clause in self.clauses
            for taking in self.takings
            if taking.state(clause) is state
        ]


def taking(
    unit: Unit, file: str, receipt: Receipt, directive: Directive, *, edited: bool, learned: bool = False
) -> Taking:
    """What a unit took: as its document says who has what, as its decisions say why the rest is left.

    `learned`: the document was edited and the decisions say all of it; then `directive`, made of them, counts.
    """
    coverage = directive.coverage
    marked = [mark for mark in receipt.marks if mark.kind is MarkKind.ITEM]
    own = {each.id: each.name for each in unit.departments}
    everyone = next((section.name for section in directive.sections if section.department is None), EVERYONE)
    departments: dict[str, dict[str, None]] = {}
    given = [
        (mark.refs, everyone if mark.department == EVERYONE else own.get(mark.department, mark.department))
        for mark in marked
    ]
    if learned:
        given = [(item.refs, section.name) for section in directive.sections for item in section.items]
    for refs, name in given:
        for clause in _clauses(refs, coverage):
            departments.setdefault(clause, {})[name] = None
    if receipt.form == Form.PLAN:  # what stands around its table of tasks has no marks of departments
        for section in (*directive.body.funding, *directive.body.organisation):
            for item in section.items:
                for clause in _clauses(item.refs, coverage):
                    departments.setdefault(clause, {})[section.name] = None
    drafted = {ref for section in directive.sections for item in section.items for ref in item.refs}
    return Taking(
        unit.full_name,
        file,
        {clause: tuple(names) for clause, names in departments.items()},
        {each.clause: str(each.reason) for each in coverage.omitted},
        {each.clause: str(each.reason) for each in coverage.unresolved},
        frozenset(coverage.addressed),
        edited=edited,
        learned=learned,
        outdated=not learned and drafted != {ref for mark in marked for ref in mark.refs},
    )


def rolled_up(plan: Plan, takings: Iterable[Taking]) -> RolledUp:
    """All of them together, the clauses in the plan's order; those of no clause of the plan at the end."""
    every = tuple(sorted(takings, key=lambda each: each.unit))
    concerned = {clause for each in every for clause in each.concerned}
    texts = {placed.id: clean(plain(placed.clause.title or placed.clause.text)) for placed in walk(plan)}
    order = {clause: at for at, clause in enumerate(texts)}
    ordered = sorted(concerned, key=lambda clause: (order.get(clause_of(clause), len(order)), clause))
    words = {clause: " ".join(texts.get(clause_of(clause), "").split()) for clause in ordered}
    return RolledUp(plan, words, every)


def _clauses(refs: Sequence[str], coverage: Coverage) -> Iterable[str]:
    """The clauses of the account that the names of an item stand for; a unit's own item stands for none."""
    known = {*coverage.addressed, *(each.clause for each in (*coverage.omitted, *coverage.unresolved))}
    for ref in refs:
        if ref in known:
            yield ref
        elif (clause := ref.rpartition("#")[0] or ref) in known or clause[:1].isupper() or clause[:1].isdecimal():
            yield clause
