"""A plan as `docgen import --json` lists it: groups, tasks, duties, funding, who does what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from docgen.anatomy.outline import POINTER
from docgen.importing.bodies import Bodies
from docgen.importing.prose import Prose
from docgen.model.clauses import Placed, walk
from docgen.model.finding import Finding
from docgen.model.plan import Clause, Plan, SectionKind
from docgen.phrases.ruleset import Rules
from docgen.text.markup import plain

_MONEY = re.compile(r"\s*(?:nguồn )?kinh phí\b", re.IGNORECASE)


def plan_json(plan: Plan, findings: Iterable[Finding], rules: Rules) -> dict[str, Any]:
    """What `docgen import --json` prints."""
    placed = tuple(walk(plan))
    prose = Prose(rules, Bodies(rules))
    tasks = [each for each in placed if _is_task(each)]
    given = {each.clause.repeats: each.clause for each in tasks if each.clause.repeats}
    return {
        "number": str(plan.number),
        "date": str(plan.issued_on) if plan.issued_on else "",
        "issuer": plan.issuer,
        "title": plan.abstract,
        "groups": [{"id": each.id, "title": plain(each.clause.title or "")} for each in placed if _is_group(each)],
        "tasks": [
            _task(each, given.get(each.id, each.clause), prose) for each in tasks if not each.clause.repeats
        ],
        "duties": [
            {"id": each.id, "actors": list(_actors(each, prose)), "text": _text(each.clause)}
            for each in placed
            if _is_leaf(each, SectionKind.ORGANISATION) and not _assigns(each.clause) and not _is_funding(each)
        ],
        "funding": [
            {"id": each.id, "text": _text(each.clause)}
            for each in placed
            if _is_funding(each) and not any(map(_speaks_of_money, each.above))
        ],
        "recipients": [plain(each) for each in plan.recipients],
        "signer": {"authority": list(plan.signature.authority), "name": plan.signature.name},
        "findings": [finding._asdict() for finding in findings],
    }


def _task(placed: Placed, given: Clause, prose: Prose) -> dict[str, Any]:
    """A task with who does it: by its labelled lines or its row, else by its heading or its own words."""
    lead, support, implement = (
        list(line.bodies) if line is not None else [] for line in (given.lead, given.support, given.implement)
    )
    if not given.assignments():
        roles = prose.roles(placed.clause.text)
        heads = next((each.actors for each in (placed.clause, *reversed(placed.above)) if each.actors), ())
        lead, support = list(roles.lead or heads), list(roles.support)
        implement = list(roles.implement)
    return {
        "id": placed.id,
        "text": _text(placed.clause),
        "lead": lead,
        "support": support,
        "implement": implement,
        "timing": given.timing.text if given.timing else "",
    }


def _actors(placed: Placed, prose: Prose) -> Sequence[str]:
    heads = next((each.actors for each in (placed.clause, *reversed(placed.above)) if each.actors), ())
    return heads or prose.roles(placed.clause.text).actors


def _assigns(clause: Clause) -> bool:
    return bool(clause.assignments()) or clause.timing is not None


def _is_task(placed: Placed) -> bool:
    if any(_assigns(above) for above in placed.above):
        return False
    return _assigns(placed.clause) or _is_leaf(placed, SectionKind.TASKS)


def _is_group(placed: Placed) -> bool:
    clause = placed.clause
    if placed.section.kind is not SectionKind.TASKS or placed.above or _assigns(clause) or not clause.title:
        return False
    return any(not below.repeats for below in clause.clauses)


def _is_funding(placed: Placed) -> bool:
    if placed.section.kind is SectionKind.FUNDING:
        return not placed.above
    return placed.section.kind is SectionKind.ORGANISATION and _speaks_of_money(placed.clause)


def _speaks_of_money(clause: Clause) -> bool:
    return bool(_MONEY.match(plain(clause.title or clause.text)))


def _is_leaf(placed: Placed, kind: SectionKind) -> bool:
    """Whether a clause of such a section says something to be done, itself or with the points below it."""
    clause = placed.clause
    if placed.section.kind is not kind or any(above.text and not above.actors for above in placed.above):
        return False
    if any(_assigns(below) for below in _all(clause.clauses)):
        return False
    if clause.clauses and not clause.text:
        return False
    if POINTER.fullmatch(plain(clause.text).strip()):
        return False
    return bool(clause.text or clause.title) and not (clause.actors and clause.clauses)


def _all(clauses: Iterable[Clause]) -> Iterable[Clause]:
    for clause in clauses:
        yield clause
        yield from _all(clause.clauses)


def _text(clause: Clause) -> str:
    return plain(clause.text or clause.title or "")
