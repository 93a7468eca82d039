"""Verbs of the way back from Word: what people changed in a draft becomes decisions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from docgen.documents.directive_layout import Presentation
from docgen.documents.prepared_templates import prepared
from docgen.documents.rendering import Draft, draft_of, render_draft
from docgen.drafting.decide import Decided
from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.pipeline import cascade
from docgen.drafting.survey import Survey
from docgen.engine.filling import Prepared
from docgen.errors import DocgenError, Fault
from docgen.files.given_documents import on_disk
from docgen.files.office_parts import read_package
from docgen.files.property_texts import receipt_in
from docgen.files.seals import is_untouched
from docgen.files.zip_reader import unpacked
from docgen.learning.edited_file import read_edited, unmarked
from docgen.learning.learn import Lesson, Original
from docgen.learning.learn import learn as lesson_of
from docgen.messages import say
from docgen.model.decisions import EVERYONE, Decisions
from docgen.model.directive import Form
from docgen.model.identity import IssueDate
from docgen.model.receipt import KeptReceipt, Receipt
from docgen.model.unit import Unit
from docgen.register.administrative_units import units
from docgen.register.plan_name import PlanName
from docgen.spec.workspace import Workspace
from docgen.verbs.of_decisions import decisions_text, no_decisions, parse_decisions, write_decisions
from docgen.verbs.of_directives import read_unit, survey
from docgen.verbs.of_plans import read


class Asked(NamedTuple):
    """What a person says of an edited file beside what it says itself."""

    unit: str = ""
    plan: str | Path | None = None
    template: Path | None = None
    reason: str = ""
    likeness: bool = False
    today: dt.date | None = None


class Learned(NamedTuple):
    """What an edited draft says, of which plan and unit, and the text of decisions against which it was read."""

    surveyed: Survey
    unit: Unit
    lesson: Lesson
    earlier: str


def _learned(document: str | Path | bytes, asked: Asked, workspace: Workspace) -> Learned:
    """What people changed in `document`; raises DocgenError where it is no draft, another's, or out of date."""
    with on_disk(document) as path:
        parts, untouched = read_package(path), is_untouched(path)
    file = "" if isinstance(document, bytes) else str(document)
    kept = KeptReceipt.read(receipt_in(parts))
    if kept is None and not (asked.likeness and asked.unit and asked.plan):
        raise DocgenError(_foreign(file))
    workbench = _Workbench.of(None if kept is None else kept.receipt, asked, workspace, file, untouched)
    original, edited = workbench.original(), read_edited(parts, file)
    current = kept is not None and kept.is_of(original.receipt.marks)
    if not current:
        original, edited = workbench.original(as_asked=False), unmarked(edited)
    names, decisions = workbench.names(), workbench.decisions
    lesson = lesson_of(edited, original, decisions, names, workbench.made, asked.reason)
    # What an older draft says may stand in the decisions already: then it is not too old to be told so.
    if untouched:
        lesson = lesson._replace(decisions=None, changes=(), beyond=())
    elif not current and not asked.likeness and (lesson.decisions is not None or lesson.beyond):
        raise DocgenError(_outdated(file))
    return Learned(workbench.surveyed, workbench.unit, lesson, workbench.earlier)


