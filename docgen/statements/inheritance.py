"""Inheritance: what a clause has from its labels, its headings and the clauses above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from docgen.messages import say
from docgen.model.plan import Clause, Role
from docgen.model.timing import Timing
from docgen.phrases.grammar import Capacity, StatementKind
from docgen.statements.gazetteer import Gazetteer
from docgen.statements.mention import Mention, MentionKind
from docgen.statements.statement import DOING, Actor, Origin
from docgen.text.markup import plain

_CAPACITY = {
    Role.IMPLEMENT: Capacity.IMPLEMENTS,
    Role.LEAD: Capacity.LEADS,
    Role.SUPPORT: Capacity.SUPPORTS,
}


_PRODUCT = re.compile(r"sản phẩm|kết quả", re.IGNORECASE)
PASSED_ON = (*DOING, Capacity.SUPPORTS)
"""In these capacities whoever stands above takes part in what stands below."""


class Inherited(NamedTuple):
    """What the clauses below a heading, or below a labelled clause, have from it where they lack it themselves."""

    actors: tuple[Actor, ...] = ()
    timing: Timing | None = None
    voice: StatementKind | None = None
    under: str = ""
    orders: bool = False
    """Whether most of what its section says, whose title says nothing, orders something."""


def labelled(clause: Clause, gazetteer: Gazetteer) -> tuple[Actor, ...]:
    """Whoever the labelled lines of `clause` name; a reference or an empty cell names nobody."""
    return tuple(
        Actor(mention, _CAPACITY[role], Origin.LABEL)
        for role, line in clause.assignments()
        for mention in bodies(line.bodies, gazetteer)
    )


def products(clause: Clause, gazetteer: Gazetteer) -> tuple[str, tuple[Actor, ...]]:
    """What the remarks of `clause` name as the product, and the communes of which they speak.

    Half of a duty may stand there: a report "of the communes" must be made by somebody.
    """
    product = "; ".join(plain(each.text) for each in clause.remarks if _PRODUCT.search(each.label))
    remarks = "; ".join(f"{plain(each.label)}: {plain(each.text)}" for each in clause.remarks)
    named = (each.mention for each in gazetteer.mentions(remarks)) if remarks else ()
    makers = tuple(Actor(each, Capacity.MENTIONED, Origin.LABEL) for each in named if may_act(each))
    return product, makers


def may_act(mention: Mention) -> bool:
    """Whether `mention` is, or may hold, communes or a body of theirs."""
    return mention.is_commune or mention.kind in (MentionKind.GENERIC, MentionKind.COMMUNE_BODY)


def bodies(names: Sequence[str], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The bodies of a list, entry by entry; an entry is taken apart only where all that it holds is known.

    A name that a YAML list in brackets cut at its comma is put together again.
    """
    found = tuple(mention for name in names for mention in _entry(plain(name), gazetteer))
    if len(names) > 1 and _strange(found):
        joined = gazetteer.split(", ".join(map(plain, names)))
        found = found if _strange(joined) else joined
    return tuple(mention for mention in found if mention.kind is not MentionKind.NOT_A_NAME)


def _entry(name: str, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The bodies of one entry; where it is one body it bears the name as the list writes it, whole."""
    pieces = gazetteer.split(name)
    if len(pieces) == 1 and pieces[0].kind is not MentionKind.NOT_A_NAME:
        return (pieces[0]._replace(text=name.strip().rstrip(".;,")),)
    return (gazetteer.classify(name),) if _strange(pieces) else pieces


def _strange(mentions: tuple[Mention, ...]) -> list[Mention]:
    return [mention for mention in mentions if mention.kind is MentionKind.UNKNOWN]


def doubts_about(makers: tuple[Actor, ...], labels: tuple[Actor, ...]) -> Iterator[str]:
    """Doubts about communes of whom only the remarks speak; where the labels name such there is none."""
    if any(may_act(each.mention) for each in labels):
        return
    for each in dict.fromkeys(makers):
        yield say("a remark speaks of “{name}”: part of the work may be theirs", name=each.mention.text)
