"""A table that sets the older plan's words beside the newer ones (`Nội dung hiện hành | Nội dung sửa đổi`)."""

from __future__ import annotations

from typing import NamedTuple

from docgen.amending.clause_paths import Path
from docgen.amending.instruction import SaidChange
from docgen.amending.instruction_grammar import InstructionGrammar
from docgen.amending.quotations import quoted
from docgen.anatomy.marks import mark_of
from docgen.anatomy.source_text import Paragraph, Table
from docgen.model.clause_names import bare
from docgen.phrases.instruction_words import ComparisonColumns, InstructionAct
from docgen.phrases.patterns import compiled
from docgen.text.markup import plain


class ComparedRow(NamedTuple):
    """One row: the words that say where, those of the older plan, those that come into their place."""

    where: str
    old: tuple[str, ...]
    new: tuple[str, ...]
    place: str

    @property
    def blocks(self) -> tuple[Paragraph, ...]:
        """The newer words as the paragraphs of a text."""
        return tuple(Paragraph(line, self.place) for line in self.new)

    @property
    def text(self) -> str:
        """The row as a person is told of it."""
        return " | ".join(" ".join(each) for each in ((self.where,), self.old, self.new) if any(each))


def compared_rows(table: Table, words: ComparisonColumns) -> list[ComparedRow] | None:
    """The rows of `table` below its head; None where it is another table.

    A column of places is one that its head calls so; a row that says the same in every cell names the place of
    those below it.
    """
    head = [" ".join(plain(cell).split()) for cell in table.rows[0]]
    old = _column(head, words.old)
    new = _column([text if at != old else "" for at, text in enumerate(head)], words.new)
    if old is None or new is None:
        return None
    where = _column([text if at not in (old, new) else "" for at, text in enumerate(head)], words.where)
    rows: list[ComparedRow] = []
    above = ""
    for at, cells in enumerate(table.rows[1:], 1):
        told = {" ".join(cell.split()) for cell in cells if cell.strip()}
        if len(told) == 1 and len(cells) > 1 and all(cell.strip() for cell in cells):
            (above,) = told
            continue
        if all(cell.strip(" ()").isdigit() for cell in cells):
            continue  # the columns counted
        own = "" if where is None else " ".join(plain(cells[where]).split())
        row = ComparedRow(own or above, _lines(cells[old]), _lines(cells[new]), table.place_of(at))
        if row.old or row.new:
            rows.append(row)
    return rows


class RowReader:
    """Reads what single rows ask."""

    def __init__(self, words: ComparisonColumns, grammar: InstructionGrammar) -> None:
        self._nothing = compiled(words.nothing)
        self._grammar = grammar

    def read(self, row: ComparedRow) -> tuple[ComparedRow, tuple[SaidChange, ...]] | None:
        """The row without the words that say where, and what it asks; None where that is not clear."""
        where = self._grammar.paths.paths(row.where) or ()
        placed, old = self._placed(row.old)
        newly_placed, new = self._placed(row.new)
        where = placed or newly_placed or where
        row = row._replace(old=old, new=new)
        held = "\n".join(old)
        said = self._grammar.read(quoted(" ".join(new)))
        if said:
            row = row._replace(new=())  # what it brings stands in the sentence
            found = tuple(self._grammar.within(each, where) if where else each for each in said)
            return row, tuple(each if each.targets else each._replace(held=held) for each in found)
        if self._nothing.fullmatch(held):
            added = self._added(row, where)
            return None if added is None else (row, (added,))
        if not new or len(where) > 1 or self._nothing.fullmatch(" ".join(new)):
            return None
        if mark_of(new[0]) is None and self._grammar.seems(quoted(new[0]).text):
            return None  # an instruction that is not understood is no new text
        return row, (SaidChange(InstructionAct.EXCHANGED, where, held=held),)

    def _placed(self, lines: tuple[str, ...]) -> tuple[tuple[Path, ...], tuple[str, ...]]:
        """The place that the first of `lines` names before all else, and the lines without it."""
        if not lines:
            return (), ()
        first, sign, rest = lines[0].partition(":")
        where = self._grammar.paths.paths(first)
        if not where:
            return (), lines
        return where, ((rest.strip(), *lines[1:]) if sign and rest.strip() else lines[1:])

    @staticmethod
    def _added(row: ComparedRow, where: tuple[Path, ...]) -> SaidChange | None:
        """A new clause at the place that is named, or in it where the clause bears another number."""
        if len(where) != 1 or not row.new:
            return None
        (path,) = where
        mark = mark_of(row.new[0])
        own = mark is not None and bare(mark.printed) == path[0].number
        if own or path[0].counted:
            return SaidChange(InstructionAct.ADDED, where)
        return SaidChange(InstructionAct.ADDED, within=path)


def _column(head: list[str], pattern: str) -> int | None:
    return next((at for at, text in enumerate(head) if compiled(pattern).search(text)), None)


def _lines(cell: str) -> tuple[str, ...]:
    return tuple(text for line in cell.split("\n") if (text := " ".join(line.split())))
