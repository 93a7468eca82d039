"""Instruction: one sentence of an amending plan, with the places it speaks of and the new text it brings."""

from __future__ import annotations

from typing import NamedTuple

from docgen.amending.clause_paths import Path
from docgen.anatomy.annexes import Annex
from docgen.anatomy.source_text import Block
from docgen.phrases.instruction_words import InstructionAct
from docgen.phrases.plan_words import LabelKind


class SaidChange(NamedTuple):
    """What a sentence asks.

    `targets`: the places it changes, for an addition those that are new, `anchor` and `after` beside what they
    come, `within` what they come into; `everywhere`: the whole plan. `old` and `new` are words of a clause; `line`
    is the labelled line that is meant.
    """

    act: InstructionAct
    targets: tuple[Path, ...] = ()
    everywhere: bool = False
    anchor: Path | None = None
    after: bool = True
    within: Path | None = None
    old: str = ""
    new: str = ""
    line: LabelKind | None = None
    held: str = ""
    """All that a table shows of the older plan's words at the place; they say which where nothing else does."""
    numbers: tuple[str, ...] = ()
    """The numbers that the targets are to bear."""
    annex: Path | None = None
    """The annex of the amending document that is the new text."""
    waits: bool = False
    """Whether the new text must stand in the paragraphs below."""


class Instruction(NamedTuple):
    """What is to be done, the words that say it, where they stand, the clauses or the annex that they bring."""

    said: SaidChange
    text: str
    place: str
    new_blocks: tuple[Block, ...] = ()
    annex: Annex | None = None


class Unread(NamedTuple):
    """A paragraph of an amending plan that is no instruction, or none that is understood."""

    text: str
    place: str
    instructs: bool
    """Whether it seems to be one."""


class ObstacleError(Exception):
    """Why an instruction cannot be carried out; its words are for people."""


class InstructionOutcome(NamedTuple):
    """What became of an instruction: the older plan's names of what it changed, or why it changed nothing."""

    instruction: Instruction
    clauses: tuple[str, ...]
    problem: str = ""
