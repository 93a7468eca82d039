"""What is wrong with directives drafted from generated plans, kind by kind.

python -m benchmarks.generated_directives PLANS [--first SEED] [--shown FAULTS]
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from pathlib import Path

import docgen
from docgen.messages import speak
from docgen.register import find
from tests.plans.directives import faults
from tests.plans.writer import written

UNIT = "phuong-cam-duong"
"""A ward of the province whose plans are generated."""


def main() -> None:
    """Draft, judge, and print the counts and some of the faults."""
    parser = argparse.ArgumentParser()
    parser.add_argument("plans", type=int)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--shown", type=int, default=10)
    given = parser.parse_args()
    speak("en")
    unit, statements = find(UNIT), 0
    found = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "plan.txt"
        for seed in range(given.first, given.first + given.plans):
            plan = written(seed)
            file.write_text(plan.text, encoding="utf-8", newline="")
            directive = docgen.cascade(docgen.survey(docgen.read_file(file).plan), unit)
            statements += len(plan.meant)
            found += [(seed, fault) for fault in faults(plan, directive)]
    print(f"{given.plans} plans, {statements} statements, {len(found)} faults")
    for (kind, shape), count in Counter((fault.kind, fault.meant.shape) for _, fault in found).most_common():
        print(f"  {kind:12} {shape:24} {count}")
    for seed, fault in found[: given.shown]:
        print(f"seed {seed}: {fault.kind}: {fault.meant} <- {fault.found}")


if __name__ == "__main__":
    main()
