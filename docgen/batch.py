"""Every unit at once: one plan read once, one directive and one result for each unit, failures and all."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docgen
from docgen.errors import DocgenError
from docgen.model.directive import Directive, Form
from docgen.model.identity import IssueDate

if TYPE_CHECKING:
    from docgen.cascade.survey import Survey
    from docgen.units import Entry


@dataclass(frozen=True, slots=True)
class Job:
    """What is made for each unit, and how."""

    plan: str | None
    folder: Path
    form: Form = Form.LETTER
    date: IssueDate | None = None
    decisions: bool = True
    template: Path | None = None
    force: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one unit: a file with its figures, or the error that stopped it."""

    code: str
    slug: str
    name: str
    file: str | None = None
    departments: tuple[str, ...] = ()
    items: int = 0
    omitted: tuple[str, ...] = ()
    unresolved: tuple[str, ...] = ()
    findings: int = 0
    error: str | None = field(default=None)


def run(job: Job, entries: Iterable[Entry], jobs: int = 1) -> Iterator[Result]:
    """The result of every unit in the order of `entries`, whatever becomes of the others or how many `jobs`."""
    if jobs > 1:
        with ProcessPoolExecutor(jobs, initializer=_prepare, initargs=(job,)) as pool:
            yield from pool.map(partial(_made_in_worker, job), entries, chunksize=4)
        return
    surveyed = docgen.survey(docgen.read_plan(job.plan))
    for entry in entries:
        yield _made(job, surveyed, entry)


def summary(job: Job, results: Iterable[Result]) -> dict[str, Any]:
    """The results as `summary.json` holds them."""
    told = [asdict(result) for result in results]
    failed = [each for each in told if each["error"] is not None]
    return {
        "plan": job.plan,
        "form": job.form.value,
        "made": len(told) - len(failed),
        "failed": len(failed),
        "units": told,
    }


_surveyed: Survey | None = None
"""In a worker process: the plan, read once when the process starts."""


def _prepare(job: Job) -> None:
    global _surveyed
    _surveyed = docgen.survey(docgen.read_plan(job.plan))


def _made_in_worker(job: Job, entry: Entry) -> Result:
    assert _surveyed is not None
    return _made(job, _surveyed, entry)


def _made(job: Job, surveyed: Survey, entry: Entry) -> Result:
    try:
        return _result(entry, *_written(job, surveyed, entry))
    except DocgenError as error:
        return Result(entry.code, entry.slug, entry.full_name, error=str(error))


def _written(job: Job, surveyed: Survey, entry: Entry) -> tuple[Directive, Path]:
    unit = docgen.read_unit(entry.code, surveyed.plan)
    decisions = docgen.read_decisions(surveyed, unit) if job.decisions else None
    directive = docgen.cascade(surveyed, unit, decisions=decisions, form=job.form, date=job.date)
    file = docgen.place_for(directive, job.folder)
    docgen.write_all({file: docgen.render(directive, job.template)}, force=job.force)
    return directive, file


def _result(entry: Entry, directive: Directive, file: Path) -> Result:
    coverage = directive.coverage
    return Result(
        entry.code,
        entry.slug,
        entry.full_name,
        file=file.name,
        departments=tuple(section.name for section in directive.sections),
        items=sum(len(section.items) for section in directive.all_sections()),
        omitted=tuple(each.clause for each in coverage.omitted),
        unresolved=tuple(each.clause for each in coverage.unresolved),
        findings=len(directive.findings),
    )


def archived(folder: Path, results: Iterable[Result]) -> bytes:
    """One zip of the files made, byte-identical for the same files: fixed dates, the order of the results."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for result in results:
            if result.file is not None:
                # A .docx is a zip itself: storing it costs nothing and packing it again gains nothing.
                archive.writestr(zipfile.ZipInfo(result.file), (folder / result.file).read_bytes())
    return buffer.getvalue()
