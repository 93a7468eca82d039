"""Where work is done: in this process, in several of this machine, or by an engine that joblib speaks to.

Three ways to do the same: a stream of pieces of work becomes the stream of what was made, in the same order.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from multiprocessing.connection import wait

import docgen
from docgen.batch.job import Job
from docgen.batch.making import Made, Maker
from docgen.batch.standing import Task
from docgen.errors import DocgenError, Fault
from docgen.messages import say, speak, spoken
from docgen.model.plan import Plan

Pieces = Sequence[Sequence[Task]]

_maker: Maker | None = None
_pieces: Pieces = ()
"""In a worker of this machine: what does not depend on the unit, and all the work; from its parent."""


def here(job: Job, plan: Plan, pieces: Pieces) -> Iterator[Made]:
    """One piece after the other, in this process."""
    maker = Maker(job, plan)
    yield Made(costs=maker.costs)
    yield from map(maker.made, pieces)


def processes(job: Job, plan: Plan, pieces: Pieces, jobs: int) -> Iterator[Made]:
    """In `jobs` processes of this machine."""
    global _maker
    forks = "fork" in multiprocessing.get_all_start_methods()
    # A fork has all that was read before; elsewhere each process reads for itself.
    _maker = Maker(job, plan) if forks else None
    if _maker is not None:
        yield Made(costs=_maker.costs)
    context = multiprocessing.get_context("fork" if forks else "spawn")
    pool = ProcessPoolExecutor(jobs, context, initializer=_begin, initargs=(job, pieces, spoken()))
    try:
        yield from pool.map(_made, range(len(pieces)))
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        _maker = None


def joblib(job: Job, run: str, pieces: Pieces, jobs: int, backend: str) -> Iterator[Made]:
    """By a backend of joblib: `loky`, or `dask` with its scheduler's address as `dask=tcp://…`.

    `run` tells this run from others, for workers outlive it. Raises DocgenError where there is no such backend.
    """
    from joblib import Parallel, delayed, parallel_config

    name, _, address = backend.partition("=")
    options = {"scheduler_host": address} if address else {}
    try:
        config = parallel_config(name, n_jobs=jobs, **options)
    except (ValueError, ImportError, OSError) as error:
        raise DocgenError(
            Fault(
                say("the backend “{name}” cannot be used: {why}", name=backend, why=str(error)),
                say("write loky, or dask=ADDRESS after: pip install docgen[dask]"),
            )
        ) from None
    with config:
        # One piece ahead for each worker: what waits is small, and what is done does not pile up.
        parallel = Parallel(return_as="generator", pre_dispatch="2*n_jobs", batch_size=1)
        yield from parallel(delayed(_made_elsewhere)(job, run, spoken(), piece) for piece in pieces)


def _begin(job: Job, pieces: Pieces, language: str) -> None:
    """Make a worker ready, and let it end with its parent, even one that is killed."""
    global _maker, _pieces
    _pieces = pieces
    parent = multiprocessing.parent_process()
    assert parent is not None  # only workers begin
    threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()
    _heed_nothing()
    speak(language)
    if _maker is None:
        _maker = Maker(job, docgen.read_plan(job.plan))


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


def _heed_nothing() -> None:
    """Leave Ctrl-C, which the terminal sends to every process, to the parent."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _made(at: int) -> Made:
    assert _maker is not None
    return _maker.made(_pieces[at])


def _made_elsewhere(job: Job, run: str, language: str, piece: Sequence[Task]) -> Made:
    speak(language)
    return _maker_of(job, run).made(piece)


@lru_cache(maxsize=1)
def _maker_of(job: Job, run: str) -> Maker:
    return Maker(job, docgen.read_plan(job.plan))
