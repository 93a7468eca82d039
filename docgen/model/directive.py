"""Văn bản của đơn vị: the directive a commune issues to its departments, with trace and coverage."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from docgen.messages import say
from docgen.model.finding import Finding
from docgen.model.identity import DocumentNumber, IssueDate
from docgen.model.plan import Plan, Signature
from docgen.model.trace import Source, Step
from docgen.model.unit import Department, Unit


class Form(StrEnum):
    """What the unit issues."""

    LETTER = "congvan"
    PLAN = "kehoach"


class Item(NamedTuple):
    """One instruction: one duty, one lead. Everything that explains it travels with it."""

    text: str
    sources: tuple[Source, ...]
    reason: str
    steps: tuple[Step, ...]
    support: tuple[str, ...] = ()
    """Those beside whoever has it: they support, or lead where it is `supporting`."""
    supporting: bool = False
    timing: str = ""
    product: str = ""
    """What is to come of it, where the plan or the words of the duty say so."""
    notes: tuple[str, ...] = ()
    """Proposals and doubts for the person who decides (an internal date, a condition of the place)."""
    refs: tuple[str, ...] = ()
    """The clauses and parts of clauses (`III.1.1#2`) by which decisions name what stands in it."""


class DirectiveSection(NamedTuple):
    """The items of one department, or of all (`department` None)."""

    name: str
    department: Department | None
    items: tuple[Item, ...]


class Unplaced(NamedTuple):
    """A clause without an item, and why; `quote`: the words it is about."""

    clause: str
    reason: str
    quote: str = ""


class Tally(NamedTuple):
    """How many clauses addressed to the unit stand where, each counted once: the last three make up the first."""

    addressed: int
    covered: int
    omitted: int
    unresolved: int
    more: int
    """What waits beside them: a part of a clause in the draft, a duty of another body that may be repeated."""


class Coverage(NamedTuple):
    """What became of each clause addressed to the unit, or that may be.

    `others`: what concerns it and gives it no task: related and mirrored clauses, those that only talk of it.
    """

    addressed: tuple[str, ...]
    covered: tuple[str, ...]
    omitted: tuple[Unplaced, ...]
    unresolved: tuple[Unplaced, ...]
    others: tuple[Unplaced, ...] = ()

    @property
    def tally(self) -> Tally:
        """The numbers that are told wherever the account is told in numbers."""
        covered = set(self.covered)
        left = [clause for clause in self.addressed if clause not in covered]
        omitted = {clause for clause in left if any(_is_of(each, clause) for each in self.omitted)}
        waiting = [clause for clause in left if clause not in omitted]
        more = sum(not any(_is_of(each, clause) for clause in waiting) for each in self.unresolved)
        return Tally(len(self.addressed), len(self.addressed) - len(left), len(omitted), len(waiting), more)


def _is_of(entry: Unplaced, clause: str) -> bool:
    """Whether `entry` is about `clause` or a part of it (`III.1.1#2`)."""
    return entry.clause == clause or entry.clause.startswith(f"{clause}#")


class Frame(NamedTuple):
    """Everything of the document around the items, as finished sentences."""

    kind: str
    """The kind of document, as the decree names it (Điều 7)."""
    issuer: str
    """The name of the body that issues."""
    issuing_head: str
    """The post of its head where the document is the head's own (Chủ tịch), or nothing."""
    parent: str
    """Cơ quan chủ quản, or nothing."""
    number: DocumentNumber
    place_name: str
    """Địa danh."""
    issued_on: IssueDate | None
    subject: str
    """What stands after `V/v`, or the abstract (trích yếu) of a plan."""
    addressees: tuple[str, ...]
    opening: str
    closing: tuple[str, ...]
    recipients: tuple[str, ...]
    """Without the last line (Lưu), which is `archive`."""
    archive: str
    signature: Signature
    period: str = ""
    """The time of what has none of its own: the plan's."""
    annex: bool | None = None
    """Whether the tasks stand in an annex, as the unit decided for this document."""


class OwnPlanBody(NamedTuple):
    """What stands around the table of tasks in the unit's own Kế hoạch: traced items, duties by department."""

    purpose: tuple[Item, ...] = ()
    targets: tuple[Item, ...] = ()
    funding: tuple[DirectiveSection, ...] = ()
    organisation: tuple[DirectiveSection, ...] = ()


class Directive(NamedTuple):
    """What the cascade makes of a plan for a unit."""

    plan: Plan
    unit: Unit
    form: Form
    frame: Frame
    sections: tuple[DirectiveSection, ...]
    coverage: Coverage
    body: OwnPlanBody = OwnPlanBody()
    findings: tuple[Finding, ...] = ()

    def all_sections(self) -> tuple[DirectiveSection, ...]:
        """Every item under the name of who is to act on it; first, in a unit's plan, its purpose and targets."""
        told = ((say("Purpose"), self.body.purpose), (say("Targets"), self.body.targets))
        parts = [DirectiveSection(name=name, department=None, items=items) for name, items in told if items]
        placed: dict[str, DirectiveSection] = {}
        for section in (*self.sections, *self.body.funding, *self.body.organisation):
            items = (*placed[section.name].items, *section.items) if section.name in placed else section.items
            placed[section.name] = section._replace(items=items)
        return (*parts, *placed.values())
