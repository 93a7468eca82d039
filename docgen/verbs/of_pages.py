"""Verbs of pages: a document as it will print, seen as pictures."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.files import page_pictures
from docgen.files.page_pictures import WordPlace


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has; 0 for what is none.

    >>> import docgen
    >>> docgen.page_count(b"no PDF")
    0
    """
    return page_pictures.page_count(pdf)


def page_picture(pdf: bytes, number: int, dots_per_inch: int = 96) -> bytes:
    """Page `number` of a PDF, counted from 1, as a PNG; raises IndexError where there is none.

    >>> import docgen
    >>> try:
    ...     docgen.page_picture(b"no PDF", 1)
    ... except IndexError:
    ...     print("no such page")
    no such page
    """
    return page_pictures.page_picture(pdf, number, dots_per_inch)


def page_sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of each page of a PDF, in points; nothing for what is none.

    >>> import docgen
    >>> docgen.page_sizes(b"no PDF")
    []
    """
    return page_pictures.page_sizes(pdf)


def word_places(pdf: bytes, wanted: Sequence[str], *, in_order: bool = False) -> list[list[WordPlace]]:
    """For each of the texts, where it first stands on the pages of a PDF: a place for each of its lines.

    `in_order`: the texts stand one after the other, so each is looked for behind the one before it.

    >>> import docgen
    >>> docgen.word_places(b"no PDF", ["Kính gửi"])
    [[]]
    """
    return page_pictures.word_places(pdf, wanted, in_order=in_order)
