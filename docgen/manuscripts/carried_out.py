"""How a manuscript begins that carries out or answers another document, which a known plan's number may name."""

from __future__ import annotations

import re

from docgen.decree.kinds import Kind
from docgen.errors import DocgenError, Fault
from docgen.manuscripts.front_matter import line_of
from docgen.messages import say
from docgen.model.manuscript import FrontMatter
from docgen.model.plan import Plan
from docgen.model.plan_reference import PlanReference, cited_in_full
from docgen.model.unit import Unit
from docgen.register.lookup import province_of_plan
from docgen.register.plan_name import named
from docgen.register.plans import KnownPlan, plan_path, plans
from docgen.spec.load import load
from docgen.spec.workspace import Workspace

_NUMBERED = re.compile(r"\d+\w*\s*/\s*\S+(?:\s+(?:ngày|của)\b.*)?", re.DOTALL)
"""A number and symbol, perhaps with date and issuer, but without the kind: it is looked up."""


def opening_of(
    front: FrontMatter, kind: Kind, text: str, file: str, unit: Unit | None, workspace: Workspace
) -> str:
    """`Thực hiện Kế hoạch số … của … về …`, `Trả lời …`; nothing where the head names no document.

    What a decision carries out is one of its legal bases: `Căn cứ Kế hoạch số …` (PL1.II.6a). What is written out
    there stands as it is written. Raises DocgenError, with the line of the head, for a number that no known plan
    or more than one bears.
    """
    asked = (("thuc_hien", "Thực hiện", front.carries_out), ("tra_loi", "Trả lời", front.answers))
    key, verb, document = next((each for each in asked if each[2]), ("", "", ""))
    if not document:
        return ""
    verb = "Căn cứ" if kind.formula else verb
    try:
        plan = _plan_called(document, workspace)
    except DocgenError as error:
        line = line_of(text, key)
        raise DocgenError([fault._replace(file=file, line=line) for fault in error.faults]) from None
    return f"{verb} {document if plan is None else cited_in_full(plan, short=_is_near(plan, unit))}"


def _is_near(plan: Plan, unit: Unit | None) -> bool:
    """Whether plan and unit are of one province, which then goes without saying."""
    province = province_of_plan(plan)
    return unit is not None and province is not None and province.name == unit.province


def _plan_called(document: str, workspace: Workspace) -> Plan | None:
    """The known plan of this number or name; None where the document is written out."""
    if _NUMBERED.fullmatch(document):
        return _numbered(document, workspace)
    return None if " " in document.strip() else load(plan_path(document.strip(), workspace), Plan)


def _numbered(document: str, workspace: Workspace) -> Plan:
    reference = PlanReference.model_validate(document)
    bearing = [known for known in plans(workspace) if known.bears(named(str(reference.number)))]
    fitting = [(known, plan) for known in bearing if reference.fits(plan := load(known.path, Plan))]
    match fitting:
        case [(_, plan)]:
            return plan
        case []:
            raise DocgenError(Fault(say("there is no plan “{name}”", name=document), _written_out()))
        case _:
            raise DocgenError(_ambiguous(document, [known for known, _ in fitting]))


def _ambiguous(document: str, several: list[KnownPlan]) -> Fault:
    problem = say("“{name}” is the name of {count} plans", name=document, count=len(several))
    return Fault(problem, say("write one of: {ways}", ways=", ".join(known.name for known in several)))


def _written_out() -> str:
    return say("write the document out: its kind, number, date, issuer and what it is about")
