"""How fast `docgen check` is: a plan of twelve pages beside LibreOffice, and a thousand of them in one call.

python benchmarks/check.py
"""

import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import docgen
from docgen.checker.many_files import Call, check_many
from docgen.checker.rule_run import examine, open_subject
from docgen.checker.rules import rules

RUNS, FILES = 9, 1000


def best(work: Callable[[], object], runs: int = RUNS) -> float:
    """The shortest time of several runs, in seconds."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> int:
    """Measure and print."""
    folder = Path(tempfile.mkdtemp())
    path = folder / "plan.docx"
    path.write_bytes(docgen.render(docgen.read_plan()))
    checked = best(lambda: examine(open_subject(path), rules()))
    print(f"one file in-process      {checked * 1000:8.1f} ms")
    office = shutil.which("soffice")
    if office is not None:
        command = [
            office,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
        ]
        command += ["--outdir", str(folder), str(path)]
        converted = best(lambda: subprocess.run(command, capture_output=True, check=True), 4)
        print(f"LibreOffice converts it  {converted * 1000:8.1f} ms: {converted / checked:.0f} times as long")
    files = [Path(shutil.copy(path, folder / f"{number:04d}.docx")) for number in range(FILES)]
    for name, jobs in (("one core", 1), ("all cores", None)):
        start = time.perf_counter()
        count = sum(1 for _ in check_many(files, Call(), jobs))
        print(f"{count} files, {name:12} {time.perf_counter() - start:8.1f} s")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory of this process   {peak:8.0f} MB")
    shutil.rmtree(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
