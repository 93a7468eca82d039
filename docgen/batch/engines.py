"""Where work is done: in this process, in several of this machine, or by an engine that joblib speaks to.

Three ways to do the same: tasks become what was made of them, some at a time, in whatever order they are done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import sha256

from docgen.batch.existing_files import UnitTask
from docgen.batch.file_making import Made, Maker
from docgen.batch.job import Job
from docgen.batch.work_shares import PIECE, pieces
from docgen.batch.workers import by_workers
from docgen.errors import DocgenError, Fault
from docgen.importing.plan_loading import read_plan
from docgen.messages import say, speak, spoken
from docgen.model.plan import Plan

BACKENDS = ("loky", "dask")


def made(job: Job, plan: Plan, tasks: Sequence[UnitTask], jobs: int, backend: str | None) -> Iterator[Made]:
    """What `jobs` processes make of the tasks, here or by a `backend`; raises DocgenError where there is none."""
    if backend is not None:
        return _by_joblib(job, tasks, jobs, backend)
    if jobs > 1 and len(tasks) > PIECE:
        return by_workers(job, plan, tasks, jobs)
    return _here(job, plan, tasks)


def _here(job: Job, plan: Plan, tasks: Sequence[UnitTask]) -> Iterator[Made]:
    maker = Maker(job, plan)
    yield Made(costs=maker.costs)
    yield from (maker.made(tasks[at] for at in piece) for piece in pieces(range(len(tasks))))


def _by_joblib(job: Job, tasks: Sequence[UnitTask], jobs: int, backend: str) -> Iterator[Made]:
    """By a backend of joblib: `loky`, or `dask` with its scheduler's address as `dask=tcp://…`."""
    from joblib import Parallel, delayed, parallel_config

    name, given, address = backend.partition("=")
    try:
        if name not in BACKENDS or (given and name == "loky"):
            raise ValueError(say("there is none of this name"))
        config = parallel_config(name, n_jobs=jobs, **({"scheduler_host": address} if address else {}))
    except (ValueError, ImportError, OSError) as error:
        raise DocgenError(
            Fault(
                say("the backend “{name}” cannot be used: {why}", name=backend, why=str(error)),
                say("write loky, or dask=ADDRESS where the package “distributed” is installed"),
            )
        ) from None
    # Workers outlive a run; another input is another run.
    run = sha256("".join(task.inputs for task in tasks).encode()).hexdigest()
    with config:
        # One piece ahead for each worker: what waits is small, and what is done does not pile up.
        parallel = Parallel(return_as="generator", pre_dispatch="2*n_jobs", batch_size=1)
        work = ([tasks[at] for at in piece] for piece in pieces(range(len(tasks))))
        yield from parallel(delayed(_made_elsewhere)(job, run, spoken(), each) for each in work)


def _made_elsewhere(job: Job, run: str, language: str, tasks: Sequence[UnitTask]) -> Made:
    speak(language)
    missing = [folder for folder in (*job.workspace.folders, job.folder) if not folder.is_dir()]
    if missing:  # a machine that has no share of these files
        problem = say("a worker of the backend does not see the folder {folder}", folder=missing[0])
        raise DocgenError(Fault(problem, say("start the workers where they see the same files")))
    return _maker_of(job, run).made(tasks)


@lru_cache(maxsize=1)
def _maker_of(job: Job, run: str) -> Maker:
    return Maker(job, read_plan(job.plan, job.workspace).plan)
