"""Old words and new ones side by side in a table: what the old ones are decides what takes whose place."""

from __future__ import annotations

from dataclasses import replace

from docgen.amending import clause_words
from docgen.amending.held_words import letters, own, unnumbered, whole
from docgen.amending.instruction import Instruction, ObstacleError
from docgen.amending.instruction_places import InstructionPlaces
from docgen.amending.new_text import NewText
from docgen.amending.outline_changes import OutlineChanges, kind_of
from docgen.amending.plan_tree import Branch
from docgen.anatomy.manuscript import Paragraph
from docgen.messages import say
from docgen.model.plan import Clause


class Exchanges:
    """Carries out the rows of a table of old and new words."""

    def __init__(self, places: InstructionPlaces, texts: NewText, outline: OutlineChanges) -> None:
        self._places, self._texts, self._outline = places, texts, outline
        self._labels = places.tree.labels

    def exchange(self, instruction: Instruction) -> list[Branch]:
        """The new words in the place of the old: of a clause with all below it, of its text, or in it."""
        (target,) = self._places.targets(instruction)
        said = instruction.said
        if letters(said.held) == letters(whole(target, self._labels)):
            return self._outline.replace(instruction)
        if target.section is None and letters(said.held) == letters(own(target)):
            target.clause = self._reworded(target, instruction)
            return [target]
        new = unnumbered(" ".join(each.text for each in instruction.new_blocks if isinstance(each, Paragraph)))
        old = unnumbered(" ".join(said.held.split()))
        for exactly in (True, False):
            change = clause_words.replacing(old, new, exactly=exactly)
            clause = clause_words.changed(target.clause, change, self._texts)
            if clause != target.clause:
                target.clause = clause
                return [target]
        name = target.name or target.number
        raise ObstacleError(say("“{words}” does not stand in {clause}", words=old, clause=name))

    def _reworded(self, target: Branch, instruction: Instruction) -> Clause:
        """The clause with its new text; lines that the table does not show stay, and what stands below."""
        first, *more = instruction.new_blocks
        assert isinstance(first, Paragraph)  # a row's words are paragraphs
        numbered = replace(first, text=f"1. {unnumbered(first.text)}")
        made = self._texts.clauses([numbered, *more], kind_of(target))
        if len(made) != 1 or made[0].clauses:
            raise ObstacleError(say("the new text has more clauses than are named"))
        lines = {
            name: line
            for name in ("implement", "lead", "support", "timing")
            if (line := getattr(made[0], name)) is not None
        }
        name = "text" if target.clause.text else "title"
        return target.clause.model_copy(update={name: made[0].text or made[0].title, **lines})
