"""A page as a grey picture: written for Tesseract, and searched for the drawn lines of tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docgen.importing.pdf_words import Ruling

DOTS_PER_INCH = 300
SCALE = 72 / DOTS_PER_INCH
_DARK = bytes(1 if grey < 185 else 0 for grey in range(256))
# A third of an inch: no letter is as long, and a line a little askew still has runs that are.
_RUN = re.compile(rb"\x01{100,}")


@dataclass(frozen=True, slots=True)
class Picture:
    """A page's picture, a byte for each dot."""

    width: int
    height: int
    dots: bytes

    def write(self, path: Path) -> None:
        """Write it as a portable grey map."""
        with path.open("wb") as file:
            file.write(f"P5 {self.width} {self.height} 255\n".encode())
            file.write(self.dots)

    def rulings(self) -> list[Ruling]:
        """The lines that are drawn across and down, in points."""
        return [*self._across(), *self._down()]

    def _across(self) -> Iterator[Ruling]:
        dark = self.dots.translate(_DARK)
        for row in range(0, self.height, 2):
            for run in _RUN.finditer(dark, row * self.width, (row + 1) * self.width):
                left, right = run.start() - row * self.width, run.end() - row * self.width
                yield Ruling(left * SCALE, right * SCALE, row * SCALE, (row + 1) * SCALE)

    def _down(self) -> Iterator[Ruling]:
        dark = self.dots.translate(_DARK)
        for column in range(0, self.width, 2):
            for run in _RUN.finditer(dark[column :: self.width]):
                yield Ruling(column * SCALE, (column + 1) * SCALE, run.start() * SCALE, run.end() * SCALE)


def picture_of(page: Any) -> Picture:
    """The picture of a page of a PDF."""
    bitmap = page.render(scale=DOTS_PER_INCH / 72, grayscale=True)
    try:
        rows = memoryview(bitmap.buffer).cast("B")
        width, height, stride = bitmap.width, bitmap.height, bitmap.stride
        dots = b"".join(bytes(rows[row * stride : row * stride + width]) for row in range(height))
        rows.release()
    finally:
        bitmap.close()
    return Picture(width, height, dots)
