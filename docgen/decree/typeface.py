"""How wide Times New Roman sets a line: the decree measures the lines under names by the text above them."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Annotated
from unicodedata import normalize

from pydantic import BeforeValidator, Field

from docgen.model.base_model import Model
from docgen.spec.load import load_shipped

_HORN = "\u031b"  # the one mark that makes a letter wider


def _by_letter(groups: dict[int, str]) -> dict[str, int]:
    return {letter: width for width, letters in groups.items() for letter in letters}


Widths = Annotated[dict[str, int], BeforeValidator(_by_letter)]


class Typeface(Model):
    """Advance widths of letters, in parts of `em`; in the file each width has the letters that share it."""

    em: int
    regular: Widths = Field(alias="thuong")
    bold: Widths = Field(alias="dam")
    italic: Widths = Field(alias="nghieng")


@lru_cache(maxsize=4096)  # names of bodies and fixed sentences come again in each document
def line_width(text: str, points: float, bold: bool = False, italic: bool = False) -> float:
    """The width in points of one line of `text` at a size in points; a foreign letter counts half an em.

    What is bold and italic counts as bold: nothing that is measured is both.
    """
    face = load_shipped(Typeface, "specs", "decree", "typeface.yaml")
    em, widths = face.em, face.bold if bold else face.italic if italic else face.regular
    letters = (_base(letter) for letter in normalize("NFC", text))
    return sum(widths.get(letter, em / 2) for letter in letters) / em * points


@cache
def _base(letter: str) -> str:
    marks = normalize("NFD", letter)
    return normalize("NFC", marks[0] + _HORN) if _HORN in marks else marks[0]
