"""The paragraphs of an amending plan as instructions, each with its new text; what is none is given back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from docgen.amending.clause_paths import Path
from docgen.amending.comparison_table import RowReader, compared_rows
from docgen.amending.instruction import Instruction, SaidChange, Unread
from docgen.amending.instruction_grammar import WITH_TEXT, InstructionGrammar
from docgen.amending.quotations import Quoted, closed, quoted
from docgen.anatomy.annexes import Annex
from docgen.anatomy.marks import Mark, mark_of
from docgen.anatomy.source_text import Block, Paragraph, Table
from docgen.model.clause_names import bare
from docgen.phrases.instruction_words import InstructionAct
from docgen.phrases.patterns import any_of, compiled
from docgen.phrases.ruleset import Rules
from docgen.text.markup import plain

_QUOTED = re.compile(r"\s*[“«\"]")


class _Level(NamedTuple):
    series: tuple[int, str] | None
    where: tuple[Path, ...]
    listing: str = ""
    """The words that begin each entry of the list below."""


class InstructionReader:
    """Goes through the paragraphs in order; what one says of a place holds for those numbered below it."""

    def __init__(self, rules: Rules, grammar: InstructionGrammar, annexes: Sequence[Annex] = ()) -> None:
        self._grammar = grammar
        self._annexes = annexes
        words = rules.instructions
        self._unchanged = compiled(any_of(words.unchanged))
        self._heading = compiled(any_of(words.headings))
        self._columns = words.comparison
        self._rows = RowReader(words.comparison, grammar)

    def read(self, blocks: Sequence[Block]) -> tuple[list[Instruction], list[Unread]]:
        """The instructions of `blocks` in order, and each paragraph that is none and not known to ask nothing."""
        self._blocks, self._at = list(blocks), 0
        self._levels: list[_Level] = []
        done: list[Instruction] = []
        left: list[Unread] = []
        while self._at < len(self._blocks):
            block = self._blocks[self._at]
            self._at += 1
            if isinstance(block, Table):
                self._table(block, done, left)
            else:
                self._paragraph(block, done, left)
        return done, left

    def _table(self, table: Table, done: list[Instruction], left: list[Unread]) -> None:
        """Each row of a table of old and new words is an instruction; another table is told."""
        rows = compared_rows(table, self._columns)
        if rows is None:
            text = " | ".join(" ".join(cell.split()) for cell in table.rows[0])
            left.append(Unread(text, table.place, instructs=True))
        for row in rows or ():
            if row.new and self._unchanged.match(row.new[0]):
                continue
            read = self._rows.read(row)
            if read is None:
                left.append(Unread(row.text, row.place, instructs=True))
                continue
            shown, said = read
            done += (self._instruction(each, row.text, row.place, shown.blocks) for each in said)

    def _paragraph(self, block: Paragraph, done: list[Instruction], left: list[Unread]) -> None:
        mark = mark_of(block.text)
        text = plain(mark.rest if mark else block.text).strip()
        self._open(mark)
        words, sentences = self._sentences_of(text)
        waits = any(each.waits for each in sentences)
        if sentences and (not waits or words.open is not None):
            blocks = self._quotation(block, words.open) if words.open is not None else ()
            if blocks is None:
                left.append(Unread(text, block.place, instructs=True))
            else:
                done += (self._instruction(each, text, block.place, blocks) for each in sentences)
            return
        below = self._below(mark) if sentences else ()
        if below:
            done += (self._instruction(each, text, block.place, below) for each in sentences)
        else:
            self._without_text(mark, text, block, left)

    def _sentences_of(self, text: str) -> tuple[Quoted, tuple[SaidChange, ...]]:
        """What `text` asks, by itself or as an entry of the list in which it stands."""
        words = quoted(text)
        sentences = self._grammar.read(words)
        listing = next((level.listing for level in reversed(self._levels[:-1]) if level.listing), "")
        if sentences or not listing:
            return words, sentences
        entry = quoted(f"{listing} {text}")
        sentences = self._grammar.read(entry)
        return (entry, sentences) if sentences else (words, ())

    def _without_text(self, mark: Mark | None, text: str, block: Paragraph, left: list[Unread]) -> None:
        """What asks nothing itself: it says where, is a heading, says that the rest stays, or is told."""
        series = mark.series if mark else None
        listing = self._grammar.listing(text)
        if listing and self._is_over_entries(mark, listing):
            self._levels[-1:] = [_Level(series, (), listing)]
            return
        context = self._grammar.context(text)
        if context is not None and self._is_over_instructions(mark):
            self._levels[-1:] = [_Level(series, self._inner(context))]
            return
        instructs = self._grammar.seems(quoted(text).text)
        if self._heading.fullmatch(text) or text.isupper() or (self._unchanged.search(text) and not instructs):
            return
        left.append(Unread(text, block.place, instructs=instructs))

    def _open(self, mark: Mark | None) -> None:
        series = mark.series if mark else None
        known = [at for at, level in enumerate(self._levels) if level.series == series]
        if known:
            del self._levels[known[0] :]
        self._levels.append(_Level(series, ()))

    def _where(self) -> tuple[Path, ...]:
        """The places of which the paragraphs above speak."""
        return next((level.where for level in reversed(self._levels[:-1]) if level.where), ())

    def _inner(self, context: tuple[Path, ...]) -> tuple[Path, ...]:
        outer = self._where()
        if not context:
            return outer
        held = self._grammar.within(SaidChange(InstructionAct.REPEALED, context), outer) if outer else None
        return held.targets if held else context

    def _instruction(self, sentence: SaidChange, text: str, place: str, blocks: Sequence[Block]) -> Instruction:
        where = self._where()
        placed = self._grammar.within(sentence, where) if where else sentence
        if not blocks and sentence.new and sentence.act in WITH_TEXT:
            blocks = (Paragraph(sentence.new, place),)
        named = placed.annex and placed.annex[0].number
        annex = next((each for each in self._annexes if named and bare(each.label.title()) == named), None)
        return Instruction(placed, text, place, tuple(blocks), annex)

    def _quotation(self, block: Paragraph, first: str) -> tuple[Block, ...] | None:
        """The paragraphs of a quotation that opens with `first`; None where it is never closed."""
        taken: list[Block] = [Paragraph(first.strip(), block.place)] if first.strip() else []
        for at in range(self._at, len(self._blocks)):
            each = self._blocks[at]
            if isinstance(each, Table):
                taken.append(each)
                continue
            end = closed(each.text)
            taken.append(each if end is None else replace(each, text=end.strip()))
            if end is not None:
                self._at = at + 1
                return tuple(each for each in taken if isinstance(each, Table) or each.text)
        return None

    def _below(self, mark: Mark | None) -> tuple[Block, ...]:
        """The new text that stands below an instruction: in quotation marks, or up to what comes next."""
        if self._at >= len(self._blocks):
            return ()
        following = self._blocks[self._at]
        if isinstance(following, Paragraph) and _QUOTED.match(following.text):
            return self._quoted_below()
        taken: list[Block] = []
        while self._at < len(self._blocks) and not self._is_next(self._blocks[self._at], mark, bool(taken)):
            taken.append(self._blocks[self._at])
            self._at += 1
        return tuple(taken)

    def _quoted_below(self) -> tuple[Block, ...]:
        """One quotation after another, each of one paragraph or more."""
        taken: list[Block] = []
        while self._at < len(self._blocks):
            block = self._blocks[self._at]
            if not isinstance(block, Paragraph) or not _QUOTED.match(block.text):
                break
            bare = _QUOTED.sub("", block.text, count=1)
            end = closed(bare)
            self._at += 1
            if end is not None:
                taken.append(replace(block, text=end.strip()))
                continue
            more = self._quotation(block, bare)
            if more is None:
                self._at -= 1
                break
            taken += more
        return tuple(taken)

    def _is_next(self, block: Block, mark: Mark | None, begun: bool) -> bool:
        """Whether `block` belongs no more to a new text without quotation marks."""
        if isinstance(block, Table):
            return compared_rows(block, self._columns) is not None
        own = mark_of(block.text)
        text = plain(own.rest if own else block.text).strip()
        follows = (
            begun and own is not None and mark is not None and own.series == mark.series and own.value > mark.value
        )
        return follows or self._asks(text) or bool(own and own.heads and text.isupper())

    def _asks(self, text: str) -> bool:
        words = quoted(text)
        heading = self._heading.fullmatch(text) or self._unchanged.search(text)
        return bool(heading or self._grammar.read(words))

    def _is_over_instructions(self, mark: Mark | None) -> bool:
        """Whether the next paragraph is an instruction one level further in."""
        text = self._text_further_in(mark)
        return text is not None and (self._asks(text) or self._grammar.context(text) is not None)

    def _is_over_entries(self, mark: Mark | None, listing: str) -> bool:
        """Whether the next paragraph is, one level further in, an entry of the list that `listing` begins."""
        text = self._text_further_in(mark)
        return bool(text and self._grammar.read(quoted(f"{listing} {text}")))

    def _text_further_in(self, mark: Mark | None) -> str | None:
        """The text of the next paragraph, where that does not stand beside one with this mark."""
        block = self._blocks[self._at] if self._at < len(self._blocks) else None
        own = mark_of(block.text) if isinstance(block, Paragraph) else None
        if not isinstance(block, Paragraph) or (own and mark and own.series == mark.series):
            return None
        return plain(own.rest if own else block.text).strip()
