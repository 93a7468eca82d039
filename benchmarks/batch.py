"""`docgen batch` for all communes of the register, as a person starts it: against docxtpl, and against itself."""

from __future__ import annotations

import shutil
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.measure import Ended, ended
from docgen.register.plans import DEFAULT
from docgen.spec.workspace import shipped

CALL = """
from docgen.cli import main
try:
    main()
except SystemExit as done:  # 1: done, and a person must look
    raise SystemExit(0 if done.code == 1 else done.code)
"""
ROOT = Path(__file__).parents[1]
_SUM = 9_000_000


@dataclass(frozen=True)
class Runs:
    """The runs that the table is made of."""

    one: Ended
    again: Ended
    province: Ended
    gain: float
    """How many times as fast two processes are as one; like the next, the median of the rounds."""
    arithmetic: float
    """The same for pure arithmetic."""


def measured(folder: Path, rounds: int, *words: str) -> Runs:
    """Run everything in so many turns, and keep the best of each; of what two processes gain, the median."""
    every = ("--everywhere", "--plan", _state_plan(folder), *words)
    ones, agains, provinces, gains, sums = [], [], [], [], []
    for _ in range(rounds):
        ones.append(_batch(folder, "one", "--jobs", "1", *every))
        agains.append(ended(CALL, "batch", "-o", "one", "--jobs", "1", *every, folder=folder))
        gains.append(ones[-1].wall / _batch(folder, "two", "--jobs", "2", *every).wall)
        provinces.append(_batch(folder, "province", "--jobs", "1"))
        sums.append(_gain())
    one, again, province = (min(runs, key=lambda run: run.cpu) for runs in (ones, agains, provinces))
    return Runs(one, again, province, median(gains), median(sums))


def _state_plan(folder: Path) -> str:
    """Plan 209 as though the Government had issued it: `--everywhere` is for plans that bind every province."""
    text = shipped("specs", "plans", f"{DEFAULT}.yaml").read_text(encoding="utf-8")
    path = folder / "ke-hoach-chinh-phu.yaml"
    path.write_text(text.replace("Ủy ban nhân dân tỉnh Thái Nguyên", "Chính phủ", 1), encoding="utf-8")
    return str(path)


def _batch(folder: Path, name: str, *words: str) -> Ended:
    shutil.rmtree(folder / name, ignore_errors=True)
    return ended(CALL, "batch", "-o", name, *words, folder=folder)


def _gain() -> float:
    """How many times as fast two processes add up the same sums as one, by the clock."""
    with ProcessPoolExecutor(1) as one, ProcessPoolExecutor(2) as two:
        alone, shared = _sums(one), _sums(two)
    return alone / shared


def _sums(pool: ProcessPoolExecutor) -> float:
    list(pool.map(_arithmetic, range(2)))  # all have started
    start = time.perf_counter()
    list(pool.map(_arithmetic, range(2)))
    return time.perf_counter() - start


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
