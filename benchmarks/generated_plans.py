"""How many statements of generated plans are read exactly, and what is missed, axis by axis.

python -m benchmarks.generated_plans PLANS [--first SEED] [--misses SHOWN] [--as text|word|pdf|scan]
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

import docgen
from benchmarks.scans import scan
from docgen.messages import speak
from tests.plans.judge import EXACT, SPOILT, Verdict, false_tasks, verdicts
from tests.plans.meaning import GeneratedPlan
from tests.plans.word_form import save
from tests.plans.writer import written

NOTHING: dict[str, list[dict[str, object]]] = {"tasks": [], "duties": [], "funding": []}


class Tally:
    """Counts of exact statements by axis, with the misses."""

    def __init__(self) -> None:
        self.right: Counter[tuple[str, str]] = Counter()
        self.there: Counter[tuple[str, str]] = Counter()
        self.misses: dict[str, list[str]] = defaultdict(list)
        self.false = 0
        self.refused = 0

    def add(self, seed: int, plan: GeneratedPlan, verdict: Verdict) -> None:
        """Count one statement."""
        axes = {
            "all": "",
            "ladder": plan.ladder,
            "shape": verdict.meant.shape,
            "body": verdict.meant.body,
            "time": verdict.meant.timed,
            "noise": plan.noise,
        }
        for axis in axes.items():
            self.there[axis] += 1
            self.right[axis] += not verdict.wrong
        if verdict.wrong:
            kind = f"{verdict.meant.shape}: {', '.join(verdict.wrong)}"
            self.misses[kind].append(f"seed {seed} ({plan.ladder}, {plan.noise}) {verdict.meant} ← {verdict.got}")

    def report(self, shown: int) -> str:
        """The shares, worst first within an axis, and `shown` misses of each kind, the commonest kind first."""
        lines = [f"false tasks: {self.false}; plans refused: {self.refused}"]
        for axis in ("all", "ladder", "shape", "body", "time", "noise"):
            values = [value for name, value in self.there if name == axis]
            for value in sorted(values, key=lambda each: self.right[axis, each] / self.there[axis, each]):
                right, there = self.right[axis, value], self.there[axis, value]
                lines.append(f"{axis:7} {value:26} {right:6}/{there:<6} {right / there:7.2%}")
        for kind, misses in sorted(self.misses.items(), key=lambda each: -len(each[1])):
            lines += [f"{len(misses)} × {kind}", *(f"    {miss}" for miss in misses[:shown])]
        return "\n".join(lines)


def files(plans: dict[int, GeneratedPlan], form: str, folder: Path) -> dict[int, Path]:
    """The plans as files of a form, by their seeds.

    A PDF is what LibreOffice makes of the Word file, a scan what a scanner makes of that.
    """
    made: dict[int, Path] = {}
    for seed, plan in plans.items():
        made[seed] = folder / f"{seed}.{'txt' if form == 'text' else 'docx'}"
        if form == "text":
            made[seed].write_text(plan.text, encoding="utf-8", newline="")
        else:
            save(plan, seed, made[seed])
    if form in ("pdf", "scan"):
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
        subprocess.run([*command, *map(str, made.values())], check=True, capture_output=True)
        made = {seed: file.with_suffix(".pdf") for seed, file in made.items()}
    if form == "scan":
        for seed, file in made.items():
            scan(file, seed, file)
    return made


def tallied(first: int, count: int, form: str) -> Tally:
    """The tally of `count` plans from seed `first` on, read from files of a `form`."""
    tally, alike = Tally(), SPOILT if form == "scan" else EXACT
    with tempfile.TemporaryDirectory() as folder:
        plans = {seed: written(seed) for seed in range(first, first + count)}
        for seed, file in files(plans, form, Path(folder)).items():
            plan = plans[seed]
            try:
                listed = docgen.list_plan(docgen.read_file(file))
            except docgen.DocgenError:
                tally.refused += 1
                listed = NOTHING
            tally.false += len(false_tasks(plan, listed, alike))
            for verdict in verdicts(plan, listed, alike):
                tally.add(seed, plan, verdict)
    return tally


def main() -> None:
    """Read the plans and print the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.generated_plans", description=__doc__)
    parser.add_argument("plans", type=int)
    parser.add_argument("--first", type=int, default=0, help="the seed of the first plan")
    parser.add_argument("--misses", type=int, default=3, help="misses shown of each kind")
    parser.add_argument("--as", dest="form", choices=("text", "word", "pdf", "scan"), default="text")
    arguments = parser.parse_args()
    speak("en")
    print(tallied(arguments.first, arguments.plans, arguments.form).report(arguments.misses))


if __name__ == "__main__":
    main()
