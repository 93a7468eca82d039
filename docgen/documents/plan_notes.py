"""The notes of a plan: its marks renumbered as the document refers to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from docgen.documents.template_variables import PlanBlock, TaskRow
from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.text.markup import StyledText, runs, written


class Notes:
    """The notes of a plan by its own marks; each reference takes the next number and a note of its own."""

    def __init__(self, notes: Mapping[str, str]) -> None:
        self._notes = notes
        self._referenced: list[str] = []
        self._missing: list[Fault] = []

    def numbered(self, texts: Iterable[str]) -> tuple[str, ...]:
        """The texts with their marks renumbered from 1 in the order of the document."""
        return tuple(map(self._numbered, texts))

    def in_blocks(self, blocks: Iterable[PlanBlock]) -> tuple[PlanBlock, ...]:
        """The same for every text of these blocks, in reading order."""
        return tuple(
            block.model_copy(
                update={"text": self._numbered(block.text), "rows": tuple(map(self._in_row, block.rows))}
            )
            for block in blocks
        )

    def referenced(self) -> tuple[str, ...]:
        """The notes in the order of their numbers; raises DocgenError for every mark that has no note."""
        if self._missing:
            raise DocgenError(self._missing)
        return tuple(self._referenced)

    def _numbered(self, markup: str) -> str:
        return written(self._next(piece) for piece in runs(markup)) if "[^" in markup else markup

    def _in_row(self, row: TaskRow) -> TaskRow:
        texts = {name: self._numbered(value) for name, value in row if isinstance(value, str)}
        return row.model_copy(update=texts)

    def _next(self, piece: StyledText) -> StyledText:
        if piece.footnote is None:
            return piece
        if piece.footnote not in self._notes:
            self._missing.append(
                Fault(
                    say("the mark [^{mark}] has no footnote", mark=piece.footnote),
                    say("add it under chu_thich, or take the mark away"),
                    path=f"chu_thich.{piece.footnote}",
                )
            )
        self._referenced.append(self._notes.get(piece.footnote, ""))
        return StyledText("", piece.italic, str(len(self._referenced)))
