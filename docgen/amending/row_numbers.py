"""The numbers of clauses that stand in a row: the next one, and all of them in order without a gap."""

from __future__ import annotations

from docgen.anatomy.marks import ALPHABET, FOREIGN
from docgen.text.numerals import arabic, roman

_LETTERS = [letter for letter in ALPHABET if letter not in FOREIGN]


def following(number: str) -> str | None:
    """The number that comes behind `number` (`2.4`, `đ`, `III`); None where that is in no series."""
    head, dot, last = number.rpartition(".")
    if last.isdecimal():
        return f"{head}{dot}{int(last) + 1}"
    if last in _LETTERS[:-1]:
        return f"{head}{dot}{_LETTERS[_LETTERS.index(last) + 1]}"
    try:
        return f"{head}{dot}{roman(arabic(last) + 1)}"
    except ValueError:
        return None


def in_order(first: str, count: int) -> list[str] | None:
    """So many numbers from `first` on; None where they are in no series."""
    numbers: list[str] = []
    number: str | None = first
    while len(numbers) < count:
        if number is None:
            return None
        numbers.append(number)
        number = following(number)
    return numbers
