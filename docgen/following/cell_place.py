"""Place: where a cell of a worksheet stands."""

from __future__ import annotations

import re
from typing import NamedTuple


class Place(NamedTuple):
    """Where a cell stands: row and column, from 1."""

    row: int
    column: int

    @property
    def name(self) -> str:
        """`C5`."""
        return f"{column_letters(self.column)}{self.row}"


def place_of(name: str) -> Place:
    """The place of a cell called `C5`; row and column 0 for what is no such name."""
    found = re.fullmatch(r"\$?([A-Z]{1,3})\$?(\d{1,7})", name)
    if found is None:
        return Place(0, 0)
    column = 0
    for letter in found[1]:
        column = 26 * column + ord(letter) - ord("A") + 1
    return Place(int(found[2]), column)


def column_letters(column: int) -> str:
    """`C` for 3, `AA` for 27."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
