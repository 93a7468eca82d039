"""Runs of statements: which statements of a clause ask the same people, and so make one duty."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.model.plan import Role
from docgen.phrases.grammar import Capacity, StatementKind
from docgen.statements.mention import Mention, MentionKind
from docgen.statements.statement import ORDERS, Statement

ROLES = {
    Role.IMPLEMENT: Capacity.IMPLEMENTS,
    Role.LEAD: Capacity.LEADS,
    Role.SUPPORT: Capacity.SUPPORTS,
}
ASKING = (*ORDERS, StatementKind.FUNDING)


def runs(statements: Sequence[Statement]) -> list[tuple[Statement, ...]]:
    """Statements that stand together and ask the same people; what is told inside another stands by itself.

    But what the communes are to tell their own people is part of what they do, and what names no other commune
    than the outer statement does is told by that one already. Where the plan gives a task to communes by their
    names, whoever heads the section gives nothing.
    """
    outer = {each.index: each for each in statements if not each.within}
    inner = [each for each in statements if each.within]
    given = {each.within for each in inner if _is_given(outer[each.within], each)}
    found = _joined([outer[at] for at in outer if at not in given])
    found += [(each,) for each in inner if each.within in given or not _tells(outer[each.within], each)]
    return sorted(found, key=lambda run: run[0].index)


def _joined(statements: Sequence[Statement]) -> list[tuple[Statement, ...]]:
    """`statements` in a row that ask the same people.

    What only says by when goes with the act before it, and what names nobody with the one behind it that says at
    its end, in brackets, who does it all.
    """
    found: list[list[Statement]] = []
    for each in statements:
        before = found[-1] if found else []
        if before and (_asked(before[-1]) == _asked(each) or _only_when(each) or _does_all(before, each)):
            before.append(each)
        else:
            found.append([each])
    return [tuple(run) for run in found]


def _only_when(statement: Statement) -> bool:
    told = statement.text.rstrip(" .;")
    return any(each.end and not told[: each.start].strip() and not told[each.end :] for each in statement.times)


def _does_all(before: Sequence[Statement], statement: Statement) -> bool:
    """Whether nobody is asked `before`, and who does it all stands in the bracket that ends `statement`."""
    if any(map(asked_of, before)):
        return False
    told = statement.text.rstrip(" .;")
    opened = told.rfind("(")
    acting = [actor.span for actor in statement.actors if actor.capacity in ROLES.values() and actor.span]
    return told.endswith(")") and bool(acting) and all(span.start == opened + 1 for span in acting)


def _is_given(outer: Statement, inner: Statement) -> bool:
    """Whether `inner` is the task that `outer`, which has no subject of its own, gives to communes it names."""
    named = bool(inner.subjects) and all(each.kind is MentionKind.COMMUNES_NAMED for each in inner.subjects)
    return named and outer.subject is None and outer.text.rstrip().endswith(inner.text.rstrip())


def _tells(outer: Statement, inner: Statement) -> bool:
    """Whether what `inner`, a part of `outer`, asks of communes is told by `outer` itself."""
    if any(mention.is_commune for mention in outer.subjects):
        return True
    named = [each for each in (*inner.subjects, *inner.support) if _is_local(each)]
    if any(each.is_commune for each in outer.support) and named and not any(map(_is_beside, named)):
        return True  # "phối hợp với UBND cấp xã chỉ đạo các trường học …": the commune's share holds its schools'
    asked = {each.text for each in named}
    return bool(asked) and asked <= {each.text for each in (*outer.subjects, *outer.support) if _is_local(each)}


def _is_local(mention: Mention) -> bool:
    return mention.is_commune or mention.kind is MentionKind.COMMUNE_BODY


def _is_beside(mention: Mention) -> bool:
    """Whether `mention` is more than one of the commune's own bodies that answer to its departments (schools)."""
    return mention.body is None or mention.body.mirroring is not None


def _asked(statement: Statement) -> tuple[object, ...]:
    """Of whom a statement asks something: whoever acts, and who of the communes supports."""
    subjects = statement.subjects
    local = (each for each in statement.support if _is_local(each))
    partners = tuple(each.text for each in local if each not in subjects)
    return statement.kind in ASKING, tuple((each.text, each.excluded) for each in subjects), partners


def asked_of(statement: Statement) -> bool:
    """Whether `statement` says who is to do something."""
    return any(actor.capacity in ROLES.values() for actor in statement.actors)
