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
    found.reverse()  # the next one last, to be taken away
    if jobs > 1:
        tasks.sort(key=_kind)  # each process drafts other kinds of units, not all of them every kind
    pieces = [tasks[at : at + _PIECE] for at in range(0, len(tasks), _PIECE)]
    made = _results(_made(job, plan, pieces, jobs, backend), spent) if tasks else iter(())
    done: dict[str, Result] = {}
    while found:
        each = found.pop()
        if isinstance(each, Result):
            yield each
            continue
        while each.entry.code not in done:
            result = next(made)
            done[result.code] = result
        yield done.pop(each.entry.code)
    for _ in made:  # lets whoever made it end
        pass


def _made(job: Job, plan: Plan, pieces: engines.Pieces, jobs: int, backend: str | None) -> Iterator[Made]:
    if backend is not None:
        return engines.joblib(job, _name(pieces), pieces, jobs, backend)
    if jobs > 1 and len(pieces) > 1:
        return engines.processes(job, plan, pieces, min(jobs, len(pieces)))
    return engines.here(job, plan, pieces)


def _kind(task: Task) -> tuple[str, str, int]:
    return (task.entry.kind.value, task.entry.province.kind, len(task.entry.name.split()))


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
    folder.put_all({name: manifest.settled(folder.manifest, folder.has)})
