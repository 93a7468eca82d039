"""The running text of a document as one string of composed letters, so that each pattern is looked for once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from unicodedata import combining, is_normalized, normalize

from docgen.anatomy.document_part import Filled
from docgen.anatomy.paragraph_pieces import Piece, piece
from docgen.text.line_search import Lines, Wanted


class Letters:
    """A text in NFC, and where each of its letters stands in the text as typed."""

    def __init__(self, typed: str) -> None:
        self.composed = typed
        self._offsets: list[int] | None = None
        if is_normalized("NFC", typed):
            return
        composed: list[str] = []
        self._offsets = []
        start = 0
        for end in range(1, len(typed) + 1):
            if end == len(typed) or not combining(typed[end]):
                cluster = normalize("NFC", typed[start:end])
                self._offsets += [start] * len(cluster)
                composed.append(cluster)
                start = end
        self._offsets.append(len(typed))
        self.composed = "".join(composed)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of the composed letters in the text as typed."""
        return (start, end) if self._offsets is None else (self._offsets[start], self._offsets[end])


class FoundWords(NamedTuple):
    """A match: the words in the file, what stands before them in their piece, and the piece they are in."""

    filled: Filled
    words: Piece
    before: str
    match: re.Match[str]


class Prose:
    """Running text, a line for each piece; lines all in capitals are left out."""

    def __init__(self, filled: Iterable[Filled]) -> None:
        self._filled = [each for each in filled if not each.piece.in_capitals]
        self._letters = [Letters(each.piece.text.replace("\n", " ")) for each in self._filled]
        self._lines = Lines([each.composed for each in self._letters])

    def matches(self, wanted: Wanted) -> Iterator[FoundWords]:
        """Every match of `wanted`, which must not reach over a line end, in reading order."""
        text, starts = self._lines.text, self._lines.starts
        for at in wanted.among(self._lines):
            begin = starts[at]
            for match in wanted.pattern.finditer(text, begin, starts[at + 1] - 1):
                filled, letters = self._filled[at], self._letters[at]
                start, end = letters.span(match.start() - begin, match.end() - begin)
                whole = filled.piece
                words = piece(whole.paragraph, whole.start + start, whole.start + end)
                yield FoundWords(filled, words, text[begin : match.start()], match)
