"""A plan as it was read from a file, and what a person must look at."""

from __future__ import annotations

from typing import NamedTuple

from docgen.model.finding import Finding
from docgen.model.ledger import Ledger
from docgen.model.plan import Plan


class Reading(NamedTuple):
    """A plan with the findings of its reading; a spec that was checked has none."""

    plan: Plan
    findings: tuple[Finding, ...]
    ledger: Ledger = Ledger()
    """Where each line of the file has landed; empty where a spec was read."""
