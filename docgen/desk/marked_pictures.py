"""Pages as pictures with rectangles at words on them, in points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

import docgen
from docgen import WordPlace

M = TypeVar("M")
_WORDS = 6
_ROOM = 1


class MarkedPage(NamedTuple, Generic[M]):
    """A page with the marks on it."""

    number: int
    width: float
    height: float
    marks: tuple[M, ...]


def marked_pages(pdf: bytes, marks: Mapping[int, Sequence[M]]) -> tuple[MarkedPage[M], ...]:
    """The pages of a PDF, each with its marks by its number from 1."""
    return tuple(
        MarkedPage(number, width, height, tuple(marks.get(number, ())))
        for number, (width, height) in enumerate(docgen.page_sizes(pdf), start=1)
    )


def framed(place: WordPlace) -> tuple[float, float, float, float]:
    """Left, top, width and height of a rectangle a little wider than the words."""
    return place.left - _ROOM, place.top - _ROOM, place.width + 2 * _ROOM, place.height + 2 * _ROOM


def on_one_line(text: str) -> str:
    """So many words of a text as stand on one line nearly always, and tell it from others."""
    return " ".join(text.split()[:_WORDS])
