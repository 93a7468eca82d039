"""A plan as `docgen import --json` lists it: groups, tasks, duties, funding, and every statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from docgen.anatomy.outline import POINTER
from docgen.importing.entry import Entry
from docgen.model.clauses import Placed
from docgen.model.finding import Finding
from docgen.model.plan import Plan, SectionKind
from docgen.phrases.grammar import StatementKind
from docgen.phrases.ruleset import Rules
from docgen.statements.reader import read_statements
from docgen.statements.statement import Origin, Statement
from docgen.statements.texts import texts
from docgen.text.markup import plain

_LISTED = {
    StatementKind.TASK: "tasks",
    StatementKind.DUTY: "duties",
    StatementKind.FUNDING: "funding",
}


def plan_json(plan: Plan, findings: Iterable[Finding], rules: Rules) -> dict[str, Any]:
    """What `docgen import --json` prints."""
    placed = tuple(texts(plan))
    statements = read_statements(plan, rules)
    entries = _entries(placed, statements)
    return {
        "number": str(plan.number),
        "date": str(plan.issued_on) if plan.issued_on else "",
        "issuer": plan.issuer,
        "title": plan.abstract,
        "groups": [{"id": each.id, "title": plain(each.clause.title or "")} for each in placed if _is_group(each)],
        "tasks": [each.task() for each in entries["tasks"]],
        "duties": [each.duty() for each in entries["duties"]],
        "funding": [each.duty() for each in entries["funding"]],
        "recipients": [plain(each) for each in plan.recipients],
        "signer": {"authority": list(plan.signature.authority), "name": plan.signature.name},
        "findings": [finding._asdict() for finding in findings],
        "statements": [_statement(each) for each in statements],
    }


def _entries(placed: Sequence[Placed], statements: Iterable[Statement]) -> dict[str, list[Entry]]:
    """The entries of each list: what one clause asks of the same bodies is one of them."""
    found: dict[str, list[Entry]] = {name: [] for name in _LISTED.values()}
    given = {each.clause.repeats: each.clause for each in placed if each.clause.repeats}
    said = {id_: tuple(own) for id_, own in groupby(statements, key=lambda each: each.clause)}
    listed: dict[str, bool] = {}
    for each in placed:
        own = said.get(each.id, ())
        listed[each.id] = False
        if not own or POINTER.fullmatch(plain(each.clause.text).strip()) or _is_detail(own, each, said, listed):
            continue
        for name, run in _runs(each, own):
            found[name].append(Entry(each, given.get(each.id, each.clause), run))
            listed[each.id] = True
    return found


def _runs(placed: Placed, statements: Sequence[Statement]) -> Iterator[tuple[str, tuple[Statement, ...]]]:
    """The statements of a clause that belong to one entry, with the list in which it stands."""
    whole = [each for each in statements if not each.within]
    for (name, _), run in groupby(whole, key=lambda each: (_list(placed, each, whole[0]), each.subjects)):
        if name is not None:
            first = tuple(run)
            numbers = {each.index for each in first}
            yield name, (*first, *(each for each in statements if each.within in numbers))


def _list(placed: Placed, statement: Statement, first: Statement) -> str | None:
    """The list in which `statement` stands; what a clause on money asks of somebody stands with it."""
    if first.kind is StatementKind.FUNDING and statement.kind in _LISTED:
        return "funding"
    if placed.section.kind is SectionKind.FUNDING and statement.kind in _LISTED:
        return "funding"
    return _LISTED.get(statement.kind)


def _is_detail(
    own: Sequence[Statement],
    placed: Placed,
    said: Mapping[str, Sequence[Statement]],
    listed: Mapping[str, bool],
) -> bool:
    """Whether a clause only tells more of one above it that is listed and says a whole sentence."""
    above = own[0].under
    if not above or not listed.get(above):
        return False
    if placed.clause.assignments() or any(
        actor.origin is Origin.SENTENCE for each in own for actor in each.actors if actor.mention in each.doers
    ):
        return False
    return not said[above][-1].text.rstrip().endswith(":")


def _is_group(placed: Placed) -> bool:
    clause = placed.clause
    assigned = bool(clause.assignments()) or clause.timing is not None
    if placed.section.kind is not SectionKind.TASKS or placed.above or assigned or not clause.title:
        return False
    return any(not below.repeats for below in clause.clauses)


def _statement(each: Statement) -> dict[str, Any]:
    return {
        "id": each.name,
        "kind": each.kind.value,
        "text": each.text,
        "actors": [
            {"name": actor.mention.text, "capacity": actor.capacity.value, "origin": actor.origin.value}
            for actor in each.actors
        ],
        "times": [time.text for time in each.times],
        "under": each.under,
        "within": each.within,
        "doubts": list(each.doubts),
    }
