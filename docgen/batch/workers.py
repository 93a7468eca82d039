"""Workers: processes of this machine that make the files of units, each down a share of its own."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection, wait

from docgen.batch.existing_files import UnitTask
from docgen.batch.file_making import Made, Maker
from docgen.batch.job import Job
from docgen.batch.work_shares import Piece, WorkShares
from docgen.errors import DocgenError, Fault, fault_of
from docgen.importing.plan_loading import read_plan
from docgen.messages import say, speak, spoken
from docgen.model.plan import Plan

_AHEAD = 4  # pieces that each worker has, so that none waits while this process makes a piece of its own
_HEEDED = {signal.SIGINT, signal.SIGTERM}
_MASKED = hasattr(signal, "pthread_sigmask")  # not on Windows


def by_workers(job: Job, plan: Plan, tasks: Sequence[UnitTask], jobs: int) -> Iterator[Made]:
    """What this process and `jobs` - 1 others make of the tasks, as it is made.

    Raises DocgenError where one of the others is killed.
    """
    forks = "fork" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork") if forks else multiprocessing.get_context("spawn")
    maker, shares = Maker(job, plan), WorkShares(tasks, jobs)
    yield Made(costs=maker.costs)
    workers: dict[Connection, int] = {}
    processes = []
    try:
        for own in range(1, len(shares)):
            ours, theirs = context.Pipe()
            # A fork has all that was read before; elsewhere each process reads for itself.
            words = (theirs, job, tasks, spoken(), maker if forks else None)
            process = context.Process(target=_work, args=words, daemon=True)
            with _signals_wait():
                process.start()
                theirs.close()  # so that the end of the process is the end of what it says
                processes.append(process)
                workers[ours] = own
                for _ in range(_AHEAD):
                    _ask(ours, shares.next(own))
        while (piece := shares.next(0)) is not None:
            yield maker.made(tasks[at] for at in piece)
            yield from _said(workers, shares, 0)
        while workers:
            yield from _said(workers, shares, None)
    finally:
        for connection in workers:
            _ask(connection, None)
        while workers:  # what is in hand is finished, and nobody waits for a listener
            with contextlib.suppress(DocgenError, OSError):
                deque(_said(workers, None, None), maxlen=0)
        for process in processes:
            process.join()
    if any(process.exitcode for process in processes):
        problem = say("a process that makes documents was ended from outside; what is made stays")
        raise DocgenError(Fault(problem, say("run the same command again to go on")))


def _said(workers: dict[Connection, int], shares: WorkShares | None, wait_for: float | None) -> Iterator[Made]:
    """All that the workers have to say, after so many seconds (None: at least one word), each given new work.

    Raises what stopped one of them.
    """
    while workers and (ready := wait(list(workers), wait_for)):
        wait_for = 0
        for connection in [each for each in workers if each in ready]:
            with _signals_wait():  # what is said is heard whole, or not at all
                try:
                    said = connection.recv()
                except (EOFError, ConnectionError):
                    del workers[connection]
                    continue
                _ask(connection, None if shares is None else shares.next(workers[connection]))
            if isinstance(said, Exception):
                raise said
            yield said


def _ask(worker: Connection, piece: Piece | None) -> None:
    """Ask for a piece of work, or for the end."""
    with contextlib.suppress(ConnectionError):  # it may have ended, as asked or not: that is heard from it
        worker.send(piece)


def _work(parent: Connection, job: Job, tasks: Sequence[UnitTask], language: str, maker: Maker | None) -> None:
    """Make what is asked for until there is no more."""
    _end_with_parent()
    # Ctrl-C, which the terminal sends to every process, is the parent's to heed.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if _MASKED:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _HEEDED)
    speak(language)
    with contextlib.suppress(EOFError, ConnectionError):
        try:
            own = maker or Maker(job, read_plan(job.plan, job.workspace).plan)
            while (piece := parent.recv()) is not None:
                parent.send(own.made(tasks[at] for at in piece))
        except (DocgenError, OSError) as error:
            parent.send(error)
        except (EOFError, ConnectionError):
            raise
        except Exception as error:  # of the plan or the rules: one of a unit is its row
            parent.send(DocgenError(fault_of(error)))


@contextlib.contextmanager
def _signals_wait() -> Iterator[None]:
    """Let signals wait; for a process that is started meanwhile, until it heeds them in its own way."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _HEEDED) if _MASKED else None
    try:
        yield
    finally:
        if before is not None:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end_with_parent() -> None:
    """Let this process end with its parent, even one that is killed."""
    parent = multiprocessing.parent_process()
    assert parent is not None  # only workers begin

    def watch() -> None:
        wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
