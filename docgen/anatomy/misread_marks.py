"""What the mark of a line may have been before a poor scan: `HI.` of `III.`, `l.` of `1.`, `®)` of any letter.

Which it is, the lines around tell: a mark so guessed counts only as the very next of its series.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from docgen.anatomy.marks import ALPHABET, FOREIGN, Mark, Rank, readings, roman
from docgen.text import numerals
from docgen.text.capitals import CAPITALS

_ROMAN = re.compile(
    r"(?P<value>[HILTVX|§l1!]{1,5})(?:\s?[.,]\s*|\s*[-–—]\s+|(?<=[IVX])\s+|\s+(?=[^a-z]+$))(?P<rest>[^\W\d].*)",
    re.S,
)
_LOOKS = {"H": "II", "L": "I", "T": "I", "|": "I", "l": "I", "1": "I", "!": "I"}
_LETTER = re.compile(r"(?P<sign>[^\s\w(\-–—+*•\"“”']|[øØ€])[)}\]]\s*(?P<rest>[^\W\d_].*)", re.S)
_CLOSED = re.compile(rf"(?P<letter>[{ALPHABET}])[}}\]]\s*(?P<rest>[^\W\d_].*)", re.S)
APART = r"(?![^\W\d_]{3,}:?\s)\S{1,6}(?=\s{3})"
"""The shape of what was a mark, however a scan spoilt it: a gap behind it, and so short that it is no word."""
# A mark of which nothing is left but that it stands apart, or before a stop and a capital.
_SPOILT = re.compile(rf"(?P<mark>{APART}|[^\sA-ZĐ][.,](?=\s))\s+(?P<rest>[{CAPITALS}].*)", re.S)
GAP = "   "
"""What stands behind a mark in place of a tab."""
_MOST_NUMBERS, _MOST_ROMAN, _ONE_FIGURE = 20, 13, 10
_STROKE = str.maketrans("lI|", "111")
_FIGURES = {"A": 4, "S": 5, "G": 6, "B": 8}
_FIGURED = re.compile(
    rf"(?P<mark>[\dlI|]{{1,2}}(?:[.,][\dlI|]{{1,2}}){{1,2}})[.,]?\s+(?P<rest>[{CAPITALS}].*)", re.S
)
_ALIKE = {"d": "đ", "đ": "d", "c": "e", "e": "c", "b": "h", "h": "b", "g": "q"}
_STROKES = {"I": ("II", "III"), "II": ("III",), "V": ("VI", "IV", "VII"), "VI": ("VII", "VIII"), "VII": ("VIII",)}
_STROKES |= {"X": ("IX", "XI"), "XI": ("XII", "XIII"), "XII": ("XIII",)}
"""The numerals of which a scan that lost a stroke or two makes another one."""


def misread(text: str, *, recognised: bool = False) -> Iterator[Mark]:
    """The marks that a poor scan may have made `text` open with; none for sound ones.

    Where the text was `recognised` from a picture, what looks sound may be another too (`I.` of `II.`).
    """
    text = text.lstrip()
    if text.startswith("l. "):
        yield Mark("1.", Rank.NUMBER, (1,), text[3:], misread=True)
    found = _ROMAN.fullmatch(text)
    if found is not None and found["value"] == "§":
        yield Mark("8.", Rank.NUMBER, (8,), found["rest"], misread=True)
    elif found is not None and (recognised or not set(found["value"]) & set("l1!")):
        yield from _romans(text, found["value"], found["rest"])
    if recognised:
        yield from _in_pictures(text)


def _romans(text: str, printed: str, rest: str) -> Iterator[Mark]:
    # An L at the end is another I, or the full stop.
    for letters in dict.fromkeys((printed, printed.removesuffix("L"))):
        numeral = read_numeral(letters)
        mark = roman(f"{numeral}. {rest}")
        if mark is not None and not text.startswith(f"{numeral}."):
            yield replace(mark, misread=True)


def is_spoilt(text: str) -> bool:
    """Whether `text` opens with what must have been a mark, for a gap or a stop stands behind, and is none."""
    return _SPOILT.fullmatch(text) is not None and not any(readings(text))


def read_numeral(letters: str) -> str:
    """The Roman numeral that these letters look like."""
    return "".join(_LOOKS.get(letter, letter) for letter in letters)


def _in_pictures(text: str) -> Iterator[Mark]:
    """What else may have been printed where letters are recognised from a picture."""
    sound = list(readings(text))
    if not sound and (figured := _FIGURED.fullmatch(text)) is not None:
        value = tuple(int(each.translate(_STROKE)) for each in re.split("[.,]", figured["mark"]))
        yield Mark(f"{'.'.join(map(str, value))}.", Rank.NUMBER, value, figured["rest"], misread=True)
    elif not sound and (spoilt := _SPOILT.fullmatch(text)) is not None:
        yield from _any(spoilt["mark"], spoilt["rest"])
    for mark in sound:
        printed = mark.printed.rstrip(" .)/")
        if mark.rank is Rank.NUMBER and len(mark.value) == 1 and mark.value[0] > _ONE_FIGURE:
            value = divmod(mark.value[0], 10)  # a stop between two figures was lost
            yield replace(mark, printed=f"{value[0]}.{value[1]}.", value=value, misread=True)
        elif mark.rank is Rank.ROMAN:
            for numeral in _STROKES.get(printed, ()):
                yield replace(mark, printed=f"{numeral}.", value=(numerals.arabic(numeral),), misread=True)
        elif mark.rank is Rank.CAPITAL and printed in _FIGURES:
            yield Mark(f"{_FIGURES[printed]}.", Rank.NUMBER, (_FIGURES[printed],), mark.rest, misread=True)
        elif mark.rank is Rank.LETTER and printed in _ALIKE:
            yield _letter(_ALIKE[printed], mark.rest)
    if closed := _CLOSED.fullmatch(text):
        yield _letter(closed["letter"], closed["rest"])
    elif found := _LETTER.fullmatch(text):
        yield from (_letter(letter, found["rest"]) for letter in ALPHABET if letter not in FOREIGN)


def _any(printed: str, rest: str) -> Iterator[Mark]:
    """Every mark that may have stood before `rest`, of which there is left what is `printed`."""
    counts, stops = any(map(str.isdigit, printed)), printed[-1] in ".,"
    if printed[-1] == ")":
        yield from (_letter(letter, rest) for letter in ALPHABET)
    elif not counts and not stops:
        yield Mark("+", Rank.BULLET, (), rest, misread=True)  # a dash stays one, or goes
    else:
        for number in range(1, _MOST_NUMBERS):
            yield Mark(f"{number}.", Rank.NUMBER, (number,), rest, misread=True)
    if not counts:
        for number in range(1, _MOST_ROMAN):
            yield Mark(f"{numerals.roman(number)}.", Rank.ROMAN, (number,), rest, misread=True)


def _letter(letter: str, rest: str) -> Mark:
    return Mark(f"{letter})", Rank.LETTER, (ALPHABET.index(letter) + 1,), rest, misread=True)
