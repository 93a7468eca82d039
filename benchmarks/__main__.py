"""The figures of docs/benchmarks.md, measured side by side in one run: python -m benchmarks > docs/benchmarks.md

`--quick` makes a few documents only, to see that everything runs; its figures mean nothing.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from benchmarks import batch, filling
from docgen.register import units

NOTES = Path(__file__).with_name("notes.md")
_MEMORY = Path("/dev/shm")


def main() -> None:
    """Measure, and print the page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few documents only")
    quick = parser.parse_args().quick
    # On a disk in memory where there is one: what is measured is docgen, not the disk.
    with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as name:
        print(f"{_machine()}\n\n{_table(Path(name), quick)}\n\n{NOTES.read_text(encoding='utf-8')}", end="")


def _machine() -> str:
    processor = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        models = [
            line.partition(":")[2].strip() for line in cpuinfo.read_text().splitlines() if "model name" in line
        ]
        processor = models[0] if models else processor
    return (
        "# How fast docgen is\n\n"
        f"`python -m benchmarks` on {processor}, {os.cpu_count()} cores, {platform.system()}, "
        f"Python {platform.python_version()}, docxtpl {version('docxtpl')}. Each figure is a ratio of what was "
        "measured in turns in the same run, by the time of the processor; what two processes gain, by the clock, "
        "as the median of seven turns."
    )


def _table(folder: Path, quick: bool) -> str:
    count = 5 if quick else 200
    own, docxtpl, floor = filling.compared(count, folder)
    alone = filling.compared(count, folder, annex=False)
    easy = filling.by_easy_template_x(count, folder)
    sizes = filling.grown(2 if quick else 100, folder)
    named = [word for entry in units()[::1100] for word in ("--unit", entry.code)] if quick else []
    runs = batch.measured(folder, 1 if quick else 7, *named)
    made = 4 if quick else len(units())
    loop = batch.by_docxtpl(10 if quick else made, folder)
    dearest, cheapest = max(each for _, each in sizes), min(each for _, each in sizes)
    rows = [
        (
            f"fill, compress and write one công văn with its annex ({own * 1000:.2f} ms), against a docxtpl loop "
            f"({docxtpl * 1000:.1f} ms)",
            "at least 30 times faster",
            f"{docxtpl / own:.0f} times",
        ),
        (
            f"the same without the annex ({alone[0] * 1000:.2f} ms, docxtpl {alone[1] * 1000:.1f} ms, the floor "
            f"{alone[2] * 1000:.2f} ms)",
            "at least 30 times faster, at most 2 times the floor",
            f"{alone[1] / alone[0]:.0f} times, {alone[0] / alone[2]:.1f} times",
        ),
        (
            "the same against easy-template-x" + (f" ({easy * 1000:.1f} ms)" if easy else ""),
            "at least 10 times faster",
            f"{easy / own:.1f} times" if easy else "not installed",
        ),
        (
            f"the same against the floor: deflating its own XML and writing its bytes ({floor * 1000:.2f} ms)",
            "at most 2 times",
            f"{own / floor:.2f} times",
        ),
        (
            f"`docgen batch` for {made:,} communes, cascade and start-up included ({runs.one.cpu:.2f} s), against "
            f"a docxtpl loop of as many ready contexts ({loop * made:.1f} s)",
            "at least 15 times faster",
            f"{loop * made / runs.one.cpu:.1f} times",
        ),
        (
            f"peak memory of that run ({runs.one.memory:.0f} MB) against a run of 92",
            "at most 1.3 times",
            f"{runs.one.memory / runs.province.memory:.2f} times",
        ),
        (
            f"two processes against one ({runs.gain:.2f} times as fast), of the gain of pure arithmetic "
            f"({runs.arithmetic:.2f})",
            "at least 0.85",
            f"{runs.gain / runs.arithmetic:.2f}",
        ),
        (
            "growth: " + ", ".join(f"{size:,} documents {each * 1000:.3f} ms" for size, each in sizes) + " each",
            "within 15 %",
            f"{(dearest / cheapest - 1) * 100:.0f} %",
        ),
        (
            f"a second run with nothing changed ({runs.again.cpu:.2f} s)",
            "at most a fifth",
            f"{runs.again.cpu / runs.one.cpu:.3f}",
        ),
    ]
    return "\n".join(
        ["| what | wanted | measured |", "|---|---|---|", *(f"| {' | '.join(row)} |" for row in rows)]
    )


if __name__ == "__main__":
    sys.exit(main())
