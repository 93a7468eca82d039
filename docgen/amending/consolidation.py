"""The instructions of an amending plan carried out on the older plan; each that cannot be is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from docgen.amending.exchanges import Exchanges
from docgen.amending.instruction import Instruction, InstructionOutcome, ObstacleError
from docgen.amending.instruction_places import InstructionPlaces
from docgen.amending.new_text import NewText
from docgen.amending.outline_changes import OutlineChanges
from docgen.amending.plan_tree import Branch, PlanTree
from docgen.amending.row_orders import RowOrders
from docgen.amending.word_changes import WordChanges
from docgen.phrases.instruction_words import InstructionAct

_NUMBERED = frozenset({InstructionAct.ADDED, InstructionAct.RENUMBERED})


def carried_out(
    tree: PlanTree, texts: NewText, instructions: Sequence[Instruction]
) -> tuple[InstructionOutcome, ...]:
    """What became of each of `instructions` on `tree`, in their order; one that fails changes nothing."""
    places = InstructionPlaces(tree, instructions)
    words, outline = WordChanges(places, texts), OutlineChanges(places, texts)
    exchanges, orders = Exchanges(places, texts, outline), RowOrders(places)
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
