"""Duties: the statements of a plan gathered into what each clause asks of the same people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise, takewhile

from docgen.drafting.clause_parts import PartReader
from docgen.drafting.duty import Duty, DutyPart
from docgen.drafting.statement_runs import ASKING, ROLES, asked_of, runs
from docgen.model.clause_names import Placed, walk
from docgen.model.plan import Clause, Plan, Role
from docgen.model.timing import Timing
from docgen.phrases.grammar import Capacity
from docgen.phrases.ruleset import Rules
from docgen.statements.mention import Mention, MentionKind
from docgen.statements.span import Span
from docgen.statements.statement import DOING, Origin, Statement
from docgen.text.markup import plain
from docgen.text.normalize import clean

_LETTER = re.compile(r"\w")
_MOST_DETAILS = 90
"""Words. A clause that introduces more than this is a heading of things to do rather than one of them."""


class DutyReader:
    """Gathers statements by the rules in force."""

    def __init__(self, rules: Rules) -> None:
        self._parts = PartReader(rules)
        self._introducing = rules.regex(rules.work.introducing)
        self._only_who = rules.regex(rules.work.only_who)

    def duties(self, plan: Plan, statements: Sequence[Statement]) -> tuple[Duty, ...]:
        """The duties of `plan`, of which `statements` are all, in its order. What asks nothing of anybody is none.

        A clause whose details (the points below it) name nobody and have no labels of their own is one duty with
        them; where it only introduces what stands below, each of those is one.
        """
        placed = {each.id: each for each in walk(plan)}
        said = {clause: tuple(own) for clause, own in groupby(statements, key=lambda each: each.clause)}
        below: dict[str, list[str]] = {}
        for clause, own in said.items():
            if own[0].under:
                below.setdefault(own[0].under, []).append(clause)
        told: set[str] = set()
        found: list[Duty] = []
        for clause, own in said.items():
            if clause in told:
                continue
            asked = [
                (run, whose)
                for run, whose in self._named_behind(runs([_acting(each) for each in own]))
                if run[0].kind in ASKING and any(asked_of(each) for each in whose)
            ]
            asking = [run for run, _ in asked]
            details = list(_details(clause, below))
            told_below = [each for id_ in details for each in said[id_]]
            if len(asking) == 1 and details and self._belong(asking[0], told_below):
                told.update(details)
                every = (*own, *told_below)
                found.append(self._duty(placed[clause], _whole(placed[clause].clause), every, first=True))
                continue
            for at, (run, whose) in enumerate(asked):
                if run[0].apart_of:
                    found.append(self._apart(placed[clause], own[run[0].apart_of - 1], run[0]))
                    continue
                if details and run[-1].text.endswith(":") and (len(details) > 1 or not self._has_matter(run)):
                    continue  # what it introduces says what is to be done
                text = clean(plain(placed[clause].clause.text or placed[clause].clause.title or ""))
                quote = text if len(asking) == 1 and len(run) == len(own) else _quote(text, run)
                found.append(self._duty(placed[clause], quote, run, first=at == 0, whose=whose))
        return tuple(found)

    def of_clause(self, placed: Placed, statements: Sequence[Statement]) -> Duty:
        """The whole of a clause as a duty, whatever it is: what a person decides to take up."""
        text = _whole(placed.clause) or clean(plain(placed.clause.title or ""))
        return self._duty(placed, text, tuple(statements), first=True)

    def _apart(self, placed: Placed, matter: Statement, own_time: Statement) -> Duty:
        """What `matter` asks, as the duty of those whose own time `own_time` gives."""
        beside = [each for each in matter.actors if each.capacity not in DOING]
        actors = (*(each._replace(span=matter.subject) for each in own_time.actors), *beside)
        asked = replace(matter, index=own_time.index, actors=actors)
        text = clean(plain(placed.clause.text or placed.clause.title or ""))
        told = self._duty(placed, matter.text, (asked,), first=False)
        return told._replace(quote=_quote(text, (matter, own_time)), timing=None, statements=(asked, own_time))

    def _named_behind(
        self, told: list[tuple[Statement, ...]]
    ) -> Iterator[tuple[tuple[Statement, ...], tuple[Statement, ...]]]:
        """Each run with those that name who does it: those behind it that tell nothing else."""
        at = 0
        while at < len(told):
            run, row = told[at], []
            if not any(map(_says_who, run)):
                row = list(takewhile(_is_short, told[at + 1 :]))
            while row and not self._tells_only_who(row[-1][0]):
                row.pop()
            whose = tuple(_labelling(each) for (each,) in row if self._tells_only_who(each))
            yield run, whose or run
            yield from ((each, each) for each in row if not self._tells_only_who(each[0]))
            at += 1 + len(row)

    def _tells_only_who(self, statement: Statement) -> bool:
        """Whether `statement` only names who does what stands before it (`Sở A chủ trì`, `UBND các xã.`)."""
        told = statement.predicate.rstrip(" .;")
        if statement.partners is not None:  # "… chủ trì, phối hợp với Sở A di dời 12 hộ" tells more than who
            behind = statement.text[statement.partners.end :].strip(" .;,")
            if behind and self._only_who.fullmatch(f"thực hiện {behind}") is None:
                return False
        return not told or self._only_who.fullmatch(told) is not None

    def _duty(
        self,
        placed: Placed,
        quote: str,
        run: tuple[Statement, ...],
        *,
        first: bool,
        whose: tuple[Statement, ...] | None = None,
    ) -> Duty:
        actors = _actors(whose or run)
        mentions = [mention for named in actors.values() for mention in named]
        # What is only the province's is never drafted: nobody asks what it is made of.
        told = any(each.product for each in run)
        concerns = not mentions or told or any(_may_concern(mention) for mention in mentions)
        return Duty(
            placed.id if first or not run else run[0].name,
            quote,
            self._parts.parts(quote, run) if concerns else (DutyPart(quote),),
            actors,
            placed.clause.timing or _inherited(run),
            placed.section.kind,
            run if whose is None or whose is run else (*run, *whose),
        )

    def _belong(self, run: tuple[Statement, ...], details: list[Statement]) -> bool:
        """Whether `details` only say what `run` asks, and do not ask anything of others or make it endless."""
        if not self._has_matter(run):
            return False
        own = {actor.mention for actor in run[-1].actors if actor.capacity in ROLES.values()}
        for each in details:
            acting = [actor for actor in each.actors if actor.capacity in ROLES.values()]
            if any(actor.origin is Origin.SENTENCE or actor.mention not in own for actor in acting) or each.within:
                return False
        labelled = any(actor.origin is Origin.LABEL for actor in run[0].actors)
        named = all(each.verb is None for each in details)
        return labelled or named or sum(len(each.text.split()) for each in details) <= _MOST_DETAILS

    def _has_matter(self, run: tuple[Statement, ...]) -> bool:
        """Whether `run` says what is to be done, beside who does it and that it stands below."""
        told = run[-1].predicate.rstrip(" .:;")
        return bool(told) and self._introducing.fullmatch(told) is None


def _actors(run: Sequence[Statement]) -> dict[Role, tuple[Mention, ...]]:
    """Who must act, by role. Whoever works "phối hợp với" others in its own sentence carries that out itself."""
    found: dict[Role, dict[Mention, None]] = {role: {} for role in ROLES}
    for each in run:
        own = () if each.doers else each.subjects
        for actor in each.actors:
            if actor.origin in (Origin.HEADING, Origin.TITLE) and _says_who(each):
                continue  # whoever a sentence names itself beats every heading
            works_with = each.partners is not None or actor.origin is Origin.SENTENCE
            if actor.mention in own and works_with and actor.origin is not Origin.LABEL:
                found[Role.IMPLEMENT][actor.mention] = None
                continue
            for role, capacity in ROLES.items():
                if actor.capacity is capacity:
                    found[role][actor.mention] = None
    return {role: tuple(named) for role, named in found.items() if named}


def _is_short(run: tuple[Statement, ...]) -> bool:
    """Whether `run` is one statement that may only say who does what stands before it."""
    first = run[0]
    named = first.subject is not None or not first.predicate.strip(" .;")
    return len(run) == 1 and named and not first.within


def _acting(statement: Statement) -> Statement:
    """`statement` with those it names as its subject, if it is nothing but their names (`UBND các xã.`)."""
    spans = [actor.span for actor in statement.actors if actor.span is not None]
    if statement.index == 1 or not spans or statement.subject is not None:
        return statement
    whole = Span(min(span.start for span in spans), max(span.end for span in spans))
    if statement.text[: whole.start].strip() or statement.text[whole.end :].strip(" .;"):
        return statement
    between = "".join(
        statement.text[one.end : other.start] for one, other in pairwise(sorted(spans)) if one.end < other.start
    )
    if _LETTER.search(between.replace("và", "")):
        return statement
    actors = tuple(
        each._replace(capacity=Capacity.IMPLEMENTS) if each.span is not None else each for each in statement.actors
    )
    return replace(statement, subject=whole, verb=None, object=None, actors=actors)


def _labelling(statement: Statement) -> Statement:
    """`statement` as a label of what stands before it."""
    actors = tuple(
        each._replace(origin=Origin.LABEL) for each in statement.actors if each.origin is Origin.SENTENCE
    )
    return replace(statement, actors=actors)


def _says_who(statement: Statement) -> bool:
    """Whether the sentence itself says who acts: it has a subject, or a commune named in it does it."""
    return statement.subject is not None or any(
        actor.origin is Origin.SENTENCE and actor.mention.kind is MentionKind.COMMUNES_NAMED
        for actor in statement.actors
        if actor.capacity in (Capacity.LEADS, Capacity.IMPLEMENTS)
    )


def _details(clause: str, below: dict[str, list[str]]) -> Iterator[str]:
    for child in below.get(clause, ()):
        yield child
        yield from _details(child, below)


def _quote(text: str, run: tuple[Statement, ...]) -> str:
    return text[run[0].span.start : run[-1].span.end]


def _inherited(run: tuple[Statement, ...]) -> Timing | None:
    """The time of a label above; the times of the sentence stay in it."""
    return next((time.timing for each in run for time in each.times if time.start == time.end), None)


def _may_concern(mention: Mention) -> bool:
    """Whether what `mention` is given can become a commune's: its own, in general, mirrored, or in doubt."""
    if mention.body is not None and mention.kind is not MentionKind.COMMUNE_BODY:
        return mention.body.mirroring is not None
    return mention.kind is not MentionKind.COLLECTIVE


def _whole(clause: Clause) -> str:
    """The text of a clause with what stands below it, as one text."""
    text = clean(plain(clause.text)).strip()
    below = [clean(plain(" ".join(filter(None, (child.title, _whole(child)))))) for child in clause.clauses]
    below = [piece for piece in below if piece]
    if not below:
        return text
    return f"{text.rstrip(' .:;')}: {'; '.join(piece.rstrip(' .;') for piece in below)}."
