"""Survey: what a plan asks of whom, clause by clause. Computed once for a plan, for all its units."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from docgen.drafting.abbreviations import Abbreviation, abbreviations
from docgen.drafting.doubts import doubts
from docgen.drafting.duties import DutyReader
from docgen.drafting.duty import Duty
from docgen.drafting.presiding import presiding
from docgen.model.clauses import walk
from docgen.model.finding import Finding
from docgen.model.plan import Plan
from docgen.phrases.ruleset import Rules
from docgen.statements.gazetteer import Gazetteer
from docgen.statements.mention import Mention


@dataclass(frozen=True)
class Survey:
    """A plan read for the cascade. `ids`: the names of all its clauses; `findings`: what is doubtful in it."""

    plan: Plan
    rules: Rules
    gazetteer: Gazetteer
    duties: tuple[Duty, ...]
    ids: frozenset[str]
    findings: tuple[Finding, ...]

    @cached_property
    def presiding(self) -> Mention | None:
        """The body that follows up the plan and gathers reports, if the plan tells it."""
        return presiding(self.plan, self.duties, self.rules, self.gazetteer)

    @cached_property
    def abbreviations(self) -> tuple[Abbreviation, ...]:
        """The abbreviations that the plan explains and that not everybody knows."""
        return abbreviations(self.plan, self.rules)


def survey(plan: Plan, rules: Rules) -> Survey:
    """Read `plan` for the cascade: its duties, who is named in them, and what is doubtful (as findings)."""
    gazetteer = Gazetteer(rules)
    reader = DutyReader(rules, gazetteer)
    placed = tuple(walk(plan))
    duties = tuple(duty for each in placed for duty in reader.duties(each))
    return Survey(
        plan, rules, gazetteer, duties, frozenset(each.id for each in placed), tuple(doubts(plan, duties, rules))
    )
