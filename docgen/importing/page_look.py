"""How a page is set: the width of its letters, the distance of its lines. Boxes that fonts give are no measure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from docgen.importing.pdf_words import Word

_SPACE = 0.7
"""So many letters more than its usual distance from the line above, a line opens a paragraph set apart."""
_CLOSEST = 1.2


@dataclass(frozen=True, slots=True)
class PageLook:
    """The usual measures of a page, in points."""

    letter: float
    """The width of a letter, mean over all words: programs disagree about the height of a font's box."""
    size: float
    pitch: float
    """The distance of a line from the one above it within a paragraph."""

    def leaves_space(self, distance: float) -> bool:
        """Whether a line at this distance from the one above stands apart from it."""
        return distance > self.pitch + _SPACE * self.letter


def look_of(words: Sequence[Word], middles: Sequence[float]) -> PageLook:
    """The look of a page with these `words` in lines at these heights."""
    letters = sum(len(word.text) for word in words)
    letter = sum(word.right - word.left for word in words) / letters if letters else 1.0
    sizes = sorted(word.size for word in words)
    distances = sorted(below - above for above, below in pairwise(middles) if below - above > _CLOSEST * letter)
    # Most lines of a page may be paragraphs of their own: the closer quarter is what wraps.
    pitch = distances[len(distances) // 4] if distances else 2 * letter
    return PageLook(max(letter, 0.1), sizes[len(sizes) // 2] if sizes else 1.0, pitch)
