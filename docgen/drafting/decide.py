"""What the unit's people decided, ready to be asked for."""

from __future__ import annotations

from collections.abc import Iterable

from docgen.drafting.survey import Survey
from docgen.messages import say
from docgen.model.clause_names import clause_of
from docgen.model.decisions import Decision, DecisionContext, Decisions, OwnItem
from docgen.model.unit import Unit
from docgen.register.decision_file import decisions_path
from docgen.spec.load import load
from docgen.spec.workspace import Workspace


class Decided:
    """The decisions of one unit about one plan; empty where it decided nothing."""

    def __init__(self, decisions: Decisions | None) -> None:
        self.all = decisions
        self._by_clause = {each.clause: each for each in decisions.decisions} if decisions else {}
        self._order = {name: place for place, name in enumerate(decisions.order)} if decisions else {}

    def about(self, ref: str) -> Decision | None:
        """The decision about a part (`III.1.1#2`), else the one about its whole clause."""
        return self._by_clause.get(ref) or self._by_clause.get(clause_of(ref))

    def alone(self, ref: str) -> bool:
        """Whether it was decided that the work of this name stands by itself."""
        decision = self.about(ref)
        if decision is None:
            return False
        return decision.separate or decision.wording is not None or decision.merge_with is not None

    @property
    def own_items(self) -> tuple[OwnItem, ...]:
        """The items that people added in their own words."""
        return self.all.own_items if self.all is not None else ()

    @property
    def departments(self) -> tuple[str, ...]:
        """The departments whose place was decided, in that order."""
        return self.all.department_order if self.all is not None else ()

    @property
    def given(self) -> tuple[str, ...]:
        """The clauses that are given to somebody, or worded, in the order of the file."""
        chosen = (each for each in self._by_clause.values() if each.department is not None or each.wording)
        return tuple(each.clause for each in chosen)

    def unused(self, refs: Iterable[str]) -> tuple[str, ...]:
        """The decided names of which nothing came: neither they nor their clauses are among `refs`."""
        used = {name for ref in refs for name in (ref, clause_of(ref))}
        return tuple(name for name in self._by_clause if name not in used)

    def whole(self, clause: str) -> bool:
        """Whether `clause` was decided as a whole, so that it is not split."""
        return clause in self._by_clause

    def place(self, refs: Iterable[str]) -> int:
        """Where an item with these sources stands in its section; what is not decided comes after what is."""
        decided = [self._order[name] for ref in refs for name in (ref, clause_of(ref)) if name in self._order]
        return min(decided, default=len(self._order))


def credited(reason: str, decided: Decision | OwnItem) -> str:
    """`reason` with who decided it and when, as far as the file says so."""
    when = "" if decided.on is None else str(decided.on)
    told = ", ".join(filter(None, (decided.by, when)))
    return f"{reason} ({say('decided by {who}', who=told)})" if told else reason


def subject(survey: Survey, unit: Unit) -> DecisionContext:
    """What a file of decisions of `unit` about the plan surveyed may name."""
    parts = {f"{duty.id}#{number}" for duty in survey.duties for number, _ in enumerate(duty.parts, 1)}
    return DecisionContext(
        plan=survey.plan,
        clauses=frozenset(survey.clauses) | parts,
        unit=(unit.slug, unit.code),
        departments=tuple(department.id for department in unit.departments),
    )


def read_decisions(survey: Survey, unit: Unit, workspace: Workspace) -> Decisions | None:
    """What `unit` decided about the plan surveyed, checked against both; None for nothing. Raises DocgenError."""
    path = decisions_path(survey.plan, unit, workspace)
    return None if path is None else load(path, Decisions, subject(survey, unit))
