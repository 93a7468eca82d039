"""Instructions about where clauses stand: moved with all below them, a row numbered anew."""

from __future__ import annotations

from docgen.amending.instruction import Instruction, ObstacleError
from docgen.amending.instruction_places import InstructionPlaces
from docgen.amending.plan_tree import Branch
from docgen.anatomy.marks import ALPHABET, FOREIGN
from docgen.messages import say
from docgen.text.numerals import arabic, roman

_LETTERS = [letter for letter in ALPHABET if letter not in FOREIGN]


class ClauseMoves:
    """Each method carries out one instruction, whole or not at all, and returns what it touched."""

    def __init__(self, places: InstructionPlaces) -> None:
        self._places = places

    def move(self, instruction: Instruction) -> list[Branch]:
        """Clauses taken to another place; each bears the number that is said, its own, or the next one there."""
        targets = self._places.targets(instruction)
        above, at = self._places.room(instruction)
        if above is None or any(each.above is None for each in targets):
            raise ObstacleError(say("a whole section is not moved"))
        if any(each in targets for each in above.ways()):
            raise ObstacleError(say("a clause cannot stand below itself"))
        end = len(above.below) if at is None else at
        before, behind = ([e for e in part if e not in targets] for part in (above.below[:end], above.below[end:]))
        said = instruction.said.numbers or tuple("" for _ in targets)
        numbers = self._numbers(targets, said, above, before, behind)
        for each, number in zip(targets, numbers, strict=True):
            if each.above is not None:
                each.above.below.remove(each)
            each.above = above
            if number != each.number:
                each.renumber(number)
        above.below[:] = [*before, *targets, *behind]
        return targets

    def _numbers(
        self,
        targets: list[Branch],
        said: tuple[str, ...],
        above: Branch,
        before: list[Branch],
        behind: list[Branch],
    ) -> list[str]:
        """What number each of `targets` bears between `before` and `behind` in the row below `above`."""
        taken = {each.number.casefold() for each in (*before, *behind) if each.number}
        numbers: list[str] = []
        for each, wanted in zip(targets, said, strict=True):
            last = numbers[-1] if numbers else next((e.number for e in reversed(before) if e.number), "")
            number = wanted or (each.number if each.number.rpartition(".")[0] == last.rpartition(".")[0] else "")
            if bool(each.number) != bool(number or last) or (wanted and ("." in wanted) != ("." in last)):
                name = wanted or last or "-"
                raise ObstacleError(say("{clause} cannot bear the number {number}", clause=each.name, number=name))
            if each.number and not wanted and (not number or number.casefold() in taken):
                number = following(last) or ""
            if number and number.casefold() in taken and not self._places.is_reordered(above):
                raise ObstacleError(
                    say("{number} is there already; say what number the new clause bears", number=number)
                )
            taken.add(number.casefold())
            numbers.append(number)
        return numbers

    def number_anew(self, instruction: Instruction) -> list[Branch]:
        """The clauses of a row numbered in their order, from the number with which the row began."""
        touched: list[Branch] = []
        for above, row in self._places.reordered(instruction):
            bearing = [each for each in row if each.number]
            first = self._places.tree.first_number(above) or (bearing[0].number if bearing else "")
            numbers = in_order(first, len(bearing)) if bearing else []
            if numbers is None:
                raise ObstacleError(say("what follows the number {number} is not known", number=first))
            for each, number in zip(bearing, numbers, strict=True):
                if number != each.number:
                    each.renumber(number)
                    touched.append(each)
        return touched


def following(number: str) -> str | None:
    """The number that comes behind `number` (`2.4`, `đ`, `III`); None where that is in no series."""
    head, dot, last = number.rpartition(".")
    if last.isdecimal():
        return f"{head}{dot}{int(last) + 1}"
    if last in _LETTERS[:-1]:
        return f"{head}{dot}{_LETTERS[_LETTERS.index(last) + 1]}"
    try:
        return f"{head}{dot}{roman(arabic(last) + 1)}"
    except ValueError:
        return None


def in_order(first: str, count: int) -> list[str] | None:
    """So many numbers from `first` on; None where they are in no series."""
    numbers: list[str] = []
    number: str | None = first
    while len(numbers) < count:
        if number is None:
            return None
        numbers.append(number)
        number = following(number)
    return numbers
