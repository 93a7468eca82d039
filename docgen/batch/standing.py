"""What stands in the folder of a batch already: which files the same input made, which a person has changed."""

from __future__ import annotations

import hashlib
from functools import cache
from typing import NamedTuple

from docgen.batch import manifest
from docgen.batch.folder import Folder
from docgen.batch.inputs import Inputs, Stamp
from docgen.batch.job import Job, Result
from docgen.model.plan import Plan
from docgen.shelf.decisions import directive_name
from docgen.units import Entry, slug

_slug = cache(slug)  # of a few dozen provinces


class Task(NamedTuple):
    """A unit whose file is to be made, under which name and from what; not written where a person's is `kept`."""

    entry: Entry
    file: str
    inputs: str
    own: tuple[Stamp, ...]
    """The files of the unit's own as they were before `inputs` was taken."""
    kept: bool = False


class Standing:
    """A folder as a batch finds it."""

    def __init__(self, job: Job, plan: Plan) -> None:
        self._job, self._plan = job, plan
        self._inputs = Inputs(job, plan)
        self._folder = Folder(job.folder)
        self._records = manifest.read(self._folder.manifest)
        self._names = self._folder.names()

    def of(self, entry: Entry) -> Result | Task:
        """The result of a unit that needs no making, or what is to be done for it."""
        name = directive_name(self._job.form.value, self._plan, entry.slug)
        file = f"{_slug(entry.province.name)}/{name}" if self._job.by_province else name
        own = self._inputs.own(entry)
        inputs = self._inputs.digest(entry, own)
        record, found = self._records.get(file), self._digest(file)
        ours = found is None or (record is not None and record.digest == found)
        kept = not (ours or self._job.force) and self._folder.is_a_person_s(file)
        if (
            record is not None
            and record.inputs == inputs
            and self._job.resume
            and (kept or record.digest == found)
        ):
            return Result(entry.code, entry.slug, entry.full_name, file, record.figures, kept, stood=True)
        return Task(entry, file, inputs, own, kept)

    def _digest(self, file: str) -> str | None:
        if file not in self._names:
            return None
        return hashlib.sha256((self._folder.path / file).read_bytes()).hexdigest()
