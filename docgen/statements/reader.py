"""The statements of a plan, in the order in which it makes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from docgen.model.clause_names import Placed, walk
from docgen.model.plan import Clause, Plan, Section
from docgen.model.timing import Timing
from docgen.phrases.grammar import Capacity, StatementKind
from docgen.phrases.ruleset import Rules
from docgen.statements.clause_reader import ClauseReader
from docgen.statements.gazetteer import Gazetteer
from docgen.statements.headings import HeadingReader
from docgen.statements.inheritance import PASSED_ON, Inherited, bodies, labelled, products
from docgen.statements.name_cues import Cues
from docgen.statements.remaining import with_own_times, without_named
from docgen.statements.sentence import Named
from docgen.statements.statement import DOING, ORDERS, Actor, Origin, Statement
from docgen.statements.times import still_to_come, title_time
from docgen.text.markup import plain
from docgen.text.normalize import clean
from docgen.text.usual_marks import usual_marks


def read_statements(plan: Plan, rules: Rules) -> tuple[Statement, ...]:
    """Everything that the clauses of `plan` say, statement by statement.

    A row of an appendix that repeats a clause is read with that clause: its assignments are the clause's. Headings
    make no statement of their own.
    """
    return StatementReader(rules).read(plan)


class StatementReader:
    """Reads the statements of plans by the rules in force."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        cues, self._introducing = Cues(rules), rules.regex(rules.work.introducing)
        self._gazetteer = Gazetteer.of(rules)
        self._headings = HeadingReader(rules, self._gazetteer, cues)
        self._clauses = ClauseReader(rules, self._gazetteer, cues)

    def read(self, plan: Plan) -> tuple[Statement, ...]:
        """Every statement of `plan`."""
        placed = tuple(walk(plan))
        repeated = {each.clause.repeats: each.clause for each in placed if each.clause.repeats}
        found: list[Statement] = []
        for _, own in groupby(placed, key=lambda each: id(each.section)):
            clauses = tuple(own)
            inherited = self._of_section(clauses[0].section, plan.opening)
            said = self._read(clauses, repeated, inherited)
            if inherited.voice is None and _mostly_orders(said):
                said = self._read(clauses, repeated, inherited._replace(orders=True))
            found += with_own_times(without_named(said, self._rules), self._rules)
        return tuple(found if plan.issued_on is None else _without_past(found, plan.issued_on.year))

    def _read(
        self, placed: tuple[Placed, ...], repeated: dict[str, Clause], inherited: Inherited
    ) -> list[Statement]:
        """What the clauses of a section say, which has `inherited` from its title."""
        found: list[Statement] = []
        above = [inherited]
        for each in placed:
            del above[len(each.above) + 1 :]
            given = repeated.get(each.id, each.clause)
            if _introduces_section(each):
                voice = inherited.voice if each.section.title else None
                said = tuple(self._of_clause(each, given, inherited._replace(actors=(), voice=voice)))
                found += map(self._left_to_the_points, said)
                continue
            said = () if each.clause.repeats else tuple(self._of_clause(each, given, above[-1]))
            found += said
            above.append(self._passed_on(each, given, above[-1], said))
        return found

    def _left_to_the_points(self, statement: Statement) -> Statement:
        """What a sentence that introduces a section says, if that is no more than that it stands below it."""
        told = statement.predicate.rstrip(" .:;")
        if statement.text[-1:] != ":" or self._introducing.fullmatch(told) is None:
            return statement
        return replace(statement, kind=StatementKind.SITUATION)

    def _of_section(self, section: Section, opening: Sequence[str]) -> Inherited:
        """What the title of `section` gives its clauses, and the sentence below it that introduces them.

        Without title and sentence the `opening` of the document does ("Sở A đề nghị UBND các xã: 1. …").
        """
        inherited = Inherited(
            self._heading(section.title, Origin.TITLE),
            self._time_of(section.title),
            self._headings.voice(section),
        )
        if inherited.actors:
            return inherited
        named: tuple[Named, ...] = ()
        if section.text.rstrip().endswith(":"):
            named = self._headings.introduced(section.text)
        elif opening and not (section.title or section.text):
            named = self._headings.asked(opening[-1])
        return inherited._replace(
            actors=tuple(Actor(each.located.mention, each.capacity, Origin.TITLE) for each in named)
        )

    def _heading(self, title: str, origin: Origin) -> tuple[Actor, ...]:
        named = self._headings.named(title)
        return tuple(Actor(each.located.mention, each.capacity, origin) for each in named)

    def _of_clause(self, placed: Placed, given: Clause, above: Inherited) -> Iterator[Statement]:
        """What a clause says; a title with nothing below it is what it says."""
        clause = placed.clause
        if clause.clauses and self._time_of(clause.text) is not None:
            return  # "Tháng 3/2026:" only says when
        alone = not clause.text and not clause.clauses
        heads = () if alone else self._heads(clause)
        product, makers = products(given, self._gazetteer)
        timing = given.timing or self._time_of(clause.title or "") or above.timing
        printed = clean(plain(clause.title or "" if alone else clause.text))
        read = usual_marks(printed)
        for said in self._clauses.statements(
            placed.id,
            read,
            labelled(given, self._gazetteer),
            self._within_prose(placed, above)._replace(actors=heads or above.actors, timing=timing),
            product,
            makers,
            assigned=bool(given.assignments()) or given.timing is not None,
        ):
            yield said if read == printed else replace(said, text=said.span.of(printed))

    @staticmethod
    def _within_prose(placed: Placed, above: Inherited) -> Inherited:
        """What stands `above`; a paragraph without number or title above it may tell facts between orders."""
        prose = not (placed.clause.number or placed.above or placed.section.title or placed.section.number)
        return above._replace(voice=None, orders=False) if prose else above

    def _passed_on(
        self, placed: Placed, given: Clause, above: Inherited, said: tuple[Statement, ...]
    ) -> Inherited:
        """What `placed` gives the clauses below it."""
        clause = placed.clause
        introduces = clause.text.rstrip().endswith(":")
        title = clause.title or (clause.text if introduces else "")
        labels = labelled(given, self._gazetteer)
        actors = labels if any(each.capacity in DOING for each in labels) else (*self._heads(clause), *labels)
        # "Chuẩn bị (Sở A chủ trì):" has its doer behind the work, which the points below go on with.
        if not actors and said and (said[-1].subject is not None or (introduces and said[-1].doers)):
            actors = tuple(
                Actor(each.mention, each.capacity, Origin.HEADING)
                for each in said[-1].actors
                if each.capacity in PASSED_ON and each.origin is Origin.SENTENCE
            )
        return Inherited(
            actors or above.actors,
            given.timing or self._time_of(title) or above.timing,
            (self._headings.kind(title) if title and not self._headings.named(title) else None) or above.voice,
            placed.id if said else above.under,
            above.orders,
        )

    def _time_of(self, title: str) -> Timing | None:
        return title_time(clean(plain(title)), self._rules) if title else None

    def _heads(self, clause: Clause) -> tuple[Actor, ...]:
        """Whoever heads `clause`: as its spec says, else as its title says."""
        if clause.actors:
            named = bodies(clause.actors, self._gazetteer)
            return tuple(Actor(each, Capacity.IMPLEMENTS, Origin.HEADING) for each in named)
        return self._heading(clause.title, Origin.HEADING) if clause.title else ()


def _without_past(statements: Iterable[Statement], year: int) -> Iterator[Statement]:
    """`statements` of a plan of `year` without the times that only tell of the years before."""
    for each in statements:
        times = tuple(time for time in each.times if still_to_come(time, year))
        yield each if times == each.times else replace(each, times=times)


def _introduces_section(placed: Placed) -> bool:
    """Whether `placed` is the sentence right below the title of its section that leaves it to the points."""
    text = placed.section.text
    return bool(text) and placed.clause.text == text and not placed.above and text.rstrip().endswith(":")


def _mostly_orders(statements: Sequence[Statement]) -> bool:
    """Whether at least as many of `statements` order something as merely tell something."""
    ordering = sum(each.kind in ORDERS for each in statements)
    return ordering > 0 and ordering >= sum(each.kind is StatementKind.SITUATION for each in statements)
