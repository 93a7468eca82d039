"""Instructions about whole clauses: another title, another text, one more, one less."""

from __future__ import annotations

from docgen.amending.clause_paths import PathStep
from docgen.amending.instruction import Instruction, ObstacleError
from docgen.amending.instruction_places import InstructionPlaces
from docgen.amending.new_text import NewText
from docgen.amending.plan_tree import Branch, grown
from docgen.messages import say
from docgen.model.clause_names import bare
from docgen.model.plan import Clause, Section, SectionKind


class OutlineChanges:
    """Each method carries out one instruction, whole or not at all, and returns what it touched."""

    def __init__(self, places: InstructionPlaces, texts: NewText) -> None:
        self._places, self._texts = places, texts

    def rename(self, instruction: Instruction) -> list[Branch]:
        """Another title for a section or a clause."""
        (target, *more) = self._places.targets(instruction)
        if more or len(instruction.new_blocks) != 1:
            raise ObstacleError(say("one title is for one clause"))
        (made,) = self._made(instruction, SectionKind.OTHER) or (Clause(),)
        title = made.title or made.text
        if target.section is not None:
            target.section = target.section.model_copy(update={"title": title})
        else:
            name = "title" if target.clause.title is not None else "text"
            target.clause = target.clause.model_copy(update={name: title})
        return [target]

    def renumber(self, instruction: Instruction) -> list[Branch]:
        """Other numbers for clauses, and for those below that repeat them; places and words stay."""
        targets, numbers = self._places.targets(instruction), instruction.said.numbers
        for target, number in zip(targets, numbers, strict=True):
            row = self._places.tree.roots if target.above is None else target.above.below
            taken = {each.number.casefold() for each in row if each not in targets and each.number}
            if number.casefold() in taken:
                raise ObstacleError(say("{number} is there already", number=number))
            if not target.number or not number or ("." in target.number) != ("." in number):
                raise ObstacleError(
                    say("{clause} cannot bear the number {number}", clause=target.name, number=number)
                )
        for target, number in zip(targets, numbers, strict=True):
            target.renumber(number)
        return targets

    def _made(self, instruction: Instruction, kind: SectionKind) -> tuple[Clause, ...]:
        made = self._texts.clauses(instruction.new_blocks, kind)
        if not made:
            raise ObstacleError(say("the new text is missing"))
        return made

    def repeal(self, instruction: Instruction) -> list[Branch]:
        """Clauses taken out, with all below them."""
        targets = self._places.targets(instruction)
        for each in targets:
            if not each.gone:
                self._places.tree.remove(each)
        return targets

    def replace(self, instruction: Instruction) -> list[Branch]:
        """Another text for clauses, and for what stands below them."""
        targets = self._places.targets(instruction)
        if targets[0].section is not None:
            return self._replace_section(targets, instruction)
        made = self._made(instruction, kind_of(targets[0]))
        for branch, clause, below in self._paired(targets, made):
            branch.clause = clause.model_copy(update={"clauses": ()})
            branch.take(below)
        return targets

    def _paired(
        self, targets: list[Branch], made: tuple[Clause, ...]
    ) -> list[tuple[Branch, Clause, tuple[Clause, ...]]]:
        """Each target with the clause that takes its place, and what stands below that."""
        if len(targets) > 1:
            by_number = {bare(each.number): each for each in made}
            chosen = (
                [by_number.get(each.number) for each in targets] if all(each.number for each in targets) else []
            )
            if len(made) == len(targets) and (not chosen or None in chosen):
                chosen = list(made)
            if len(made) != len(targets) or None in chosen or not chosen:
                raise ObstacleError(say("the new text has not the clauses that are named"))
            return [(one, each, each.clauses) for one, each in zip(targets, chosen, strict=True) if each]
        (target,), (first, *others) = targets, made
        if target.number and not bare(first.number):
            if first.number:  # bullets alone: what stands below the clause is new
                return [(target, target.clause, made)]
            numbered = first.model_copy(update={"number": target.clause.number})
            return [(target, numbered, (*first.clauses, *others))]
        if others:
            raise ObstacleError(say("the new text has more clauses than are named"))
        if bare(first.number) != target.number:
            raise ObstacleError(say("the new text bears another number: {number}", number=first.number or "-"))
        number = first.number or target.clause.number
        return [(target, first.model_copy(update={"number": number}), first.clauses)]

    def _replace_section(self, targets: list[Branch], instruction: Instruction) -> list[Branch]:
        (target, *more) = targets
        made = self._sections(instruction)
        if more or len(made) != 1 or target.section is None:
            raise ObstacleError(say("the new text has not the clauses that are named"))
        (section,) = made
        if not section.number and not section.title:
            section = target.section.model_copy(update={"text": section.text, "clauses": section.clauses})
        kept = {} if instruction.annex is None else {"number": target.section.number}
        target.section = section.model_copy(update={"kind": target.section.kind, "clauses": (), **kept})
        target.take(section.clauses)
        return targets

    def _sections(self, instruction: Instruction) -> tuple[Section, ...]:
        if instruction.said.annex is None:
            return self._texts.sections(instruction.new_blocks)
        if instruction.annex is None:
            raise ObstacleError(say("the amending document has no such annex"))
        return (self._texts.annex(instruction.annex),)

    def add(self, instruction: Instruction) -> list[Branch]:
        """New clauses, or sections, where the instruction or their numbers say."""
        if not instruction.new_blocks and instruction.said.annex is None:
            raise ObstacleError(say("the new text is missing"))
        above, at = self._places.room(instruction)
        if above is None:
            return self._add_sections(instruction, at)
        made = self._made(instruction, kind_of(above))
        wanted = [path[0] for path in instruction.said.targets]
        numbered = tuple(self._numbered(each, wanted, above, order) for order, each in enumerate(made))
        row = {each.number for each in above.below if each.number}
        free = self._places.is_reordered(above)
        for each in numbered:
            if bare(each.number) and bare(each.number) in row and not free:
                raise ObstacleError(
                    say("{number} is there already; say what number the new clause bears", number=each.number)
                )
        new = [grown(each, above) for each in numbered]
        if at is None:
            at = _place_of(above.below, new[0])
        above.below[at:at] = new
        return new

    @staticmethod
    def _numbered(clause: Clause, wanted: list[PathStep], above: Branch, order: int) -> Clause:
        """`clause` under the number that it bears, or that it is to have."""
        if clause.number:
            return clause
        named = wanted[order].number if order < len(wanted) else ""
        like = next((each.clause.number for each in above.below if bool(each.number) == bool(named)), "")
        if not named:
            return clause.model_copy(update={"number": like or "-"})
        return clause.model_copy(update={"number": like.replace(bare(like), named) if like else f"{named}."})

    def _add_sections(self, instruction: Instruction, at: int | None) -> list[Branch]:
        made = self._sections(instruction)
        taken = {each.number for each in self._places.tree.roots}
        if any(not each.number or bare(each.number) in taken for each in made):
            raise ObstacleError(say("the new section bears no number of its own"))
        new = [_root(each) for each in made]
        roots = self._places.tree.roots
        behind = next((at for at, each in enumerate(roots) if each.number.startswith("PL")), len(roots))
        place = behind if at is None else at
        roots[place:place] = new
        return new


def _root(section: Section) -> Branch:
    root = Branch("", section=section.model_copy(update={"clauses": ()}))
    root.below = [grown(each, root) for each in section.clauses]
    return root


def kind_of(branch: Branch) -> SectionKind:
    """For what the section is in which `branch` stands."""
    root = next(branch.ways())
    return root.section.kind if root.section is not None else SectionKind.OTHER


def _place_of(row: list[Branch], new: Branch) -> int:
    """Where `new` comes by its number; at the end where it has none."""
    if not new.number:
        return len(row)
    key = _ordered(new.number)
    after = [at for at, each in enumerate(row) if each.number and _ordered(each.number) < key]
    return after[-1] + 1 if after else 0 if row and row[0].number else len(row)


def _ordered(number: str) -> tuple[tuple[int, str], ...]:
    """A key by which numbers stand in the order of an outline: 2, 2a, 10; d, đ, e."""
    parts = []
    for part in number.split("."):
        figure = "".join(sign for sign in part if sign.isdecimal())
        letters = "".join(sign for sign in part if not sign.isdecimal())
        parts.append((int(figure) if figure and part[0].isdecimal() else 0, letters.replace("đ", "d\uffff")))
    return tuple(parts)
