"""The ladders of marks that outlines of generated plans climb."""

from __future__ import annotations

from collections.abc import Callable

Mark = Callable[[int, str], str]
"""The mark of a line by its number among its neighbours and the mark of the line above it."""

ORDINALS = ("NHẤT", "HAI", "BA", "TƯ", "NĂM", "SÁU")
LETTERS = "abcdeghiklmnopqrstuvxy"
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def _roman(number: int, above: str) -> str:
    return f"{ROMAN[number - 1]}."


def _capital(number: int, above: str) -> str:
    return f"{'ABCDEGHIK'[number - 1]}."


def _number(number: int, above: str) -> str:
    return f"{number}."


def _decimal(number: int, above: str) -> str:
    return f"{above.rstrip('.')}.{number}."


def _letter(number: int, above: str) -> str:
    return f"{LETTERS[number - 1]})"


def _bracketed(number: int, above: str) -> str:
    return f"{number})"


def _dieu(number: int, above: str) -> str:
    return f"Điều {number}."


def _phan(number: int, above: str) -> str:
    return f"PHẦN THỨ {ORDINALS[number - 1]}\n"


def _muc(number: int, above: str) -> str:
    return f"Mục {number}."


def _dash(number: int, above: str) -> str:
    return "-"


def _plus(number: int, above: str) -> str:
    return "+"


LADDERS: dict[str, tuple[Mark, Mark, Mark, Mark | None]] = {
    "I 1 -": (_roman, _number, _dash, _plus),
    "I 1 a)": (_roman, _number, _letter, _dash),
    "I 1 +": (_roman, _number, _plus, _dash),
    "A 1 -": (_capital, _number, _dash, _plus),
    "A I 1": (_capital, _roman, _number, _dash),
    "1 1.1 -": (_number, _decimal, _dash, _plus),
    "Điều 1 a)": (_dieu, _number, _letter, _dash),
    "Phần 1 -": (_phan, _number, _dash, _plus),
    "Mục 1 a)": (_muc, _number, _letter, _dash),
    "I 1 1)": (_roman, _number, _bracketed, _dash),
    "I - +": (_roman, _dash, _plus, None),
}
"""Marks of a section, an item, a point, and a labelled line (or whatever is deeper than a point)."""
