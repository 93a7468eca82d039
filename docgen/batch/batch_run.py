"""A whole run: what stands is left, what is missing is made, and the manifest is put in order at the end."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from pathlib import Path

from docgen.batch import engines, manifest
from docgen.batch.existing_files import ExistingFiles, UnitTask, folder_of
from docgen.batch.file_making import Made
from docgen.batch.folder import Folder
from docgen.batch.inputs import Stamp
from docgen.batch.job import Job, Result
from docgen.batch.stage_times import Costs, CostStage, counted
from docgen.importing.plan_loading import read_plan
from docgen.model.plan import Plan
from docgen.register import Entry
from docgen.register.plans import plan_path


def run(
    job: Job, entries: Sequence[Entry], jobs: int = 1, backend: str | None = None, costs: Costs | None = None
) -> Generator[Result]:
    """The result of every unit in the order of `entries`, whatever becomes of the others or who does the work.

    The folder must be held. What was made stands and is recorded even if the caller closes it before the end.
    """
    spent = Costs() if costs is None else costs
    job = _absolute(job)
    with counted(spent, CostStage.PLAN):
        plan, standing = _read(job, entries)
    with counted(spent, CostStage.LOOKING):
        found = [standing.of(entry) for entry in entries]
    tasks = [each for each in found if isinstance(each, UnitTask)]
    found.reverse()  # the next one last, to be taken away
    made = _results(engines.made(job, plan, tasks, jobs, backend), spent) if tasks else iter(())
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


def _absolute(job: Job) -> Job:
    """The same job for whoever works elsewhere."""
    plan = job.plan if job.plan is None or not Path(job.plan).is_file() else str(Path(job.plan).resolve())
    template = None if job.template is None else job.template.resolve()
    return job._replace(folder=job.folder.resolve(), plan=plan, template=template)


def _read(job: Job, entries: Iterable[Entry]) -> tuple[Plan, ExistingFiles]:
    """The plan, and what stands already of what is made from it as it was read."""
    folders = {folder_of(entry, job) for entry in entries}
    while True:
        before = Stamp.of(plan_path(job.plan, job.workspace))
        plan = read_plan(job.plan, job.workspace).plan
        standing = ExistingFiles(job, plan, folders)
        if before.holds():
            return plan, standing


def _results(all_made: Iterator[Made], costs: Costs) -> Iterator[Result]:
    for made in all_made:
        costs.update(made.costs)
        yield from made.results


def settle(folder: Folder) -> None:
    """Put the manifest in order; the lines of files that are no longer there go."""
    name = folder.manifest.relative_to(folder.path).as_posix()
    folder.put_all({name: manifest.settled(folder.manifest, folder.names)})
