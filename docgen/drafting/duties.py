"""Duties: the statements of a plan gathered into what each clause asks of the same people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from docgen.drafting.duty import Duty, Part
from docgen.drafting.parts import PartReader
from docgen.model.clauses import Placed, walk
from docgen.model.plan import Clause, Plan, Role
from docgen.model.timing import Timing
from docgen.phrases.grammar import Capacity, StatementKind
from docgen.phrases.ruleset import Rules
from docgen.statements.mention import Mention, MentionKind
from docgen.statements.statement import ORDERS, Origin, Statement
from docgen.text.markup import plain
from docgen.text.normalize import clean

_ROLES = {
    Role.IMPLEMENT: Capacity.IMPLEMENTS,
    Role.LEAD: Capacity.LEADS,
    Role.SUPPORT: Capacity.SUPPORTS,
}
_ASKING = (*ORDERS, StatementKind.FUNDING)
_MOST_DETAILS = 90
"""Words. A clause that introduces more than this is a heading of things to do rather than one of them."""


class DutyReader:
    """Gathers statements by the rules in force."""

    def __init__(self, rules: Rules) -> None:
        self._parts = PartReader(rules)
        self._introducing = rules.regex(rules.work.introducing)

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
            runs = [run for run in _runs(own) if run[0].kind in _ASKING and any(_asked_of(each) for each in run)]
            details = list(_details(clause, below))
            told_below = [each for id_ in details for each in said[id_]]
            if len(runs) == 1 and details and self._belong(runs[0], told_below):
                told.update(details)
                every = (*own, *told_below)
                found.append(self._duty(placed[clause], _whole(placed[clause].clause), every, first=True))
                continue
            for at, run in enumerate(runs):
                if details and run[-1].text.endswith(":") and (len(details) > 1 or not self._has_matter(run)):
                    continue  # what it introduces says what is to be done
                text = clean(plain(placed[clause].clause.text or placed[clause].clause.title or ""))
                quote = text if len(runs) == 1 and len(run) == len(own) else _quote(text, run)
                found.append(self._duty(placed[clause], quote, run, first=at == 0))
        return tuple(found)

    def of_clause(self, placed: Placed, statements: Sequence[Statement]) -> Duty:
        """The whole of a clause as a duty, whatever it is: what a person decides to take up."""
        text = _whole(placed.clause) or clean(plain(placed.clause.title or ""))
        return self._duty(placed, text, tuple(statements), first=True)

    def _duty(self, placed: Placed, quote: str, run: tuple[Statement, ...], *, first: bool) -> Duty:
        actors = _actors(run)
        mentions = [mention for named in actors.values() for mention in named]
        # What is only the province's is never drafted: nobody asks what it is made of.
        concerns = not mentions or any(_may_concern(mention) for mention in mentions)
        return Duty(
            placed.id if first or not run else run[0].name,
            quote,
            self._parts.parts(quote, run) if concerns else (Part(quote),),
            actors,
            placed.clause.timing or _inherited(run),
            placed.section.kind,
            run,
        )

    def _belong(self, run: tuple[Statement, ...], details: list[Statement]) -> bool:
        """Whether `details` only say what `run` asks, and do not ask anything of others or make it endless."""
        if not self._has_matter(run):
            return False
        own = {actor.mention for actor in run[-1].actors if actor.capacity in _ROLES.values()}
        for each in details:
            acting = [actor for actor in each.actors if actor.capacity in _ROLES.values()]
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
    found: dict[Role, dict[Mention, None]] = {role: {} for role in _ROLES}
    for each in run:
        own = () if each.doers else each.subjects
        for actor in each.actors:
            if each.subject is not None and actor.origin in (Origin.HEADING, Origin.TITLE):
                continue  # whoever a sentence names itself beats every heading
            if actor.mention in own and each.partners is not None and actor.origin is not Origin.LABEL:
                found[Role.IMPLEMENT][actor.mention] = None
                continue
            for role, capacity in _ROLES.items():
                if actor.capacity is capacity:
                    found[role][actor.mention] = None
    return {role: tuple(named) for role, named in found.items() if named}


def _runs(statements: Sequence[Statement]) -> list[tuple[Statement, ...]]:
    """Statements that stand together and ask the same people; what is told inside another stands by itself.

    But what the communes are to tell their own people is part of what they do, and what names no other commune
    than the outer statement does is told by that one already.
    """
    outer = {each.index: each for each in statements if not each.within}
    runs = [tuple(run) for _, run in groupby(outer.values(), key=_asked)]
    runs += [(each,) for each in statements if each.within and not _tells(outer[each.within], each)]
    return sorted(runs, key=lambda run: run[0].index)


def _tells(outer: Statement, inner: Statement) -> bool:
    """Whether what `inner`, a part of `outer`, asks of communes is told by `outer` itself."""
    if any(mention.is_commune for mention in outer.subjects):
        return True
    asked = {each.text for each in (*inner.subjects, *inner.support) if _is_local(each)}
    return bool(asked) and asked <= {each.text for each in (*outer.subjects, *outer.support) if _is_local(each)}


def _is_local(mention: Mention) -> bool:
    return mention.is_commune or mention.kind is MentionKind.COMMUNE_BODY


def _asked(statement: Statement) -> tuple[object, ...]:
    """Of whom a statement asks something: whoever acts, and who of the communes supports."""
    subjects = statement.subjects
    local = (each for each in statement.support if _is_local(each))
    partners = tuple(each.text for each in local if each not in subjects)
    return statement.kind in _ASKING, tuple(each.text for each in subjects), partners


def _asked_of(statement: Statement) -> bool:
    return any(actor.capacity in _ROLES.values() for actor in statement.actors)


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
