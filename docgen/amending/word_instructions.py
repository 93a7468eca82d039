"""Instructions about words and labelled lines of clauses that stay where they are."""

from __future__ import annotations

from docgen.amending import replaced_words
from docgen.amending.instruction import Instruction, ObstacleError, SaidChange
from docgen.amending.instruction_places import InstructionPlaces
from docgen.amending.new_text import NewText
from docgen.amending.plan_tree import Branch
from docgen.messages import say
from docgen.model.plan import Assignment, Clause, Section
from docgen.phrases.instruction_words import InstructionAct
from docgen.phrases.plan_words import LabelKind

_FIELDS = {LabelKind.LEAD: "lead", LabelKind.SUPPORT: "support", LabelKind.IMPLEMENT: "implement"}


class WordChanges:
    """Each method carries out one instruction, whole or not at all, and returns what it touched."""

    def __init__(self, places: InstructionPlaces, texts: NewText) -> None:
        self._places, self._texts = places, texts

    def words(self, instruction: Instruction) -> list[Branch]:
        """Words replaced, added or taken out in clauses and in all that stands below them."""
        said = instruction.said
        targets = self._places.tree.roots if said.everywhere else self._places.targets(instruction)
        made: list[tuple[Branch, Section | None, Clause]] = []
        for target in targets:
            if said.act is InstructionAct.WORDS_ADDED and not said.old:
                made.append((target, target.section, self._with_end(target, said)))
                continue
            own = [found for each in target.all_below() if (found := self._with_words(each, said))]
            if not own and not said.everywhere:
                name = target.name or target.number
                raise ObstacleError(say("“{words}” does not stand in {clause}", words=said.old, clause=name))
            made += own
        if not made:
            raise ObstacleError(say("“{words}” does not stand in the plan", words=said.old))
        for branch, section, clause in made:
            branch.section, branch.clause = section, clause
        return [branch for branch, _, _ in made]

    def _with_end(self, branch: Branch, said: SaidChange) -> Clause:
        if branch.section is not None:
            raise ObstacleError(say("it does not say of which clause"))
        add = replaced_words.adding(said.new, "", after=said.after, exactly=True)
        return replaced_words.changed(branch.clause, add, self._texts, own_words=True)

    def _with_words(self, branch: Branch, said: SaidChange) -> tuple[Branch, Section | None, Clause] | None:
        """`branch` as it comes to be, where it has the words: as they are written, or else in other letters."""
        for exactly in (True, False):
            if said.act is InstructionAct.WORDS_REPLACED:
                change = replaced_words.replacing(said.old, said.new, exactly=exactly)
            elif said.act is InstructionAct.WORDS_REMOVED:
                change = replaced_words.removing(said.old, exactly=exactly)
            else:
                change = replaced_words.adding(said.new, said.old, after=said.after, exactly=exactly)
            section, clause = branch.section, replaced_words.changed(branch.clause, change, self._texts)
            if section is not None:
                texts = {"title": change(section.title), "text": change(section.text)}
                section = section.model_copy(update=texts)
            if (section, clause) != (branch.section, branch.clause):
                return branch, section, clause
        return None

    def line(self, instruction: Instruction) -> list[Branch]:
        """The labelled line of clauses: time, leading, supporting or acting bodies."""
        targets = self._places.targets(instruction)
        made = [(each, self._with_line(each, instruction.said, instruction.place)) for each in targets]
        for branch, clause in made:
            branch.clause = clause
        return targets

    def _with_line(self, branch: Branch, order: SaidChange, place: str) -> Clause:
        clause, name = branch.clause, branch.name or branch.number
        field = _field(clause, order)
        held: Assignment | None = getattr(clause, field) if field else None
        said = (str(clause.timing) if clause.timing else "") if field is None else held.printed if held else ""
        if order.act is InstructionAct.LINE_CHANGED and order.old:
            change = replaced_words.replacing(order.old, order.new, exactly=False)
            if change(said) == said:
                if change(clause.text) != clause.text:
                    return clause.model_copy(update={"text": change(clause.text)})
                raise ObstacleError(say("“{words}” does not stand in {clause}", words=order.old, clause=name))
            value = change(said)
        elif order.act is InstructionAct.LINE_CHANGED:
            if not said and any(each.clause.timing or each.clause.lead for each in branch.all_below()):
                raise ObstacleError(
                    say("{clause} has no such line itself, the clauses below it have", clause=name)
                )
            value = order.new
        elif order.act is InstructionAct.LINE_EXTENDED:
            value = f"{said.rstrip(' .;')}; {order.new}" if said else order.new
        else:
            value = replaced_words.removing(order.new, exactly=False)(said.rstrip(" ."))
            if value == said.rstrip(" ."):
                raise ObstacleError(say("“{words}” does not stand in {clause}", words=order.new, clause=name))
        if field is None:
            time = value[:1].upper() + value[1:]
            return clause.model_copy(update={"timing": self._texts.timing(time)})
        line = self._texts.assignment(value, held.label if held else None, place)
        return clause.model_copy(update={field: line})


def _field(clause: Clause, order: SaidChange) -> str | None:
    """The line that is meant, None for the time: where nobody leads, who does it leads it."""
    field = _FIELDS.get(order.line) if order.line is not None else None
    if field == "lead" and clause.lead is None and clause.implement is not None and order.old:
        return "implement"
    return field
