"""Reading a plan from a file: the one verb of this room."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from docgen.model.finding import Finding
from docgen.model.plan import Plan
from docgen.readers.assemble import assemble
from docgen.readers.text import read_text
from docgen.rules.ruleset import Rules


@dataclass(frozen=True, slots=True)
class Reading:
    """A plan as it was read, and what a person must look at."""

    plan: Plan
    findings: tuple[Finding, ...]


def read_plan_file(path: Path, rules: Rules, ocr: bool | None = None) -> Reading:
    """The plan in the file at `path`."""
    plan, findings = assemble(read_text(path, rules), rules)
    return Reading(plan, tuple(findings))
