"""Survey: what a plan asks of whom, clause by clause. Computed once for a plan, for all its units."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from docgen.drafting.abbreviations import Abbreviation, abbreviations
from docgen.drafting.clause_parts import spelled
from docgen.drafting.duties import DutyReader
from docgen.drafting.duty import Duty
from docgen.drafting.plan_doubts import doubts
from docgen.model.clause_names import Placed, walk
from docgen.model.finding import Finding
from docgen.model.plan import Assignment, Plan, Role, SectionKind
from docgen.phrases.ruleset import Rules
from docgen.statements.gazetteer import Gazetteer
from docgen.statements.mention import Mention, MentionKind
from docgen.statements.reader import read_statements
from docgen.statements.statement import ORDERS, Statement
from docgen.text.markup import plain
from docgen.text.normalize import clean, folded

OPENING, CLOSING = "mo_dau", "ket_thuc"
"""The names of the opening and the closing words where a clause is named: those of their places in a spec."""
_FEW = 3
"""In a plan of few duties, a word that stands in these many may still tell them apart."""
_SENTENCE = re.compile(r"[^.;\n]+(?:[.;](?=\S)[^.;\n]+)*")


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
        return _presiding_body(self.plan, self.duties, self.statements, self.rules, self.gazetteer)

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
        """Every sentence of the plan as printed, folded once for all units; its closing words come last.

        Opening words that end in a colon introduce what stands below.
        """
        opening, closing = (
            [PlanSentence(name, told, folded(told), heading=False) for told in chain.from_iterable(told_there)]
            for name, told_there in (
                (OPENING, map(_sentences_of, self.plan.opening)),
                (CLOSING, map(_sentences_of, self.plan.closing)),
            )
        )
        said = (each for each in opening if not each.text.endswith(":"))
        return (*said, *_plan_sentences(self.clauses.values()), *closing)

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

    def matter(self, clause: str) -> str:
        """The title nearest above the clause that names a matter, and not only who acts; "" for none."""
        titled = (each for each in reversed(self.clauses[clause].above) if each.title and not each.actors)
        return next((clean(plain(each.title)) for each in titled if each.title), "")

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


class PlanSentence(NamedTuple):
    """A sentence as printed, and folded. `heading`: it is a title, which may speak for what stands below."""

    clause: str
    text: str
    folded: str
    heading: bool


def _plan_sentences(clauses: Iterable[Placed]) -> Iterator[PlanSentence]:
    """What each of `clauses` itself says, sentence by sentence: its title, text, labels and remarks."""
    for placed in clauses:
        clause = placed.clause
        labels = ("; ".join(line.bodies) for _, line in clause.assignments())
        rest = (clause.text, *labels, *(each.text for each in clause.remarks))
        for text, heading in ((clause.title or "", True), *((each, False) for each in rest)):
            for told in _sentences_of(text):
                leads_in = bool(clause.clauses) and told.endswith(":")
                yield PlanSentence(placed.id, told, folded(told), heading or leads_in)


def _sentences_of(text: str) -> Iterator[str]:
    return filter(None, (match[0].strip() for match in _SENTENCE.finditer(clean(plain(text)))))


def _presiding_body(
    plan: Plan, duties: Iterable[Duty], statements: Iterable[Statement], rules: Rules, gazetteer: Gazetteer
) -> Mention | None:
    """The body the plan's spec names; else the one to which reports go; else the first that heads a section
    and is no body beside the government, which the plan only asks.

    A report that `statements` ask of nobody by name (`báo cáo về Sở Y tế`) tells it too. A body below UBND that
    issues a plan of its own presides over it where the plan says nothing else.
    """
    if plan.presiding is not None:
        return gazetteer.classify(plan.presiding)
    nobodys = (each.text for each in statements if each.kind in ORDERS and not each.subjects)
    return next(_told(plan, tuple(duties), tuple(nobodys), rules, gazetteer), None)


def _told(
    plan: Plan, duties: tuple[Duty, ...], nobodys: tuple[str, ...], rules: Rules, gazetteer: Gazetteer
) -> Iterator[Mention]:
    # Money goes another way: what is sent "về Sở Tài chính" there is an estimate, no report.
    told = (duty.quote for duty in duties if duty.section is not SectionKind.FUNDING)
    texts = (*plan.closing, *told, *nobodys)
    for text in texts:
        for pattern in rules.work.presiding:
            for match in rules.regex(pattern).finditer(clean(text)):
                mention = gazetteer.classify(match["body"])
                if mention.kind is MentionKind.BODY:
                    yield mention
    heads = [duty.mentions[0] for duty in duties if duty.heading and duty.mentions[0].kind is MentionKind.BODY]
    yield from (each for each in heads if not each.is_asked)
    issuer = gazetteer.classify(plan.issuer)
    if issuer.body is not None and issuer.body.name not in rules.names.governments:
        yield issuer
