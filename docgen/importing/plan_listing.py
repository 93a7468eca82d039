"""A plan as `docgen import --json` lists it: groups, tasks, duties, funding, and every statement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from docgen.anatomy.outline import POINTER
from docgen.importing.listed_statements import StatementGroup
from docgen.model.clause_names import Placed, walk
from docgen.model.finding import Finding, Severity
from docgen.model.plan import Plan, SectionKind
from docgen.phrases.grammar import StatementKind
from docgen.phrases.ruleset import Rules
from docgen.phrases.timing_words import TimeKind
from docgen.statements.former_bodies import former_bodies
from docgen.statements.reader import read_statements
from docgen.statements.statement import ORDERS, Statement
from docgen.text.markup import plain

_SHOWN = 120
_LISTED = {
    StatementKind.TASK: "tasks",
    StatementKind.DUTY: "duties",
    StatementKind.FUNDING: "funding",
}


def plan_json(plan: Plan, findings: Iterable[Finding], rules: Rules) -> dict[str, Any]:
    """What `docgen import --json` prints."""
    placed = tuple(walk(plan))
    statements = read_statements(plan, rules)
    entries = _entries(placed, statements, rules)
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
        "findings": [each._asdict() for each in (*findings, *_doubtful(statements), *_former(statements, rules))],
        "statements": [_statement(each) for each in statements],
    }


def _entries(
    placed: Sequence[Placed], statements: Sequence[Statement], rules: Rules
) -> dict[str, list[StatementGroup]]:
    """The entries of each list: what one clause asks of the same bodies is one of them."""
    found: dict[str, list[StatementGroup]] = {name: [] for name in _LISTED.values()}
    given = {each.clause.repeats: each.clause for each in placed if each.clause.repeats}
    said = {id_: tuple(own) for id_, own in groupby(statements, key=lambda each: each.clause)}
    introducing = _introducing(statements, rules)
    listed: set[str] = set()
    for each in placed:
        own, labels = said.get(each.id, ()), given.get(each.id, each.clause)
        if own and each.id in introducing and not labels.assignments():
            own = own[:-1]  # the points below say it
        if (
            not own
            or POINTER.fullmatch(plain(each.clause.text).strip())
            or _is_detail(own, each, said, introducing, listed, rules)
        ):
            continue
        for name, run in _runs(each, own):
            found[name].append(StatementGroup(each, labels, run))
            listed.add(each.id)
    return found


def _introducing(statements: Sequence[Statement], rules: Rules) -> frozenset[str]:
    """The clauses that end in a colon and leave it to the points below to say what is to be done.

    Where most points begin with nouns (`danh mục …`), none with a verb, that sentence is the task, they its parts.
    """
    noun = rules.regex(rf"\W*{rules.grammar.nouns}\b")
    points = [each for each in statements if each.under and each.kind in _LISTED and each.index == 1]
    things = Counter(each.under for each in points if each.subject is None and noun.match(each.text))
    every = Counter(each.under for each in points)
    parts = {under for under, count in things.items() if count * 2 >= every[under]}
    acting = {
        each.under
        for each in points
        if each.under not in parts or each.subject is not None or rules.action.match(each.text)
    }
    last = {each.clause: each for each in statements if not each.within}
    return frozenset(id_ for id_ in acting if id_ in last and _introduces(last[id_]))


def _introduces(statement: Statement) -> bool:
    """Whether a statement ends in a colon, or is a mere name that heads what stands below."""
    return statement.text.rstrip().endswith(":") or not statement.predicate.strip(" .")


def _runs(placed: Placed, statements: Sequence[Statement]) -> Iterator[tuple[str, tuple[Statement, ...]]]:
    """The statements of a clause that belong to one entry, with the list in which it stands.

    What names nobody goes with what stands next to it.
    """
    whole = [each for each in statements if not each.within]
    runs: list[tuple[str | None, list[Statement]]] = []
    for each in whole:
        name = _list(placed, each, whole[0])
        if runs and runs[-1][0] == name and _together(runs[-1][1], each):
            runs[-1][1].append(each)
        else:
            runs.append((name, [each]))
    for name, run in runs:
        if name is not None:
            numbers = {each.index for each in run}
            yield name, (*run, *(each for each in statements if each.within in numbers))


def _together(run: Sequence[Statement], following: Statement) -> bool:
    subjects = next((each.subjects for each in reversed(run) if each.subjects), ())
    return not subjects or not following.subjects or subjects == following.subjects


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
    introducing: Container[str],
    listed: Container[str],
    rules: Rules,
) -> bool:
    """Whether a clause only tells more of one above it that is listed and says a whole sentence.

    What begins with a verb is an order of its own, unless the one above has labels or a colon that cover it; what
    says by when it is to be done is one in any case.
    """
    above = own[0].under
    if above not in listed or above in introducing or placed.clause.assignments():
        return False
    labelled = bool(placed.above and placed.above[-1].assignments())
    covered = labelled or any(each.text.endswith(":") for each in said.get(above, ()))
    return not any(
        each.subject is not None or _says_by_when(each) or (not covered and rules.act.match(each.text))
        for each in own
    )


def _says_by_when(statement: Statement) -> bool:
    return any(time.end and time.kind is TimeKind.BY for time in statement.times)


def _is_group(placed: Placed) -> bool:
    clause = placed.clause
    assigned = bool(clause.assignments()) or clause.timing is not None
    if placed.section.kind is not SectionKind.TASKS or placed.above or assigned or not clause.title:
        return False
    return any(not below.repeats for below in clause.clauses)


def _doubtful(statements: Iterable[Statement]) -> Iterator[Finding]:
    """What a person must look at in statements that ask for something: who does it could not be told for sure."""
    for each in statements:
        for doubt in each.doubts if each.kind in ORDERS else ():
            yield Finding("y-chua-ro", Severity.WARNING, each.name, doubt, found=each.text[:_SHOWN])


def _former(statements: Iterable[Statement], rules: Rules) -> Iterator[Finding]:
    """Bodies that are no more, each once, at the first statement that names it."""
    told: set[str] = set()
    for each in statements:
        named = "\n".join(dict.fromkeys((each.text, *(actor.mention.text for actor in each.actors))))
        for finding in former_bodies(each.name, named, rules):
            if finding.found not in told:
                told.add(finding.found)
                yield finding


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
