"""Whether text is Vietnamese that can be read, or what a broken character map makes of it."""

from __future__ import annotations

from docgen.text.capitals import CAPITALS, SMALL

_LETTERS = frozenset(CAPITALS + SMALL + "abcdefghijklmnopqrstuvwxyzBCDEFGHIJKLMNOPQRSTUVWXYZ")
_MARKED = frozenset((CAPITALS + SMALL).replace("A-Z", "").replace("a-z", ""))
_STRANGE = 0.02
_FEWEST_MARKED = 0.08
_LEAST = 40


def is_legible(text: str, pages: int = 1) -> bool:
    """Whether `text`, from so many pages, is enough and is mostly letters that Vietnamese has."""
    letters = [letter for letter in text if letter.isalpha()]
    if len(letters) < _LEAST * pages:
        return False
    strange = sum(letter not in _LETTERS for letter in letters) + sum(
        "\ue000" <= each <= "\uf8ff" for each in text
    )
    marked = sum(letter in _MARKED for letter in letters)
    return strange <= _STRANGE * len(letters) and marked >= _FEWEST_MARKED * len(letters)
