"""Ledger: where each line, cell and note of a source has landed, what was left out and why, what has no place."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import Any, NamedTuple

from docgen.model.finding import Finding
from docgen.model.plan import Plan


class Landing(StrEnum):
    """Where a line of the source stands in what was made of it."""

    HEAD = "phan_dau"
    """Letterhead, kind, title, legal bases, opening."""
    HEADING = "tieu_de"
    CLAUSE = "dieu_khoan"
    LABEL = "nhan"
    """A label, or what stands behind one, of a clause; a cell of a table."""
    FORM = "bieu_mau"
    """A table of an annex that gives no tasks: a form, a list."""
    NOTE = "chu_thich"
    CLOSING = "ket_thuc"
    ENDING = "phan_cuoi"
    DROPPED = "luoc_bo"
    UNPLACED = "chua_co_cho"


class LedgerEntry(NamedTuple):
    """A line of the source: where it stood, its words, where it landed, and why it was left out if it was."""

    place: str
    text: str
    landing: Landing
    reason: str = ""


class Ledger(NamedTuple):
    """The account of a reading: one entry for each line, cell and note of the source, in order."""

    entries: tuple[LedgerEntry, ...] = ()

    @property
    def unplaced(self) -> tuple[LedgerEntry, ...]:
        """What stands nowhere in the plan."""
        return tuple(entry for entry in self.entries if entry.landing is Landing.UNPLACED)

    @property
    def dropped(self) -> tuple[LedgerEntry, ...]:
        """What was left out, each with its reason."""
        return tuple(entry for entry in self.entries if entry.landing is Landing.DROPPED)

    def listed(self) -> dict[str, Any]:
        """The ledger as `docgen import --json` prints it."""
        counts = Counter(entry.landing for entry in self.entries)
        return {
            "counts": {landing.value: counts[landing] for landing in Landing},
            "unplaced": [{"place": entry.place, "text": entry.text} for entry in self.unplaced],
            "dropped": [
                {"place": entry.place, "text": entry.text, "reason": entry.reason} for entry in self.dropped
            ],
        }


class Reading(NamedTuple):
    """A plan with the findings of its reading; a spec that was checked has none."""

    plan: Plan
    findings: tuple[Finding, ...]
    ledger: Ledger = Ledger()
    """Where each line of the file has landed; empty where a spec was read."""
