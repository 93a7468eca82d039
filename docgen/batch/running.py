"""A whole run: what stands is left, what is missing is made, and the manifest is put in order at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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

_LEAST, _MOST = 16, 256
"""Units handed over at once: enough that it costs nothing, not so many that a process waits at the end."""


def run(
    job: Job, entries: Sequence[Entry], jobs: int = 1, backend: str | None = None, costs: Costs | None = None
) -> Iterator[Result]:
    """The result of every unit in the order of `entries`, whatever becomes of the others or who does the work.

    The folder must be held. What was made stands and is recorded even if the caller goes no further.
    """
    spent = Costs() if costs is None else costs
    job = job._replace(folder=job.folder.resolve())
    with counted(spent, Stage.PLAN):
        plan = docgen.read_plan(job.plan)
        standing = Standing(job, plan)
    with counted(spent, Stage.LOOKING):
        found = [standing.of(entry) for entry in entries]
    tasks = [each for each in found if isinstance(each, Task)]
    found.reverse()  # the next one last, to be taken away
    if jobs > 1:
        tasks.sort(key=_kind)  # each process drafts other kinds of units, not all of them every kind
    pieces = _pieces(tasks, jobs)
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


def _pieces(tasks: Sequence[Task], jobs: int) -> list[Sequence[Task]]:
    """The tasks in pieces that grow smaller towards the end, so that all processes end together."""
    pieces, at = [], 0
    while at < len(tasks):
        size = min(_MOST, max(_LEAST, (len(tasks) - at) // (2 * jobs)))
        pieces.append(tasks[at : at + size])
        at += size
    return pieces


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
    folder.put_all({name: manifest.settled(folder.manifest, folder.names())})
