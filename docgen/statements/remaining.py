"""The remaining communes: those whom a plan means by "còn lại", once it has named the others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from docgen.statements.mention import Mention, MentionKind
from docgen.statements.statement import Statement

_LAST_STEP = re.compile(r"[.-][^.-]*$")


def without_named(statements: Iterable[Statement], remaining: re.Pattern[str]) -> Iterator[Statement]:
    """`statements` of a section in order, their `remaining` communes without those named right before.

    Before means in the same clause, or, where that names none, in those that stand beside it. Where none
    are named nobody knows who remains, and the mention is left as it is, with its condition.
    """
    place, named = "", dict.fromkeys(tuple[str, ...]())
    clause, own = "", dict(named)
    for each in statements:
        here = _LAST_STEP.sub("", each.clause)
        if here != place:
            place, named = here, {}
        if each.clause != clause:
            clause, own = each.clause, {}
        doers = [actor.mention for actor in each.actors if actor.span is not None]
        yield _narrowed(each, tuple(own or named), remaining)
        found = dict.fromkeys(
            name for one in doers if one.kind is MentionKind.COMMUNES_NAMED for name in one.detail
        )
        own, named = own | found, named | found


def _narrowed(statement: Statement, named: tuple[str, ...], remaining: re.Pattern[str]) -> Statement:
    if not named or not any(_remains(actor.mention, remaining) for actor in statement.actors):
        return statement
    actors = tuple(
        actor._replace(
            mention=actor.mention._replace(
                conditional=False, condition="", excluded=(*actor.mention.excluded, *named)
            )
        )
        if _remains(actor.mention, remaining)
        else actor
        for actor in statement.actors
    )
    return replace(statement, actors=actors)


def _remains(mention: Mention, remaining: re.Pattern[str]) -> bool:
    return mention.is_commune and remaining.fullmatch(mention.condition) is not None
