"""The number or bullet that opens a paragraph: `A.`, `I.`, `Điều 1.`, `1.1.`, `a)`, `(1)`, `-` (PL1.II.6c)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import IntEnum

from docgen.text.capitals import CAPITALS
from docgen.text.markup import plain
from docgen.text.numerals import arabic
from docgen.text.sentence_end import is_ended


class Rank(IntEnum):
    """How high in the outline a kind of mark usually stands, the highest first; each document may differ."""

    PART = 0
    CAPITALS = 1
    """A title in capitals without a number."""
    CAPITAL = 2
    ROMAN = 3
    ARTICLE = 4
    BOLD = 5
    """A line set apart by its look, without a number."""
    NUMBER = 6
    NAME = 19
    """The name of a body alone on its line, without a number: what stands below is its work."""
    BRACKET = 20
    LETTER = 21
    SMALL_ROMAN = 22
    BULLET = 30


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark as printed, with its value where it counts (`1.2.` as (1, 2)), and the text behind it."""

    printed: str
    rank: Rank
    value: tuple[int, ...]
    rest: str
    misread: bool = False
    """Whether a poor scan spoilt it; `printed` is then what must have stood there."""

    series: tuple[int, str] = field(init=False, compare=False)
    """What tells one kind of mark from another: 1.1 from 1, Chương from Phần, - from +."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "series", _series(self))

    @property
    def counts(self) -> bool:
        """Whether it is a number, a letter or the look of a title, not a mere bullet."""
        return self.rank is not Rank.BULLET

    @property
    def heads(self) -> bool:
        """Whether it is of a kind that may number the sections of a document."""
        return self.rank <= Rank.NUMBER


def _series(mark: Mark) -> tuple[int, str]:
    if mark.rank is Rank.NUMBER:
        return mark.rank + len(mark.value) - 1, ""
    if mark.rank is Rank.BULLET:
        return mark.rank, mark.printed
    if mark.rank is Rank.PART:
        return mark.rank, _VALUE.sub("", mark.printed).strip().lower()
    return mark.rank, mark.printed[-1:] if mark.rank is Rank.BRACKET else ""


ALPHABET = "abcdđefghijklmnopqrstuvwxyz"
FOREIGN = frozenset("fjwz")
"""Letters that Vietnamese lists pass over; some do count them."""
ORDINALS = {
    word: value
    for value, words in enumerate(
        ("nhất một", "hai", "ba", "tư bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"), start=1
    )
    for word in words.split()
}
_PART = re.compile(
    r"(?P<mark>(?P<word>phần|chương|mục|tiểu mục)\s+"
    rf"(?:(?:thứ\s+)?(?P<ordinal>{'|'.join(ORDINALS)})|(?P<roman>[IVX]+)|(?P<figure>\d{{1,2}})|(?P<letter>[A-H]))\b)"
    r"\s*[.:–-]?\s*(?P<rest>.*)",
    re.I | re.S,
)
_VALUE = re.compile(r"\s+(?:thứ\s+\w+|số\s+\w+|\w+)\s*[.:]?$")
_WORDED = re.compile(
    r"(?P<mark>(?:(?:Nhóm )?(?:[Nn]hiệm vụ|[Gg]iải pháp|[Nn]ội dung|[Hh]oạt động|[Cc]ông việc)"
    r"|Việc|Nhóm|Bước|(?:Tiểu )?[Dd]ự án|Hợp phần|Mục tiêu|Chỉ tiêu)"
    r"\s+(?:số\s+)?(?:(?P<figure>\d{1,2})|(?P<roman>[IVX]+))\s*[.:])\s*(?P<rest>.*)",
    re.S,
)
_ARTICLE = re.compile(r"(?P<mark>Điều\s+(?P<value>\d{1,3})\s?[.:])\s*(?P<rest>.*)", re.S)
_ROMAN = re.compile(
    r"(?!V/v\b)(?P<mark>(?P<value>[IVXL]+)\s*[./)]|(?P<bare>[IVXL]+)(?=\s*[-–]\s))\s*(?:[-–]\s*)?(?P<rest>[^\s\d].*)",
    re.S,
)
# A numeral before a title in capitals may have lost its full stop.
_LOUD_ROMAN = re.compile(r"(?P<mark>(?P<value>[IVX]+))\s+(?P<rest>[^\W\da-z].*)", re.S)
_CAPITAL = re.compile(rf"(?P<mark>(?P<value>[A-ZĐ])\s?[.)/])\s*(?P<rest>[{CAPITALS}].*)", re.S)
_NUMBER = re.compile(r"(?P<mark>(?P<value>\d{1,3}(?:\.\d{1,2})*)\s?\.(?!\d))\s*(?P<rest>\S.*)", re.S)
_BARE = re.compile(rf"(?P<mark>(?P<value>\d{{1,2}}(?:\.\d{{1,2}})+))\s+(?P<rest>[{CAPITALS}].*)", re.S)
_BRACKET = re.compile(
    r"(?P<mark>\(?(?P<value>\d{1,2}(?:\.\d{1,2}){0,2})(?:\)|/|\s?-(?=\s)))\s*(?P<rest>[^\s\d].*)", re.S
)
# A mark in italics of its own (`*-* …`), a star written as a mere star (`\\* …`).
_DRESSED = re.compile(r"^(?:\*(?P<bare>[-–+•]|[\w.()]{1,8})\*(?=\s)|\\(?P<star>\*)(?=\s))")
_STARS = re.compile(r"\*+(?=[^\s*])")
_LETTER = re.compile(rf"(?P<mark>\(?(?P<value>[{ALPHABET}])[.)/])\s*(?P<rest>\S.*)", re.S)
_SMALL_ROMAN = re.compile(r"(?P<mark>\(?(?P<value>[ivx]{1,5})\))\s*(?P<rest>\S.*)", re.S)
_LONGEST_TITLE = 100
_BULLET = re.compile(r"(?P<mark>[-–—−~+*•●▪◦○■·])\s+(?P<rest>\S.*)", re.S)
_TIGHT = re.compile(r"(?P<mark>[-–—−+•●▪◦○■·])(?P<rest>[^\W\d_].*)", re.S)
# Letters beyond these open a title before a name (Q. Trưởng phòng) more often than a section.
_FEW = "ABCDĐEGH"


def mark_of(text: str) -> Mark | None:
    """The likeliest mark that `text` opens with by itself, or None: figures, dates, initials are no marks."""
    mark = next(readings(text), None)
    return None if mark is not None and mark.rank is Rank.CAPITAL and mark.printed[0] not in _FEW else mark


def readings(text: str) -> Iterator[Mark]:
    """Every mark that `text` may open with, the likeliest first; which it is, the lines around it tell."""
    text = _DRESSED.sub(lambda found: found["bare"] or found["star"], text.lstrip())
    if (stars := _STARS.match(text)) is not None:  # italics or bold that begin before the number
        inside = readings(text[stars.end() :])
        yield from (replace(inner, rest=f"{stars[0]}{inner.rest}") for inner in inside if inner.counts)
        return
    yield from (mark for read in _READERS if (mark := read(text)) is not None)


def looks(text: str, emphatic: bool, *, named: bool = False) -> Mark | None:
    """The look of a title without a number, taken for its mark: capitals, bold, centred; None for any other.

    So too a line that is `named`: nothing but the name of a body.
    """
    bare = plain(text).strip()
    if (
        not len(bare.split()) >= 2
        or len(bare) > _LONGEST_TITLE
        or is_ended(bare, ".;,!?…)]")
        or not bare[0].isalpha()
    ):
        return None
    if bare.isupper():
        return Mark("", Rank.CAPITALS, (), text)
    if emphatic and bare[0].isupper():
        return Mark("", Rank.BOLD, (), text)
    return Mark("", Rank.NAME, (), text) if named else None


def _part(text: str) -> Mark | None:
    found = _PART.fullmatch(text)
    if found is None or found["word"][:1].islower() or found["rest"][:1].islower():
        return None
    if found["ordinal"]:
        value = ORDINALS[found["ordinal"].lower()]
    elif found["roman"]:
        value = _value_of(found["roman"].upper())
    else:
        value = int(found["figure"]) if found["figure"] else ALPHABET.index(found["letter"].lower()) + 1
    return Mark(found["mark"], Rank.PART, (value,), found["rest"]) if value else None


def _worded(text: str) -> Mark | None:
    found = _WORDED.fullmatch(text)
    value = (int(found["figure"]) if found["figure"] else _value_of(found["roman"])) if found else 0
    return Mark(found["mark"], Rank.PART, (value,), found["rest"]) if found and value else None


def _article(text: str) -> Mark | None:
    found = _ARTICLE.fullmatch(text)
    return Mark(found["mark"], Rank.ARTICLE, (int(found["value"]),), found["rest"]) if found else None


def roman(text: str) -> Mark | None:
    """The mark `II.` that `text` opens with, None for any other."""
    found = _ROMAN.fullmatch(text)
    if found is None and text.isupper() and (loud := _LOUD_ROMAN.fullmatch(text)) is not None:
        numeral = loud["value"]
        return Mark(f"{numeral}.", Rank.ROMAN, (_value_of(numeral),), loud["rest"]) if _value_of(numeral) else None
    value = _value_of(found["value"] or found["bare"]) if found else 0
    return Mark(found["mark"], Rank.ROMAN, (value,), found["rest"]) if found and value else None


def _capital(text: str) -> Mark | None:
    found = _CAPITAL.fullmatch(text)
    if found is None:
        return None
    return Mark(found["mark"], Rank.CAPITAL, (ALPHABET.index(found["value"].lower()) + 1,), found["rest"])


def _number(text: str) -> Mark | None:
    found = _NUMBER.fullmatch(text) or _BARE.fullmatch(text)
    if found is None:
        return None
    return Mark(found["mark"], Rank.NUMBER, tuple(map(int, found["value"].split("."))), found["rest"])


def _bracket(text: str) -> Mark | None:
    found = _BRACKET.fullmatch(text)
    if found is None or ("." in found["value"] and not found["mark"].endswith(")")):
        return None
    value = tuple(map(int, found["value"].split(".")))
    return Mark(found["mark"], Rank.BRACKET if len(value) == 1 else Rank.NUMBER, value, found["rest"])


def _letter(text: str) -> Mark | None:
    found = _LETTER.fullmatch(text)
    return (
        Mark(found["mark"], Rank.LETTER, (ALPHABET.index(found["value"]) + 1,), found["rest"]) if found else None
    )


def _small_roman(text: str) -> Mark | None:
    found = _SMALL_ROMAN.fullmatch(text)
    value = _value_of(found["value"].upper()) if found else 0
    return Mark(found["mark"], Rank.SMALL_ROMAN, (value,), found["rest"]) if found and value else None


def _bullet(text: str) -> Mark | None:
    found = _BULLET.fullmatch(text) or _TIGHT.fullmatch(text)
    if found is None:
        return None
    return Mark("-" if found["mark"] in "–—−~" else found["mark"], Rank.BULLET, (), found["rest"])


def _value_of(numeral: str) -> int:
    try:
        return arabic(numeral)
    except ValueError:
        return 0


_READERS = (_part, _worded, _article, roman, _capital, _number, _bracket, _letter, _small_roman, _bullet)
