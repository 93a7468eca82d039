"""Where instructions apply: the branches that their places mean in the older plan, and room for new ones."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.amending.clause_paths import Path
from docgen.amending.held_words import holding
from docgen.amending.instruction import Instruction, ObstacleError
from docgen.amending.plan_tree import Branch, PlanTree
from docgen.messages import say
from docgen.phrases.instruction_words import InstructionAct


class InstructionPlaces:
    """Finds places by the older plan's numbers, whatever instructions before have moved."""

    def __init__(self, tree: PlanTree, instructions: Sequence[Instruction]) -> None:
        self.tree = tree
        self._orders = [each for each in instructions if each.said.act is InstructionAct.REORDERED]
        self._known: dict[Path, list[Branch]] = {}
        for each in (instruction.said for instruction in instructions):
            paths = (*each.targets, each.anchor, each.within, *(path[1:] for path in each.targets))
            self._known |= {path: tree.found(path) for path in paths if path}

    def one(self, path: Path) -> Branch:
        """The one branch to which `path` leads; raises ObstacleError where it is none, gone, or may be several."""
        match self._known.get(path) or self.tree.found(path):
            case [only]:
                if only.gone:
                    raise ObstacleError(say("{clause} has been repealed or replaced already", clause=only.name))
                return only
            case []:
                raise ObstacleError(say("the plan that is amended has no such clause"))
            case [*several]:
                raise self._several(several)

    def targets(self, instruction: Instruction) -> list[Branch]:
        """The branches that an instruction changes; raises ObstacleError where it names none, or none that is."""
        said = instruction.said
        found = [self.one(each) for each in said.targets]
        if not found and said.held:
            return [self._holding(said.held)]
        if not found:
            raise ObstacleError(say("it does not say of which clause"))
        return found

    def _holding(self, words: str) -> Branch:
        """The one clause that says `words`; raises ObstacleError where none does, or several do."""
        found = holding(self.tree, words)
        if len(found) == 1:
            return found[0]
        if not found:
            raise ObstacleError(say("“{words}” does not stand in the plan", words=" ".join(words.split())))
        raise self._several(found)

    @staticmethod
    def _several(found: Sequence[Branch]) -> ObstacleError:
        names = ", ".join(each.name or each.number for each in found[:6])
        return ObstacleError(say("this may mean several clauses: {names}; say of which section", names=names))

    def reordered(self, instruction: Instruction) -> list[tuple[Branch | None, list[Branch]]]:
        """The rows that an instruction numbers anew; else all that have other numbers than at first."""
        said = instruction.said
        if said.everywhere:
            return [row for row in self.tree.rows() if self.tree.is_renewed(*row)]
        holders = [self.one(said.within)] if said.within else [each.above for each in self.targets(instruction)]
        return [(each, self.tree.roots if each is None else each.below) for each in dict.fromkeys(holders)]

    def is_reordered(self, above: Branch | None) -> bool:
        """Whether an instruction numbers the row below `above` anew; before, a number may stand there twice."""
        for each in self._orders:
            if each.said.everywhere:
                return True
            try:
                rows = self.reordered(each)
            except ObstacleError:
                continue
            if any(holder is above for holder, _ in rows):
                return True
        return False

    def room(self, instruction: Instruction) -> tuple[Branch | None, int | None]:
        """Below which branch, none for sections, and before which place in its row new clauses come."""
        said = instruction.said
        first = said.targets[0] if said.targets else ()
        if said.anchor is not None:
            beside = self.one(said.anchor)
            row = self.tree.roots if beside.above is None else beside.above.below
            return beside.above, row.index(beside) + (1 if said.after else 0)
        if said.within is not None:
            holder = self.one(said.within)
            return holder, _counted_place(holder, first[:1])
        if len(first) == 1 and first[0].number[:1] in tuple("IVXLP"):
            return None, None
        if len(first) < 2:
            raise ObstacleError(say("it does not say where the new clause comes"))
        holder = self.one(first[1:])
        return holder, _counted_place(holder, first[:1])


def _counted_place(holder: Branch, step: Path) -> int | None:
    """The place of the new bullet that is the third, say, of its row; None where a number or nothing says it."""
    if not step or not step[0].counted or step[0].place <= 0:
        return None
    row = [at for at, each in enumerate(holder.below) if not each.number]
    wanted = step[0].place - 1
    return row[wanted] if wanted < len(row) else None
