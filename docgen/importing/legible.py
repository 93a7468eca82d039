"""Whether text can be read, or is what a broken character map makes of Vietnamese."""

from __future__ import annotations

import re

from docgen.text.capitals import CAPITALS, SMALL

_LETTERS = frozenset(CAPITALS + SMALL + "abcdefghijklmnopqrstuvwxyzBCDEFGHIJKLMNOPQRSTUVWXYZ")
_MARKED = frozenset((CAPITALS + SMALL).replace("A-Z", "").replace("a-z", ""))
_STRANGE = 0.02
_FEWEST_MARKED = 0.08
_LEAST = 40
# The small words of English that are no syllables of Vietnamese: no broken character map makes them.
_ENGLISH = re.compile(r"\b(?:the|of|and|is|are|for|with|by|be|this|shall|which|from|or|as)\b", re.IGNORECASE)
_ENGLISH_WORDS = 0.1


def is_legible(text: str, pages: int = 1) -> bool:
    """Whether `text`, from so many pages, is enough and is mostly letters that Vietnamese has, or is English."""
    letters = [letter for letter in text if letter.isalpha()]
    if len(letters) < _LEAST * pages:
        return False
    strange = sum(letter not in _LETTERS for letter in letters) + sum(
        "\ue000" <= each <= "\uf8ff" for each in text
    )
    marked = sum(letter in _MARKED for letter in letters)
    if strange > _STRANGE * len(letters):
        return False
    return marked >= _FEWEST_MARKED * len(letters) or _is_english(text)


def _is_english(text: str) -> bool:
    return len(_ENGLISH.findall(text)) > _ENGLISH_WORDS * len(text.split())
