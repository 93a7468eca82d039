"""`docgen batch` for all communes of the register, as a person starts it: against docxtpl, and against itself."""

from __future__ import annotations

import shutil
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measure import Ended, ended

CALL = "from docgen.cli import main; main()"
ROOT = Path(__file__).parents[1]
_ROUNDS, _SUM = 5, 3_000_000


@dataclass(frozen=True)
class Runs:
    """The runs that the table is made of."""

    one: Ended
    again: Ended
    two: Ended
    province: Ended
    arithmetic: float
    """How many times as fast two processes of pure arithmetic are as one."""


def measured(folder: Path, *words: str) -> Runs:
    """Run everything in turns, and keep the best of each."""
    every = ("--everywhere", *words)
    ones, agains, twos, provinces, sums = [], [], [], [], []
    for _ in range(_ROUNDS):
        ones.append(_batch(folder, "one", "--jobs", "1", *every))
        agains.append(ended(CALL, "batch", "-o", "one", "--jobs", "1", *every, folder=folder))
        twos.append(_batch(folder, "two", "--jobs", "2", *every))
        provinces.append(_batch(folder, "province", "--jobs", "1"))
        sums.append(_arithmetic_times())
    by_cpu = [min(runs, key=lambda run: run.cpu) for runs in (ones, agains, provinces)]
    walls = [min(runs, key=lambda run: run.wall) for runs in (ones, twos)]
    one = Ended(by_cpu[0].cpu, walls[0].wall, by_cpu[0].memory)
    alone, shared = map(min, zip(*sums, strict=True))
    return Runs(one, by_cpu[1], walls[1], by_cpu[2], alone / shared)


def _batch(folder: Path, name: str, *words: str) -> Ended:
    shutil.rmtree(folder / name, ignore_errors=True)
    return ended(CALL, "batch", "-o", name, *words, folder=folder)


def _arithmetic_times() -> tuple[float, float]:
    """Seconds by the clock for the same sums in one process and in two."""
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(_arithmetic, range(2)))  # both have started
        start = time.perf_counter()
        _arithmetic(0), _arithmetic(0)
        alone = time.perf_counter() - start
        start = time.perf_counter()
        list(pool.map(_arithmetic, range(2)))
        return alone, time.perf_counter() - start


def _arithmetic(start: int) -> int:
    total = start
    for number in range(_SUM):
        total = (total * 31 + number) % 1_000_003
    return total


_LOOP = """
import time
from pathlib import Path
from benchmarks.filling import by_docxtpl, drafts
count, folder = int(sys.argv[1]), Path(sys.argv[2])
ready = drafts(min(count, 200))
by_docxtpl(ready[:3], folder)
every = [ready[at % len(ready)] for at in range(count)]
start = time.process_time()
by_docxtpl(every, folder)
(folder / "seconds").write_text(str(time.process_time() - start))
"""


def by_docxtpl(count: int, folder: Path) -> float:
    """Seconds of processor time that docxtpl takes for each of so many ready contexts, in a process of its own."""
    target = folder / "docxtpl"
    target.mkdir(exist_ok=True)
    ended(f"import sys\nsys.path.insert(0, {str(ROOT)!r})\n{_LOOP}", str(count), str(target), folder=folder)
    return float((target / "seconds").read_text()) / count
