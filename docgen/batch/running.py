"""A whole run: what stands is left, what is missing is made, and the manifest is put in order at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256

import docgen
from docgen.batch import engines, manifest
from docgen.batch.costs import Costs, Stage, counted
from docgen.batch.folder import Folder
from docgen.batch.job import Job, Result
from docgen.batch.making import Made
from docgen.batch.standing import Standing, Task
from docgen.model.plan import Plan
from docgen.units import Entry

_PIECE = 16  # units made between two lines in the manifest; enough that handing them over costs nothing


def run(
    job: Job, entries: Sequence[Entry], jobs: int = 1, backend: str | None = None, costs: Costs | None = None
) -> Iterator[Result]:
    """The result of every unit in the order of `entries`, whatever becomes of the others or who does the work.

    The folder must be held. What was made stands and is recorded even if the caller goes no further.
    """
    spent = Costs() if costs is None else costs
    job = replace(job, folder=job.folder.resolve())
    with counted(spent, Stage.PLAN):
        plan = docgen.read_plan(job.plan)
        standing = Standing(job, plan)
    with counted(spent, Stage.LOOKING):
        found = [standing.of(entry) for entry in entries]
    tasks = [each for each in found if isinstance(each, Task)]
    pieces = [tasks[at : at + _PIECE] for at in range(0, len(tasks), _PIECE)]
    made = _results(_made(job, plan, pieces, jobs, backend), spent) if tasks else iter(())
    for each in found:
        yield next(made) if isinstance(each, Task) else each
    for _ in made:  # lets whoever made it end
        pass


def _made(job: Job, plan: Plan, pieces: engines.Pieces, jobs: int, backend: str | None) -> Iterator[Made]:
    if backend is not None:
        return engines.joblib(job, _name(pieces), pieces, jobs, backend)
    if jobs > 1 and len(pieces) > 1:
        return engines.processes(job, plan, pieces, min(jobs, len(pieces)))
    return engines.here(job, plan, pieces)


def _name(pieces: engines.Pieces) -> str:
    """A name for a run: another input is another run."""
    return sha256("".join(task.inputs for piece in pieces for task in piece).encode()).hexdigest()


def _results(all_made: Iterator[Made], costs: Costs) -> Iterator[Result]:
    for made in all_made:
        costs.update(made.costs)
        yield from made.results


def settle(folder: Folder) -> None:
    """Put the manifest in order; the lines of files that are no longer there go."""
    name = folder.manifest.relative_to(folder.path).as_posix()
    records = manifest.read(folder.manifest)
    folder.put_all({name: manifest.settled({each: records[each] for each in records if folder.has(each)})})
