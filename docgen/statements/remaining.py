"""The remaining communes: those whom a plan means by "còn lại", once it has named the others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from docgen.phrases.patterns import any_of
from docgen.phrases.ruleset import Rules
from docgen.statements.mention import Mention, MentionKind
from docgen.statements.statement import Statement

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