@dataclass(frozen=True)
class _Workbench:
    """The plan, unit and decisions of a draft, and how it was made."""

    surveyed: Survey
    unit: Unit
    decisions: Decisions
    earlier: str
    template: Path | None
    receipt: Receipt | None

    @classmethod
    def of(
        cls, receipt: Receipt | None, asked: Asked, workspace: Workspace, file: str, untouched: bool
    ) -> _Workbench:
        """Everything read anew; raises DocgenError where the draft is not of what a person says.

        Likeness serves for another's draft that was edited; in an untouched one nobody has said anything.
        """
        reading = read(_plan(receipt, asked), workspace=workspace)
        surveyed = survey(reading.plan, reading.findings, workspace=workspace)
        date = IssueDate.model_validate(receipt.date) if receipt is not None and receipt.date else None
        query = asked.unit or (receipt.unit if receipt else "")
        unit = read_unit(query, surveyed.plan, date=date, today=asked.today, workspace=workspace)
        if receipt is not None and (faults := list(_others(receipt, surveyed, unit, file))):
            if untouched:
                hint = say(
                    "nobody has edited it: name the file that was edited, or open this one in Word, edit it"
                )
                raise DocgenError([fault._replace(hint=hint) for fault in faults])
            if not asked.likeness:
                raise DocgenError(faults)
            receipt = receipt._replace(date="", number="")  # which are the other draft's
        earlier = decisions_text(surveyed, unit, workspace=workspace)
        decisions = parse_decisions(earlier, surveyed, unit) or no_decisions(surveyed, unit)
        form = Form.LETTER if receipt is None else Form(receipt.form)
        if form is not (decisions.form or Form.LETTER):
            decisions = decisions.model_copy(update={"form": form})
        return cls(surveyed, unit, decisions, earlier, asked.template, receipt)

    def original(self, *, as_asked: bool = True) -> Original:
        """The draft before people changed it; with the date and number that it was asked for with, or decided."""
        of = self.receipt if as_asked else None
        date = IssueDate.model_validate(of.date) if of is not None and of.date else None
        number = "" if of is None else of.number
        shown = Presentation() if self.receipt is None else Presentation(self.receipt.annexed, self.receipt.issue)
        draft = self._draft(self.decisions, shown, date, number)
        return Original(draft.receipt, read_edited(unpacked(render_draft(draft, self._template))))

    def made(self, decisions: Decisions) -> Receipt:
        """The receipt of the draft that `decisions` give by themselves."""
        issue = self.receipt is not None and self.receipt.issue
        return self._draft(decisions, Presentation(issue=issue)).receipt

    def names(self) -> dict[str, str]:
        """What stands over the sections of departments, by their ids."""
        context = DraftingContext(self.surveyed, self.unit, Decided(None))
        everyone = context.filled(context.rules.draft.frame.everyone)
        return {EVERYONE: everyone, **{each.id: each.name for each in self.unit.departments}}

    def _draft(
        self, decisions: Decisions, shown: Presentation, date: IssueDate | None = None, number: str = ""
    ) -> Draft:
        form = decisions.form or Form.LETTER
        directive = cascade(self.surveyed, self.unit, decisions, form, date, number)
        return draft_of(directive, self._template, shown)

    @property
    def _template(self) -> Prepared:
        return prepared(self.template, self.decisions.form or Form.LETTER)


def _plan(receipt: Receipt | None, asked: Asked) -> str | Path | None:
    return asked.plan if asked.plan is not None or receipt is None else receipt.plan


def _others(receipt: Receipt, surveyed: Survey, unit: Unit, file: str) -> Iterator[Fault]:
    if receipt.plan != (name := PlanName.of(surveyed.plan).full):
        problem = say("this is a draft of plan {own}, not of {asked}", own=receipt.plan, asked=name)
        yield Fault(problem, say("leave out --plan, or say --likeness to go by the texts alone"), file)
    if receipt.unit != unit.code:
        own = next((each.full_name for each in units() if each.code == receipt.unit), receipt.unit)
        problem = say("this is a draft of unit {own}, not of {asked}", own=own, asked=unit.full_name)
        yield Fault(problem, say("leave out --unit, or say --likeness to go by the texts alone"), file)


def _foreign(file: str) -> Fault:
    return Fault(
        say("docgen did not write this file, or what it told of its making is lost"),
        say("name the draft of docgen that was edited; or say --likeness, --unit and --plan"),
        file,
    )


def _outdated(file: str) -> Fault:
    return Fault(
        say("the draft was made of another state of the plan, the rules or the decisions"),
        say("make the draft anew and edit that; or say --likeness to go by the likeness of texts alone"),
        file,
    )


def learn(
    document: str | Path | bytes,
    *,
    unit: str = "",
    plan: str | Path | None = None,
    template: str | Path | None = None,
    reason: str = "",
    likeness: bool = False,
    today: dt.date | None = None,
    workspace: Workspace | None = None,
) -> Learned:
    """What people changed in the draft `document`, as decisions; `write_lesson` keeps it, nothing is written here.

    `unit` and `plan` are the draft's where it does not say them; `template` the own one that it was made with;
    `reason`: why items were taken out. `likeness`: go by the texts alone, where the file has no marks, was made of
    another state of plan and decisions, or is the draft of another unit or plan than those asked for. `today`: as
    for `read_unit`, where the draft has no date. Raises DocgenError where the file is no draft, or another's.

    >>> import docgen
    >>> surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    >>> unit = docgen.read_unit("xa-dinh-hoa", surveyed.plan)
    >>> docgen.learn(docgen.render(docgen.cascade(surveyed, unit))).lesson.changes
    ()
    """
    own = None if template is None else Path(template)
    return _learned(document, Asked(unit, plan, own, reason, likeness, today), workspace or Workspace())


def write_lesson(found: Learned, *, workspace: Workspace | None = None) -> str:
    """Keep what was learned in the unit's file of decisions; returns its text. Raises DocgenError as that does.

    >>> import docgen
    >>> surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    >>> unit = docgen.read_unit("xa-dinh-hoa", surveyed.plan)
    >>> docgen.write_lesson(docgen.learn(docgen.render(docgen.cascade(surveyed, unit))))
    ''
    """
    decisions = found.lesson.decisions
    if decisions is None:
        return found.earlier
    return write_decisions(decisions, found.surveyed, found.unit, earlier=found.earlier, workspace=workspace)
