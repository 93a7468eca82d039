"""The number or bullet that opens a paragraph: `I.`, `1.`, `1.1.`, `a)`, `(1)`, `-`, `+` (PL1.II.6c)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import IntEnum

from docgen.text.capitals import CAPITALS
from docgen.text.numerals import arabic


class Rank(IntEnum):
    """How high in the outline a kind of mark usually stands, the highest first."""

    PART = 0
    ROMAN = 1
    NUMBER = 2
    BRACKET = 20
    LETTER = 21
    BULLET = 30


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark as printed, with its value where it counts (`1.2.` as (1, 2)), and the text behind it."""

    printed: str
    rank: Rank
    value: tuple[int, ...]
    rest: str

    @property
    def series(self) -> tuple[int, str]:
        """What tells one kind of mark from another: 1.1 from 1, a) from a., - from +."""
        if self.rank is Rank.NUMBER:
            return self.rank + len(self.value) - 1, ""
        if self.rank is Rank.BULLET:
            return self.rank, self.printed
        return self.rank, self.printed[-1:] if self.rank is Rank.BRACKET else ""

    @property
    def counts(self) -> bool:
        """Whether it is a number or letter, not a mere bullet."""
        return self.rank is not Rank.BULLET


LETTERS = "abcdđeghiklmnopqrstuvxy"
_PART = re.compile(r"(?P<mark>(?:phần|chương)\s+(?:thứ\s+\w+|[IVX]+|\d+))\s*[.:]?\s*(?P<rest>.*)", re.I | re.S)
_ROMAN = re.compile(
    r"(?P<mark>(?P<value>[IVXL]+)\s*[./)]|(?P<bare>[IVXL]+)(?=\s*[-–]\s))\s*(?:[-–]\s*)?(?P<rest>[^\s\d].*)", re.S
)
_NUMBER = re.compile(r"(?P<mark>(?P<value>\d{1,3}(?:\.\d{1,2})*)\s?\.(?!\d))\s*(?P<rest>\S.*)", re.S)
_BARE = re.compile(rf"(?P<mark>(?P<value>\d{{1,2}}(?:\.\d{{1,2}})+))\s+(?P<rest>[{CAPITALS}].*)", re.S)
_BRACKET = re.compile(r"(?P<mark>\(?(?P<value>\d{1,2})(?:\)|/|\s?-(?=\s)))\s*(?P<rest>[^\s\d].*)", re.S)
# A mark in italics of its own (`*-* …`), a star written as a mere star (`\\* …`).
_DRESSED = re.compile(r"^(?:\*(?P<bare>[-–+•]|[\w.()]{1,8})\*(?=\s)|\\(?P<star>\*)(?=\s))")
_MISREAD = re.compile(r"(?P<value>[HILTVX|§]{1,4})(?:\s?[.,]\s*|(?<=[IVX])\s+)(?P<rest>[^\W\d].*)", re.S)
_LOOKS = {"H": "II", "L": "I", "T": "I", "|": "I"}
_LETTER = re.compile(rf"(?P<mark>\(?(?P<value>[{LETTERS}])[.)])\s*(?P<rest>\S.*)", re.S)
_BULLET = re.compile(r"(?P<mark>[-–—−+*•●▪◦○■·])\s+(?P<rest>\S.*)", re.S)
_TIGHT = re.compile(r"(?P<mark>[-–—−+•●▪◦○■·])(?P<rest>[^\W\d_].*)", re.S)


def mark_of(text: str) -> Mark | None:
    """The mark that `text` opens with, or None. Figures, dates and initials (`21.600 chủ thể`) are no marks."""
    text = _DRESSED.sub(lambda found: found["bare"] or found["star"], text.lstrip())
    if text.startswith("*") and text[1:2].strip():  # italics that begin before the number
        inner = mark_of(text[1:])
        return replace(inner, rest=f"*{inner.rest}") if inner and inner.counts else None
    if found := _PART.fullmatch(text):
        return Mark(found["mark"], Rank.PART, (), found["rest"])
    if found := _ROMAN.fullmatch(text):
        return _roman(found)
    if found := _NUMBER.fullmatch(text) or _BARE.fullmatch(text):
        return Mark(found["mark"], Rank.NUMBER, tuple(map(int, found["value"].split("."))), found["rest"])
    if found := _BRACKET.fullmatch(text):
        return Mark(found["mark"], Rank.BRACKET, (int(found["value"]),), found["rest"])
    if found := _LETTER.fullmatch(text):
        return Mark(found["mark"], Rank.LETTER, (LETTERS.index(found["value"]) + 1,), found["rest"])
    if found := _BULLET.fullmatch(text) or _TIGHT.fullmatch(text):
        return Mark("-" if found["mark"] in "–—−" else found["mark"], Rank.BULLET, (), found["rest"])
    return None


def _roman(found: re.Match[str]) -> Mark | None:
    try:
        value = arabic(found["value"] or found["bare"])
    except ValueError:
        return None
    return Mark(found["mark"], Rank.ROMAN, (value,), found["rest"])


def misread(text: str, expected: int, rank: Rank) -> Mark | None:
    """The mark that a poor scan made of the `expected` one: `HI.` for `III.`, `§.` for `8.`; else None."""
    found = _MISREAD.fullmatch(text.lstrip())
    if found is None:
        return None
    if rank is Rank.NUMBER:
        return Mark("8.", rank, (8,), found["rest"]) if found["value"] == "§" and expected == 8 else None
    numeral = "".join(_LOOKS.get(letter, letter) for letter in found["value"])
    printed = f"{numeral}."
    fits = rank is Rank.ROMAN and (mark := mark_of(f"{printed} x")) is not None and mark.value == (expected,)
    return Mark(printed, rank, (expected,), found["rest"]) if fits else None
