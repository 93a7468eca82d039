"""Pages of a PDF as pictures that a browser shows (PNG); nothing of the file is run or fetched."""

from __future__ import annotations

import struct
import threading
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

import pypdfium2 as pdfium

_LOCK = threading.Lock()
"""PDFium serves one thread at a time."""
_MOST_DOTS = 4_000
_RGB = 2
_AHEAD = 2
"""How many pages on a text is looked for behind the one before it."""


@contextmanager
def _opened(pdf: bytes) -> Iterator[Any]:
    """The PDF, for one thread at a time. A damaged page fails as the file does, but only when it is asked for."""
    with _LOCK:
        document = pdfium.PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has; 0 where it cannot be read."""
    try:
        with _opened(pdf) as document:
            return len(document)
    except pdfium.PdfiumError:
        return 0


def page_picture(pdf: bytes, number: int, dots_per_inch: int = 96) -> bytes:
    """Page `number` (from 1) as a PNG; raises IndexError where there is none, or it is damaged."""
    try:
        with _opened(pdf) as document:
            if not 1 <= number <= len(document):
                raise IndexError(number)
            return _drawn(document[number - 1], dots_per_inch)
    except pdfium.PdfiumError:
        raise IndexError(number) from None


class WordPlace(NamedTuple):
    """Where words stand on a page (from 1), in points from its upper left corner."""

    page: int
    left: float
    top: float
    width: float
    height: float


def word_places(pdf: bytes, wanted: Sequence[str], *, in_order: bool = False) -> list[list[WordPlace]]:
    """For each of the texts, the place of each line of its first occurrence; an empty list where it is nowhere.

    `in_order`: the texts stand one after the other, so each is looked for behind the one before.
    """
    try:
        with _opened(pdf) as document:
            pages = [document[number] for number in range(len(document))]
            texts = [page.get_textpage() for page in pages]
            found: list[list[WordPlace]] = []
            first = behind = 0
            for words in wanted:
                last = first + _AHEAD if in_order else len(texts)
                hit = _hit(texts, words, first, behind, last)
                found.append(
                    [] if hit is None else list(_places(texts[hit.page], hit, pages[hit.page].get_height()))
                )
                if hit is not None and in_order:
                    first, behind = hit.page, hit.start + hit.letters
            for text, page in zip(texts, pages, strict=True):
                text.close()
                page.close()
            return found
    except pdfium.PdfiumError:
        return [[] for _ in wanted]


def page_sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of each page, in points."""
    try:
        with _opened(pdf) as document:
            return [document.get_page_size(number) for number in range(len(document))]
    except pdfium.PdfiumError:
        return []


class _Hit(NamedTuple):
    """Where a text was found: its page (from 0), its first letter there, how many letters."""

    page: int
    start: int
    letters: int


def _hit(texts: Sequence[Any], words: str, first: int, behind: int, last: int) -> _Hit | None:
    """The first occurrence on the pages from `first` to `last`, on the first of them behind so many letters."""
    if not words.strip():
        return None
    for page in range(first, min(last + 1, len(texts))):
        searcher = texts[page].search(words, index=behind if page == first else 0, match_case=True)
        found = searcher.get_next()
        searcher.close()
        if found is not None:
            return _Hit(page, *found)
    return None


def _places(text: Any, hit: _Hit, height: float) -> Iterator[WordPlace]:
    for index in range(text.count_rects(hit.start, hit.letters)):
        left, bottom, right, top = text.get_rect(index)
        yield WordPlace(hit.page + 1, left, height - top, right - left, top - bottom)


def _drawn(page: Any, dots_per_inch: int) -> bytes:
    scale = min(dots_per_inch / 72, _MOST_DOTS / max(page.get_width(), page.get_height(), 1))
    bitmap = page.render(scale=scale, rev_byteorder=True)  # red, green, blue: on white, whatever is see-through
    rows = memoryview(bitmap.buffer).cast("B")
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    dots = b"".join(b"\0" + rows[at : at + 3 * width] for at in range(0, height * stride, stride))
    rows.release()
    bitmap.close()
    page.close()
    return _png(width, height, dots)


def _png(width: int, height: int, dots: bytes) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, _RGB, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(dots, 5)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )
