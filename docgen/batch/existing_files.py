"""What stands in the folder of a batch already: which files the same input made, which a person has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from docgen.batch import manifest
from docgen.batch.folder import Folder
from docgen.batch.inputs import Inputs, Stamp
from docgen.batch.job import Job, Result
from docgen.errors import fault_of
from docgen.model.plan import Plan
from docgen.register import Entry, slug
from docgen.register.plan_name import directive_name

_slug = cache(slug)  # of a few dozen provinces
_UNIT = "\0"  # where a unit's slug comes; no name of a file has this


class UnitTask(NamedTuple):
    """A unit whose file is to be made, under which name and from what; not written where a person's is `kept`."""

    entry: Entry
    file: str
    inputs: str
    own: tuple[Stamp, ...]
    """The files of the unit's own as they were before `inputs` was taken."""
    kept: bool = False


def folder_of(entry: Entry, job: Job) -> str:
    """The folder below that of the results in which a unit's document stands; empty for that folder itself."""
    return _slug(entry.province.name) if job.by_province else ""


class ExistingFiles:
    """A folder as a batch finds it."""

    def __init__(self, job: Job, plan: Plan, folders: Iterable[str]) -> None:
        """`folders`: those of the folder in which documents may stand."""
        self._job = job
        self._inputs = Inputs(job, plan)
        self._folder = Folder(job.folder)
        self._records = manifest.read(self._folder.manifest)
        self._names = self._folder.names(folders)
        self._name = directive_name(job.form.value, plan, _UNIT)

    def of(self, entry: Entry) -> Result | UnitTask:
        """The result of a unit that needs no making, or cannot be made, or what is to be done for it."""
        try:
            return self._of(entry)
        except Exception as error:
            return Result.failed(entry, fault_of(error))

    def _of(self, entry: Entry) -> Result | UnitTask:
        name = self._name.replace(_UNIT, entry.slug)
        folder = folder_of(entry, self._job)
        file = f"{folder}/{name}" if folder else name
        own = self._inputs.own(entry)
        inputs = self._inputs.digest(entry, own)
        record, found = self._records.get(file), self._digest(file)
        ours = found is None or (record is not None and record.digest == found)
        theirs = not ours and self._folder.is_a_person_s(file)
        kept = theirs and not self._job.force
        if (
            record is not None
            and record.inputs == inputs
            and self._job.resume
            and (kept or record.digest == found)
        ):
            return Result(entry.code, entry.slug, entry.full_name, file, record.figures, kept, stood=True)
        if theirs and not kept:
            self._folder.set_aside(file)
        return UnitTask(entry, file, inputs, own, kept)

    def _digest(self, file: str) -> str | None:
        if file not in self._names:
            return None
        return hashlib.sha256((self._folder.path / file).read_bytes()).hexdigest()
