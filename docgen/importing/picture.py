"""A page as a grey picture: written for Tesseract, and searched for the drawn lines of tables."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from docgen.importing.pdf_words import Ruling

_DOTS_PER_INCH = 300
_POINTS = 72
_MOST_DOTS = 18_000_000
_LONGEST = 10_000
"""A sheet of A3 has as many; a page that claims more is drawn coarser, whatever its size in points."""
_DARK = bytes(1 if grey < 185 else 0 for grey in range(256))
# A third of an inch: no letter is as long, and a line a little askew still has runs that are.
_WHITE = b"\xff"
_DRAWN = 0.6
"""A dark run over so much of a column is a line across it."""
_RUN = re.compile(rb"\x01{100,}")
_INK = bytes(1 if grey < 64 else 2 if grey < 200 else 0 for grey in range(256))
"""Black, grey, paper."""
_PRINT = bytes(1 if grey < 200 else 0 for grey in range(256))
_SPECK = (1.0, 1.5)
"""No sign of print is as small as so many points by so many: no stop, no mark above a letter."""
_PALE = 0.45
"""Where less of the ink than this is black, print is pale: its thin strokes, and the marks of vowels, get lost."""
_DARKENED = bytes(round(255 * (grey / 255) ** 5) for grey in range(256))


@dataclass(frozen=True, slots=True)
class Picture:
    """A page's picture, a byte for each dot."""

    width: int
    height: int
    dots: bytes
    scale: float
    """Points to a dot."""

    @property
    def dots_per_inch(self) -> int:
        """How fine it is, as Tesseract wants to know."""
        return max(round(_POINTS / self.scale), 1)

    def write(self, path: Path) -> None:
        """Write it as a portable grey map."""
        with path.open("wb") as file:
            file.write(f"P5 {self.width} {self.height} 255\n".encode())
            file.write(self.dots)

    def dark(self) -> Picture:
        """The same with pale print made dark; itself where the print is black."""
        inks = self.dots.translate(_INK)
        black, grey = inks.count(1), inks.count(2)
        if black >= _PALE * (black + grey):
            return self
        return replace(self, dots=self.dots.translate(_DARKENED))

    def without_specks(self) -> Picture:
        """The same without the specks that stand alone and are smaller than any sign of print."""
        ink, dots, wide = self.dots.translate(_PRINT), bytearray(self.dots), int(max(_SPECK) / self.scale) + 2
        first = re.compile(rb"\0\x01(?<=\0{%d}[\0\x01]{%d})" % (wide, max(self.width + 2 - wide, 0)))
        for found in first.finditer(ink):
            for row in self._speck(ink, found.end() - 1):
                dots[row] = _WHITE * (row.stop - row.start)
        return replace(self, dots=bytes(dots))

    def _speck(self, ink: bytes, first: int) -> list[slice]:
        """The rows of the speck whose uppermost dot is the `first`; none where it is too large for one."""
        left, right, high, width = first, first + 1, 1, self.width
        small, large = (size / self.scale for size in _SPECK)
        while max(right - left, high) <= large and min(right - left, high) <= small:
            if 1 in ink[left - 1 - width : right + 1 - width]:
                break
            if 1 in ink[left - 1 : left + high * width : width]:
                left -= 1
            elif 1 in ink[right : right + high * width : width]:
                right += 1
            elif 1 in ink[left - 1 + high * width : right + 1 + high * width]:
                high += 1
            else:
                return [slice(left + row * width, right + row * width) for row in range(high)]
        return []

    def turned(self) -> Picture:
        """The same turned by a quarter to the right."""
        columns = (self.dots[column :: self.width][::-1] for column in range(self.width))
        return Picture(self.height, self.width, b"".join(columns), self.scale)

    def strip(self, left: float, right: float, top: float, bottom: float, fall: float) -> Picture:
        """The upright piece of a page between these edges, in points once the page is made straight.

        `fall` is how far its lines fall to the right; the lines drawn across it are taken out.
        """
        first, last = round(top / self.scale), round(bottom / self.scale)
        start, width = left / self.scale, max(round((right - left) / self.scale), 1)
        lower = fall * (start + width / 2)
        line = re.compile(rb"\x01{%d,}" % max(round(_DRAWN * width), 1))
        rows = []
        for row in range(first, last):
            y, x = round(row + lower), round(start - fall * row)
            inside = 0 <= y < self.height and x >= 0 and x + width <= self.width
            dots = self.dots[y * self.width + x : y * self.width + x + width] if inside else b""
            drawn = not inside or line.search(dots.translate(_DARK))
            rows.append(_WHITE * width if drawn else dots)
        return Picture(width, len(rows), b"".join(rows), self.scale)

    def rulings(self) -> list[Ruling]:
        """The lines that are drawn across and down, in points."""
        return [*self._across(), *self._down()]

    def _across(self) -> Iterator[Ruling]:
        dark = self.dots.translate(_DARK)
        for row in range(0, self.height, 2):
            for run in _RUN.finditer(dark, row * self.width, (row + 1) * self.width):
                left, right = run.start() - row * self.width, run.end() - row * self.width
                yield self._ruling(left, right, row, row + 1)

    def _down(self) -> Iterator[Ruling]:
        dark = self.dots.translate(_DARK)
        for column in range(0, self.width, 2):
            for run in _RUN.finditer(dark[column :: self.width]):
                yield self._ruling(column, column + 1, run.start(), run.end())

    def _ruling(self, left: int, right: int, top: int, bottom: int) -> Ruling:
        return Ruling(left * self.scale, right * self.scale, top * self.scale, bottom * self.scale)


def picture_of(page: Any) -> Picture:
    """The picture of a page of a PDF."""
    width, height = page.get_size()
    finest = min(math.sqrt(_MOST_DOTS / max(width * height, 1)), _LONGEST / max(width, height, 1))
    dots_per_point = min(_DOTS_PER_INCH / _POINTS, finest)
    bitmap = page.render(scale=dots_per_point, grayscale=True)
    try:
        rows = memoryview(bitmap.buffer).cast("B")
        across, down, stride = bitmap.width, bitmap.height, bitmap.stride
        dots = b"".join(bytes(rows[row * stride : row * stride + across]) for row in range(down))
        rows.release()
    finally:
        bitmap.close()
    return Picture(across, down, dots, 1 / dots_per_point)
