"""How long reading takes beside what LibreOffice needs to convert the same file, and how much memory.

    python benchmarks/import_speed.py

A PDF is converted to .docx, a .docx to PDF. A plan of 60 pages is plan 209 with its sections five times over, one
of 300 pages with them 25 times.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from docgen.documents.rendering import render_plan
from docgen.importing.reading import read_plan_file
from docgen.model.plan import Plan
from docgen.phrases.ruleset import rules
from docgen.spec.load import load
from docgen.spec.workspace import shipped


def long_plan(times: int) -> Plan:
    """Plan 209 with its sections so many times over."""
    plan = load(shipped("specs", "plans", "209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen.yaml"), Plan)
    return plan.model_copy(update={"sections": plan.sections * times})


def converted(path: Path, ending: str, *options: str) -> tuple[Path, float]:
    """The file as LibreOffice converts it, and the seconds that took."""
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", *options, "--convert-to", ending]
    command += ["--outdir", str(path.parent), str(path)]
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return path.with_suffix(f".{ending}"), time.perf_counter() - start


def seconds(path: Path) -> float:
    """The seconds that reading takes, the best of three."""
    in_force = rules((shipped("specs", "rules"),))
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        read_plan_file(path, in_force)
        best = min(best, time.perf_counter() - start)
    return best


def main() -> None:
    """Print the figures; with a file, only the memory that reading it takes."""
    if len(sys.argv) > 1:
        read_plan_file(Path(sys.argv[1]), rules((shipped("specs", "rules"),)))
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
        return
    with tempfile.TemporaryDirectory() as folder:
        document = Path(folder, "plan60.docx")
        document.write_bytes(render_plan(long_plan(5)))
        converted(document, "pdf")  # the first start of LibreOffice sets up its profile
        pdf, to_pdf = converted(document, "pdf")
        own, own_pdf = seconds(document), seconds(pdf)
        _, from_pdf = converted(pdf, "docx", "--infilter=writer_pdf_import")
        print(f".docx, 60 pages: {own:.2f} s; LibreOffice {to_pdf:.2f} s, so {to_pdf / own:.0f} times as long")
        share = from_pdf / own_pdf
        print(f".pdf, 60 pages: {own_pdf:.2f} s; LibreOffice {from_pdf:.2f} s, so {share:.0f} times as long")
        long = Path(folder, "plan300.docx")
        long.write_bytes(render_plan(long_plan(25)))
        pdf, _ = converted(long, "pdf")
        run = subprocess.run([sys.executable, __file__, str(pdf)], capture_output=True, text=True, check=True)
        print(f".pdf, 300 pages: {run.stdout.strip()} MB")


if __name__ == "__main__":
    main()
