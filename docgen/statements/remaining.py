"""Communes set apart: "các xã còn lại", once the others are named, and those that have a time of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from docgen.model.unit import UnitKind
from docgen.phrases.patterns import any_of
from docgen.phrases.ruleset import Rules
from docgen.statements.mention import LOOSE, Mention, MentionKind
from docgen.statements.statement import Actor, Statement

_MANY = (MentionKind.COMMUNES, MentionKind.COMMUNES_OF_KIND)
_KINDS = tuple(kind.value for kind in UnitKind)
_LAST_STEP = re.compile(r"[.-][^.-]*$")


def is_remaining(mention: Mention, rules: Rules) -> bool:
    """Whether `mention` means the communes that are not named ("các xã còn lại", "các phường khác")."""
    if not mention.is_commune or not mention.condition:
        return False
    return rules.regex(any_of(rules.names.remaining)).fullmatch(mention.condition) is not None


def without_named(statements: Iterable[Statement], rules: Rules) -> Iterator[Statement]:
    """`statements` of a section in order, their remaining communes without those named right before.

    Before means in the same clause, or, where that names none, in the unbroken run of clauses beside it that name
    some. Where none are named nobody knows who remains, and the mention is left as it is, with its condition.
    """
    before: dict[str, None] = {}
    place = ""
    for clause, said in groupby(statements, key=lambda each: each.clause):
        here = _LAST_STEP.sub("", clause)
        if here != place:
            place, before = here, {}
        own: dict[str, None] = {}
        remain = False
        for each in said:
            yield _narrowed(each, tuple(own or before), rules)
            own |= dict.fromkeys(_named(each))
            remain = remain or any(is_remaining(actor.mention, rules) for actor in each.actors)
        before = before | own if own or remain else {}


def with_own_times(statements: Iterable[Statement], rules: Rules) -> Iterator[Statement]:
    """`statements` of a section in order; where some communes of one have a time apart, it leaves these out.

    "UBND các xã, phường nộp sổ trước ngày 10/5; riêng xã A trước ngày 20/5": xã A does the same, by its own day.
    """
    before: Statement | None = None
    for each in statements:
        named = _with_own_time(each, before, rules)
        if before is not None and named:
            yield _without(before, [actor.mention for actor in named])
            yield replace(each, actors=named, apart_of=before.index)
            before = None
            continue
        if before is not None:
            yield before
        before = each
    if before is not None:
        yield before


def _with_own_time(statement: Statement, before: Statement | None, rules: Rules) -> tuple[Actor, ...]:
    """Those that do what `before` asks of all, where `statement` says no more than by when they do."""
    if before is None or before.clause != statement.clause or before.within or statement.within:
        return ()
    whose, told = statement.subject, statement.text
    if whose is None or rules.regex(rules.grammar.apart).fullmatch(told[: whose.start].strip()) is None:
        return ()
    when = told[whose.end :].strip(" ,:.;)")
    work = next((when.replace(each.text, "").strip() for each in statement.times if each.text in when), None)
    if work is None or work not in before.text:  # "…; riêng xã A nộp trước ngày 20/5" says the verb again
        return ()
    named = tuple(each for each in statement.actors if each.span is not None and each.span.start < whose.end)
    of_communes = all(each.mention.is_commune for each in named)
    many = _MANY if of_communes else LOOSE
    return named if any(each.kind in many for each in before.subjects) else ()


def _without(statement: Statement, named: Sequence[Mention]) -> Statement:
    """`statement` without those `named`, as far as it is sure who they are."""
    names = tuple(name for each in named if each.kind is MentionKind.COMMUNES_NAMED for name in each.detail)
    kinds = {kind for each in named if each.kind in _MANY and not each.conditional for kind in each.detail}
    actors = tuple(
        actor._replace(mention=_narrowed_to_others(actor.mention, names, kinds))
        if actor.mention.kind in _MANY
        else actor
        for actor in statement.actors
    )
    return replace(statement, actors=actors)


def _narrowed_to_others(many: Mention, names: tuple[str, ...], kinds: set[str]) -> Mention:
    many = many._replace(excluded=(*many.excluded, *names))
    if not kinds:
        return many
    others = tuple(kind for kind in many.detail or _KINDS if kind not in kinds)
    return many._replace(kind=MentionKind.COMMUNES_OF_KIND, detail=others)


def _named(statement: Statement) -> Iterator[str]:
    for actor in statement.actors:
        if actor.span is not None and actor.mention.kind is MentionKind.COMMUNES_NAMED:
            yield from actor.mention.detail


def _narrowed(statement: Statement, named: tuple[str, ...], rules: Rules) -> Statement:
    if not named or not any(is_remaining(actor.mention, rules) for actor in statement.actors):
        return statement
    actors = tuple(
        actor._replace(
            mention=actor.mention._replace(
                conditional=False, condition="", excluded=(*actor.mention.excluded, *named)
            )
        )
        if is_remaining(actor.mention, rules)
        else actor
        for actor in statement.actors
    )
    return replace(statement, actors=actors)
