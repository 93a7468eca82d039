"""A plan mended as a person said, in one of its clauses or in its head; all else stays the value it was."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import ValidationError

from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.model.clause_names import walk
from docgen.model.identity import DocumentNumber, IssueDate
from docgen.model.plan import Assignment, Clause, Plan, SectionKind


def corrected(plan: Plan, name: str, changes: Mapping[str, object], named: Mapping[str, tuple[str, ...]]) -> Plan:
    """`plan` with the fields of the clause `name` changed, and the bodies of its labelled lines `named`.

    Raises DocgenError where the plan has no such clause.
    """
    found = next((placed for placed in walk(plan) if placed.id == name), None)
    if found is None:
        raise DocgenError(Fault(say("the plan has no clause {name}", name=name), say("load the page anew")))
    lines = {key: _line(getattr(found.clause, key), bodies) for key, bodies in named.items()}
    mended = found.clause.model_copy(update={**changes, **lines})
    at = next(index for index, section in enumerate(plan.sections) if section is found.section)
    if not found.above and found.clause.text == found.section.text and found.clause not in found.section.clauses:
        section = found.section.model_copy(update={"text": mended.text})
    else:
        section = found.section.model_copy(
            update={"clauses": _replaced(found.section.clauses, (*found.above, found.clause), mended)}
        )
    return plan.model_copy(update={"sections": (*plan.sections[:at], section, *plan.sections[at + 1 :])})


def with_section_kind(plan: Plan, number: int, kind: str) -> Plan:
    """`plan` with another kind of its section `number`. Raises DocgenError where there is no such one."""
    if not 0 <= number < len(plan.sections) or kind not in list(SectionKind):
        known = ", ".join(SectionKind)
        raise DocgenError(
            Fault(say("“{kind}” is no kind of section", kind=kind), say("choose: {ways}", ways=known))
        )
    sections = list(plan.sections)
    sections[number] = sections[number].model_copy(update={"kind": SectionKind(kind)})
    return plan.model_copy(update={"sections": tuple(sections)})


def identified(plan: Plan, number: str, date: IssueDate | None, issuer: str) -> Plan:
    """`plan` with this number, date and issuer; a number alone keeps the symbol, what is empty is still open.

    Raises DocgenError with every fault.
    """
    faults = []
    changes: dict[str, object] = {"issued_on": date, "issuer": " ".join(issuer.split())}
    if not changes["issuer"]:
        faults.append(Fault(say("the plan needs an issuer"), say("write its full name")))
    try:
        changes["number"] = DocumentNumber.model_validate(
            number if "/" in number else f"{number}/{plan.number.symbol}"
        )
    except ValidationError:
        problem = say("“{given}” is no number of a document", given=number)
        faults.append(Fault(problem, say("write one such as 209/KH-UBND")))
    if faults:
        raise DocgenError(faults)
    return plan.model_copy(update=changes)


def _replaced(clauses: tuple[Clause, ...], path: tuple[Clause, ...], mended: Clause) -> tuple[Clause, ...]:
    first, *rest = path
    at = next(index for index, clause in enumerate(clauses) if clause is first)
    inner = (
        mended if not rest else first.model_copy(update={"clauses": _replaced(first.clauses, tuple(rest), mended)})
    )
    return (*clauses[:at], inner, *clauses[at + 1 :])


def _line(line: Assignment | None, bodies: tuple[str, ...]) -> Assignment | None:
    """The labelled line with other bodies, under the label it had; none where nobody is left."""
    if line is not None and line.bodies == bodies:
        return line
    return Assignment(bodies=bodies, label=None if line is None else line.label) if bodies else None
