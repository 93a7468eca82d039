"""What `docgen import` writes: a new spec, or one that people have changed brought up to the source."""

from __future__ import annotations

from dataclasses import dataclass

from docgen.errors import DocgenError, Fault
from docgen.importing.likeness import are_alike
from docgen.importing.spec_merging import merged
from docgen.importing.spec_writing import amend_spec, write_spec
from docgen.messages import say
from docgen.model.finding import Finding
from docgen.model.ledger import Reading
from docgen.model.plan import Plan
from docgen.register.plan_name import PlanName
from docgen.spec.load import parse

BASE_ENDING = ".goc"
"""The ending, behind that of the spec, of the file that keeps the plan as it was last read."""


@dataclass(frozen=True, slots=True)
class Imported:
    """The text of the spec, the text to keep for the next time, and what a person must look at."""

    spec: str
    base: str
    plan: Plan
    findings: tuple[Finding, ...]


def imported(
    reading: Reading, source: str, spec: str | None = None, base: str | None = None, *, into: bool = False
) -> Imported:
    """The spec of `reading`, from the file named `source`.

    `spec` is the spec as it stands and `base` the plan as it was last read, where there are any; then each change
    that people made is kept, and without a `base` all that differs is theirs. Raises DocgenError where one of them
    is no plan, and where the spec is another plan's; `into`: a person has said that it is this one's.
    """
    fresh = write_spec(reading.plan, reading.findings, source)
    if spec is None:
        return Imported(fresh, fresh, reading.plan, reading.findings)
    mine = parse(spec, source, Plan)
    last = parse(base, source, Plan) if base is not None else None
    known = [plan for plan in (mine, last) if plan is not None]  # a person may have given it another number
    if not into and not any(_is(plan, reading.plan) and are_alike(plan, reading.plan) for plan in known):
        raise DocgenError(_another(mine, reading.plan))
    plan, clashes = merged(last or reading.plan, mine, reading.plan)
    findings = (*clashes, *reading.findings)
    brought_up = amend_spec(spec, plan, findings, source, (fresh, base or ""))
    return Imported(brought_up, fresh, plan, findings)


def _is(mine: Plan, theirs: Plan) -> bool:
    ours, other = PlanName.of(mine), PlanName.of(theirs)
    return ours.may_become(other) or other.may_become(ours)


def _another(mine: Plan, theirs: Plan) -> Fault:
    here, read = PlanName.of(mine).cited, PlanName.of(theirs).cited
    if here == read:
        problem = say("the spec is of {plan}, but hardly a text of it stands in what was read", plan=here)
    else:
        problem = say("the spec is of another plan: {here}; what was read is {read}", here=here, read=read)
    return Fault(problem, say("name another file with -o, or write --into FILE if it is the same plan"))
