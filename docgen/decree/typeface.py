"""How wide Times New Roman sets a line: the decree measures the lines under names by the text above them."""

from __future__ import annotations

from functools import cache, lru_cache
from unicodedata import normalize

from pydantic import Field

from docgen.model.base import Model
from docgen.spec.load import load
from docgen.spec.places import shipped

_HORN = "\u031b"  # the one mark that makes a letter wider


class Typeface(Model):
    """Advance widths, in parts of `em`, each with the letters that have it."""

    em: int
    regular: dict[int, str] = Field(alias="thuong")
    bold: dict[int, str] = Field(alias="dam")
    italic: dict[int, str] = Field(alias="nghieng")


@lru_cache(maxsize=4096)  # names of bodies and fixed sentences come again in each document
def line_width(text: str, points: float, bold: bool = False, italic: bool = False) -> float:
    """The width in points of one line of `text` at a size in points; a foreign letter counts half an em.

    What is bold and italic counts as bold: nothing that is measured is both.
    """
    em, widths = _widths(bold, italic)
    letters = (_base(letter) for letter in normalize("NFC", text))
    return sum(widths.get(letter, em / 2) for letter in letters) / em * points


@cache
def _base(letter: str) -> str:
    marks = normalize("NFD", letter)
    return normalize("NFC", marks[0] + _HORN) if _HORN in marks else marks[0]


@cache
def _widths(bold: bool, italic: bool) -> tuple[int, dict[str, int]]:
    face = load(shipped("specs", "decree", "typeface.yaml"), Typeface)
    groups = face.bold if bold else face.italic if italic else face.regular
    return face.em, {letter: width for width, letters in groups.items() for letter in letters}
