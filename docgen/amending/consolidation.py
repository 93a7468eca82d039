"""The instructions of an amending plan carried out on the older plan; each that cannot be is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from docgen.amending import replaced_words
from docgen.amending.clause_moves import ClauseMoves
from docgen.amending.held_words import letters, own, unnumbered, whole
from docgen.amending.instruction import Instruction, InstructionOutcome, ObstacleError
from docgen.amending.instruction_places import InstructionPlaces
from docgen.amending.new_text import NewText
from docgen.amending.outline_changes import OutlineChanges, kind_of
from docgen.amending.plan_tree import Branch, PlanTree
from docgen.amending.word_instructions import WordChanges
from docgen.anatomy.source_text import Paragraph
from docgen.messages import say
from docgen.model.plan import Clause
from docgen.phrases.instruction_words import InstructionAct

_NUMBERED = frozenset({InstructionAct.ADDED, InstructionAct.RENUMBERED})


def carried_out(
    tree: PlanTree, texts: NewText, instructions: Sequence[Instruction]
) -> tuple[InstructionOutcome, ...]:
    """What became of each of `instructions` on `tree`, in their order; one that fails changes nothing."""
    places = InstructionPlaces(tree, instructions)
    words, outline = WordChanges(places, texts), OutlineChanges(places, texts)
    exchanges, orders = Exchanges(places, texts, outline), ClauseMoves(places)
    acts: Mapping[InstructionAct, Callable[[Instruction], list[Branch]]] = {
        InstructionAct.WORDS_REPLACED: words.words,
        InstructionAct.WORDS_ADDED: words.words,
        InstructionAct.WORDS_REMOVED: words.words,
        InstructionAct.LINE_CHANGED: words.line,
        InstructionAct.LINE_EXTENDED: words.line,
        InstructionAct.LINE_CUT: words.line,
        InstructionAct.EXCHANGED: exchanges.exchange,
        InstructionAct.RENUMBERED: outline.renumber,
        InstructionAct.REORDERED: orders.number_anew,
        InstructionAct.MOVED: orders.move,
        InstructionAct.RENAMED: outline.rename,
        InstructionAct.ADDED: outline.add,
        InstructionAct.REPLACED: outline.replace,
        InstructionAct.REPEALED: outline.repeal,
    }

    def outcome(instruction: Instruction) -> InstructionOutcome:
        try:
            touched = acts[instruction.said.act](instruction)
        except ObstacleError as obstacle:
            return InstructionOutcome(instruction, (), str(obstacle))
        return InstructionOutcome(instruction, tuple(each.name or each.number for each in touched))

    outcomes = [outcome(each) for each in instructions if each.said.act is not InstructionAct.REORDERED]
    for at, each in enumerate(outcomes):  # a number may be free only when what follows is done
        if each.problem and each.instruction.said.act in _NUMBERED:
            outcomes[at] = outcome(each.instruction)
    for at, instruction in enumerate(instructions):  # rows are numbered when all that is in them stands there
        if instruction.said.act is InstructionAct.REORDERED:
            outcomes.insert(at, outcome(instruction))
    return tuple(outcomes)


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
            change = replaced_words.replacing(old, new, exactly=exactly)
            clause = replaced_words.changed(target.clause, change, self._texts)
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
