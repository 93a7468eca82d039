"""Sửa đổi: what became of the clauses of a plan, and of the items of a unit, between an older plan and a newer."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from docgen.model.decisions import Decision, OwnItem


class Change(StrEnum):
    """What became of something."""

    SAME = "giu_nguyen"
    CHANGED = "sua_doi"
    NEW = "bo_sung"
    ENDED = "bai_bo"


class ClauseChange(NamedTuple):
    """What became of one clause: its names and texts in the older and in the newer plan.

    Name and text are empty where the plan has no such clause. A clause that only bears another number is the same.
    """

    change: Change
    old: str
    new: str
    before: str
    after: str


class ItemChange(NamedTuple):
    """What became of one item of the unit: the department that has it, the texts before and after.

    `clauses_before`, `clauses_after`: those of the older and of the newer plan on which it rests.
    """

    change: Change
    department: str
    before: str
    after: str
    clauses_before: tuple[str, ...]
    clauses_after: tuple[str, ...]


class Reopened(NamedTuple):
    """A decision that is to be taken anew, and what became of the clause that it is about."""

    decision: Decision | OwnItem
    about: ClauseChange
