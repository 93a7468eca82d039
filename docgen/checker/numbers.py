"""The number of a document as written: what stands before the slash, and the groups behind it (PL1.I.II.3)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from docgen.anatomy.document_part import Part, Sheet
from docgen.anatomy.paragraph_pieces import Piece

_WRITTEN = re.compile(r"(?P<label>[^\d/:;.…_]*)\s*(?P<colon>:?)\s*(?P<number>[\d.…_]*[^/]*?)\s*/\s*(?P<symbol>.*)")
_DASH = re.compile("[-\u2010-\u2015]")
_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)\s*/\s*(?P<symbol>.*)")


@dataclass(frozen=True, slots=True)
class Number:
    """`Số: 05/KH-UBND`. `number` is empty while open; `year` where one stands between number and symbol."""

    words: Piece
    label: str
    number: str
    year: str
    symbol: str

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of the symbol."""
        return tuple(group.strip() for group in _DASH.split(self.symbol))


def number_of(sheet: Sheet) -> Number | None:
    """The number of a document; None where it has none, or none with a slash."""
    words = sheet.first(Part.NUMBER)
    match = _WRITTEN.fullmatch(words.said) if words is not None else None
    if words is None or match is None:
        return None
    year = _YEAR.fullmatch(match["symbol"])
    number = match["number"].strip()
    return Number(
        words,
        (match["label"] + match["colon"]).strip(),
        number if number.isdecimal() else "",
        year["year"] if year else "",
        (year or match)["symbol"].strip(),
    )
