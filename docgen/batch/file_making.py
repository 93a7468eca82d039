"""Makes the files of units, one after the other, in whichever process this runs."""

from __future__ import annotations

import datetime as dt
import gc
import hashlib
import traceback
from collections.abc import Iterable
from dataclasses import dataclass, field

from docgen.batch import manifest
from docgen.batch.existing_files import UnitTask
from docgen.batch.folder import Folder, refused
from docgen.batch.inputs import Inputs
from docgen.batch.job import Figures, Job, Result
from docgen.batch.manifest import Record
from docgen.batch.stage_times import Costs, CostStage, counted
from docgen.batch.unit_classes import ClassDraft, UnitClasses
from docgen.documents.prepared_templates import prepared
from docgen.documents.rendering import draft_of, render_draft, write_draft
from docgen.drafting.decide import read_decisions
from docgen.drafting.pipeline import cascade
from docgen.drafting.survey import survey
from docgen.errors import DocgenError, Fault, fault_of
from docgen.model.decisions import Decisions
from docgen.model.plan import Plan
from docgen.model.unit import Unit
from docgen.phrases.ruleset import rules
from docgen.register import assemble
from docgen.register.decision_file import decided_day
from docgen.register.lookup import entry

_RECORDS = 16  # files that may stand before the manifest tells of them: what a killed run makes anew


@dataclass(slots=True)
class Made:
    """What became of some units, and what it cost."""

    results: list[Result] = field(default_factory=list)
    costs: Costs = field(default_factory=Costs)


class Maker:
    """Everything that does not depend on the unit, read once."""

    def __init__(self, job: Job, plan: Plan) -> None:
        self._job, self._folder = job, Folder(job.folder)
        self.costs = Costs()
        with counted(self.costs, CostStage.PLAN):
            self._survey = survey(plan, rules(job.workspace.places("rules")))
            self._places = job.workspace.places("units")
            self._classes = UnitClasses(
                self._survey, Inputs.rules(job.workspace), self._drafted, self._places, job.day
            )
            self._template = prepared(job.template, job.form)
        # What is read stays; the collector, without which the command line starts, need not look at it again.
        gc.freeze()
        gc.enable()

    def made(self, tasks: Iterable[UnitTask]) -> Made:
        """The results of some units; their files stand, and are in the manifest, however this ends."""
        made, records = Made(), list[Record]()
        try:
            for task in tasks:
                made.results.append(self._result(task, records, made.costs))
                if len(records) == _RECORDS:
                    manifest.add(self._folder.manifest, records)
                    records.clear()
        finally:
            manifest.add(self._folder.manifest, records)
        return made

    def _result(self, task: UnitTask, records: list[Record], costs: Costs) -> Result:
        entry = task.entry
        try:
            with counted(costs, CostStage.DRAFTING):
                drafted = self._of(task)
            if not task.kept:
                with counted(costs, CostStage.FILLING):
                    data = render_draft(drafted.draft, self._template, drafted.texts)
                with counted(costs, CostStage.WRITING):
                    self._folder.put(task.file, data)
                # A file replaced meanwhile may be told by one content and made from another: it is made again.
                inputs = task.inputs if all(stamp.holds() for stamp in task.own) else ""
                records.append(Record(task.file, inputs, hashlib.sha256(data).hexdigest(), drafted.figures))
        except Exception as error:
            # Whatever it is, it is this unit's, and an older file of its is not what was asked for.
            self._folder.drop(task.file)
            return Result.failed(entry, self._told(error, task))
        return Result(entry.code, entry.slug, entry.full_name, task.file, drafted.figures, task.kept)

    def _told(self, error: Exception, task: UnitTask) -> DocgenError | Fault:
        """What the row says of an error; one that nobody foresaw has a report besides."""
        if isinstance(error, DocgenError):
            return error
        if isinstance(error, OSError):
            return refused(error, self._folder.path / task.file)
        report = self._folder.report(task.entry.code, "".join(traceback.format_exception(error)))
        return fault_of(error)._replace(file=report)

    def _of(self, task: UnitTask) -> ClassDraft:
        if task.own:
            day, known = self._day(task), task.entry
            if day != self._job.day:
                known = entry(known.code, on=day)  # it may have been of another kind then
            unit = assemble(known, self._places, on=day)
            decided = read_decisions(self._survey, unit, self._job.workspace) if self._job.decisions else None
            return self._drafted(unit, decided)
        return self._classes.drafted(task.entry)

    def _day(self, task: UnitTask) -> dt.date | None:
        """The day whose departments the unit has, as `read_unit` finds it."""
        job, decided = self._job, None
        if job.date is None and job.decisions:
            decided = decided_day(self._survey.plan, task.entry, job.workspace, job.today)
        return decided or job.day

    def _drafted(self, unit: Unit, decisions: Decisions | None = None) -> ClassDraft:
        directive = cascade(self._survey, unit, decisions, self._job.form, self._job.date, year=self._job.year)
        draft = draft_of(directive, self._template, self._job.presentation)
        return ClassDraft(draft, write_draft(draft, self._template), Figures.of(directive))
