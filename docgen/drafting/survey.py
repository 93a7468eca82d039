"""Survey: what a plan asks of whom, clause by clause. Computed once for a plan, for all its units."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from docgen.drafting.abbreviations import Abbreviation, abbreviations
from docgen.drafting.clause_parts import spelled
from docgen.drafting.doubts import doubts
from docgen.drafting.duties import DutyReader
from docgen.drafting.duty import Duty
from docgen.drafting.plan_sentences import PlanSentence, plan_sentences
from docgen.drafting.presiding_body import presiding_body
from docgen.model.clauses import Placed, walk
from docgen.model.finding import Finding
from docgen.model.plan import Assignment, Plan, Role
from docgen.phrases.ruleset import Rules
from docgen.statements.gazetteer import Gazetteer
from docgen.statements.mention import Mention
from docgen.statements.reader import read_statements
from docgen.statements.statement import Statement
from docgen.text.markup import plain

_FEW = 3
"""In a plan of few duties, a word that stands in these many may still tell them apart."""


@dataclass(frozen=True)
class Survey:
    """A plan read for the cascade. `clauses` are all of its by their names, `findings` what is doubtful in it."""

    plan: Plan
    rules: Rules
    gazetteer: Gazetteer
    statements: tuple[Statement, ...]
    duties: tuple[Duty, ...]
    clauses: Mapping[str, Placed]
    findings: tuple[Finding, ...]

    @cached_property
    def presiding_body(self) -> Mention | None:
        """The body that follows up the plan and gathers reports, if the plan tells it."""
        return presiding_body(self.plan, self.duties, self.statements, self.rules, self.gazetteer)

    @cached_property
    def common(self) -> frozenset[str]:
        """Words of fields that tell no clause from another: those of the plan's subject, and of most duties."""
        met = [set(_keywords(duty)) for duty in self.duties]
        seen = Counter(word for words in met for word in words)
        most = max(_FEW, sum(1 for words in met if words) / 2)
        subject = spelled(plain(self.plan.abstract))
        return frozenset(word for word, times in seen.items() if times > most or spelled(word) in subject)

    @cached_property
    def sentences(self) -> tuple[PlanSentence, ...]:
        """Every sentence of the plan as printed, folded once for all units."""
        return tuple(plan_sentences(self.clauses.values()))

    @cached_property
    def inner(self) -> Mapping[str, tuple[Statement, ...]]:
        """By clause, what somebody is told to do inside what another does (`chỉ đạo các phòng tổ chức …`)."""
        found: dict[str, list[Statement]] = {}
        for each in self.statements:
            if each.within:
                found.setdefault(each.clause, []).append(each)
        return {clause: tuple(said) for clause, said in found.items()}

    def taken_up(self, clause: str) -> Duty:
        """The clause with this name as a duty, whatever it asks: what a person decides to take up."""
        said = [each for each in self.statements if each.clause == clause]
        return DutyReader(self.rules).of_clause(self.clauses[clause], said)

    def labels(self, clause: str) -> tuple[tuple[Role, Assignment], ...]:
        """The labelled lines of the clause with this name."""
        return self.clauses[clause].clause.assignments() if clause in self.clauses else ()

    @cached_property
    def abbreviations(self) -> tuple[Abbreviation, ...]:
        """The abbreviations that the plan explains and that not everybody knows."""
        return abbreviations(self.plan, self.rules)


def _keywords(duty: Duty) -> Iterator[str]:
    return (word for part in duty.parts for match in part.fields for word in match.keywords)


def survey(plan: Plan, rules: Rules) -> Survey:
    """Read `plan` for the cascade: its duties, who is named in them, and what is doubtful (as findings)."""
    statements = read_statements(plan, rules)
    duties = DutyReader(rules).duties(plan, statements)
    clauses = {each.id: each for each in walk(plan)}
    doubtful = tuple(doubts(plan, duties, rules))
    return Survey(plan, rules, Gazetteer.of(rules), statements, duties, clauses, doubtful)
