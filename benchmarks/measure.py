"""Measuring side by side: ways take turns in the same run, so that all that the machine does hits all of them."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROUNDS = 9


@dataclass(frozen=True)
class Ended:
    """A process that has ended: seconds of the processor and of the clock, and the most memory in MB."""

    cpu: float
    wall: float
    memory: float


def alternately(ways: Sequence[Callable[[], None]], rounds: int = ROUNDS) -> list[float]:
    """The seconds of processor time that each way takes, the best of its turns."""
    times: list[list[float]] = [[] for _ in ways]
    for way in ways:
        way()
    gc.disable()  # as timeit does: no way pays for what another left
    for _ in range(rounds):
        for way, taken in zip(ways, times, strict=True):
            start = time.process_time()
            way()
            taken.append(time.process_time() - start)
            gc.collect()
    gc.enable()
    return [min(taken) for taken in times]


def ended(code: str, *words: str, folder: Path) -> Ended:
    """What a process of Python that runs `code` with these words took."""
    cpu, wall = run(f"{_TELL}\n{code}", *words, folder=folder)
    return Ended(cpu, wall, int((folder / "memory").read_text()) / 1024)


def run(code: str, *words: str, folder: Path) -> tuple[float, float]:
    """The same without its memory, which takes time to tell: seconds of the processor, and of the clock."""
    # As an installed program, whose modules are compiled already.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", code, *words]
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(words)} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, wall


# The system's own account of a process that has ended counts what its parent had, too.
_TELL = """
import atexit, pathlib, re
def tell():
    status = pathlib.Path("/proc/self/status").read_text()
    pathlib.Path("memory").write_text(re.search(r"VmHWM:\\s*(\\d+)", status)[1])
atexit.register(tell)
"""
