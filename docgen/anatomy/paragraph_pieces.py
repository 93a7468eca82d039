"""Stretches of paragraphs, because one paragraph may hold several parts: a line each, or two columns by tabs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from docgen.decree.typeface import line_width
from docgen.text.normalize import clean
from docgen.word.document import Paragraph, Run
from docgen.word.formatting import RunFormat


@dataclass(frozen=True)
class Piece:
    """The text of a paragraph from `start` to `end`, without blanks at its ends."""

    paragraph: Paragraph
    start: int
    end: int

    @cached_property
    def text(self) -> str:
        """The text as typed."""
        return self.paragraph.text[self.start : self.end]

    @cached_property
    def said(self) -> str:
        """The words as composed letters, with single plain spaces."""
        return " ".join(clean(self.text).split())

    @cached_property
    def runs(self) -> tuple[tuple[Run, int, int], ...]:
        """The runs it reaches into, each with the start and end within that run."""
        found = []
        at = 0
        for run in self.paragraph.runs:
            start, end = max(self.start - at, 0), min(self.end - at, len(run.text))
            if start < end:
                found.append((run, start, end))
            at += len(run.text)
        return tuple(found)

    @property
    def shown(self) -> str:
        """The text as printed: letters that the format makes capital are capital."""
        if not any(run.format.caps for run, _, _ in self.runs):
            return self.text
        return "".join(
            run.text[start:end].upper() if run.format.caps else run.text[start:end]
            for run, start, end in self.runs
        )

    @property
    def printed(self) -> str:
        """The text with the paragraph's automatic number before it, where it begins the paragraph."""
        label = self.paragraph.label
        if label is None or self.paragraph.text[: self.start].strip():
            return self.text
        return f"{label.text} {self.text}"

    @cached_property
    def in_capitals(self) -> bool:
        """Whether every letter is printed as a capital; False where there is no letter."""
        return self.shown.isupper()

    @cached_property
    def width(self) -> float:
        """How wide it is on one line in Times New Roman, in twips; to compare with the length of a line."""
        return sum(
            20
            * line_width(
                run.text[start:end].upper() if run.format.caps else run.text[start:end],
                run.format.size,
                bold=run.format.bold,
            )
            for run, start, end in self.runs
        )

    def formats(self) -> Iterator[RunFormat]:
        """The format of each run that shows something here, in order."""
        return (run.format for run, start, end in self.runs if run.text[start:end].strip())

    def every(self, holds: Callable[[RunFormat], bool]) -> bool:
        """Whether `holds` for all that is shown."""
        return all(holds(format_) for format_ in self.formats())

    def any(self, holds: Callable[[RunFormat], bool]) -> bool:
        """Whether `holds` for some of what is shown."""
        return any(holds(format_) for format_ in self.formats())


def piece(paragraph: Paragraph, start: int, end: int) -> Piece:
    """The piece between two positions, blanks at its ends left out."""
    text = paragraph.text[start:end]
    lead = len(text) - len(text.lstrip())
    return Piece(paragraph, start + lead, max(start + lead, start + len(text.rstrip())))
