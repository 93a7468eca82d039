"""A page that lay askew on the glass: its slope by its lines of words; words and drawn lines made straight."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import median

from docgen.importing.pdf_words import Ruling, Word

_FEWEST = 6
"""So many words in a line tell its slope: letters that reach below the line then weigh nothing."""
_STEEPEST = 0.1


@dataclass(frozen=True, slots=True)
class Slope:
    """How many points a line falls for each point to the right."""

    fall: float

    def straight(self, word: Word) -> Word:
        """`word` where it stands once the page is turned; its box is that of its whole line."""
        across, down = (word.left + word.right) / 2, word.middle
        right, lower = self.fall * down, -self.fall * across
        return replace(
            word,
            left=word.left + right,
            right=word.right + right,
            top=word.top + lower,
            bottom=word.bottom + lower,
        )

    def straight_ruling(self, ruling: Ruling) -> Ruling:
        """The same of a drawn line, or a piece of one."""
        right = self.fall * (ruling.top + ruling.bottom) / 2
        lower = -self.fall * (ruling.left + ruling.right) / 2
        return Ruling(ruling.left + right, ruling.right + right, ruling.top + lower, ruling.bottom + lower)


def slope_of(lines: Iterable[Sequence[Word]]) -> Slope:
    """The slope that most lines of words share, each word with its own box; none where too few tell."""
    falls: list[float] = []
    for line in lines:
        half = len(line) // 2
        if len(line) < _FEWEST:
            continue
        steps = [
            (later.bottom - word.bottom) / (later.left - word.left)
            for word, later in zip(line[:half], line[-half:], strict=True)
            if later.left > word.left
        ]
        if steps:
            falls.append(median(steps))
    fall = median(falls) if len(falls) > 2 else 0.0
    return Slope(fall if abs(fall) < _STEEPEST else 0.0)
