"""Roman numerals, which number the sections and appendices of a document (PL1.II.6c, PL1.III.1 of Decree 30)."""

from __future__ import annotations

_VALUES = {
    "M": 1000, "CM": 900, "D": 500, "CD": 400,
    "C": 100, "XC": 90, "L": 50, "XL": 40,
    "X": 10, "IX": 9, "V": 5, "IV": 4, "I": 1,
}  # fmt: skip


def roman(number: int) -> str:
    """`number` in Roman numerals: 4 as `IV`; raises ValueError outside 1 to 3999."""
    if not 1 <= number <= 3999:
        raise ValueError(f"{number} has no Roman numeral")
    numeral = ""
    for sign, value in _VALUES.items():
        count, number = divmod(number, value)
        numeral += sign * count
    return numeral


def arabic(numeral: str) -> int:
    """The number that a Roman `numeral` in capitals writes; raises ValueError for any other text, `IIII` too."""
    number, rest = 0, numeral
    for sign, value in _VALUES.items():
        while rest.startswith(sign):
            number, rest = number + value, rest.removeprefix(sign)
    if rest or not 1 <= number <= 3999 or roman(number) != numeral:
        raise ValueError(f"{numeral!r} is not a Roman numeral")
    return number


def value_of(written: str) -> int:
    """The number that figures or a Roman numeral, small or not, write; raises ValueError for any other text."""
    return int(written) if written.isdecimal() else arabic(written.upper())
