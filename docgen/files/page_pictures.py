"""Pages of a PDF as pictures that a browser shows (PNG); nothing of the file is run or fetched."""

from __future__ import annotations

import struct
import threading
import zlib
from typing import Any

_LOCK = threading.Lock()
"""PDFium serves one thread at a time."""
_MOST_DOTS = 4_000
_GREY, _RGB = 0, 2


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has; 0 where it cannot be read."""
    import pypdfium2 as pdfium

    with _LOCK:
        try:
            document = pdfium.PdfDocument(pdf)
        except pdfium.PdfiumError:
            return 0
        try:
            return len(document)
        finally:
            document.close()


def page_picture(pdf: bytes, number: int, dots_per_inch: int = 96) -> bytes:
    """Page `number` (from 1) as a PNG; raises IndexError where there is none."""
    import pypdfium2 as pdfium

    with _LOCK:
        try:
            document = pdfium.PdfDocument(pdf)
        except pdfium.PdfiumError:
            raise IndexError(number) from None
        try:
            if not 1 <= number <= len(document):
                raise IndexError(number)
            return _drawn(document[number - 1], dots_per_inch)
        finally:
            document.close()


def _drawn(page: Any, dots_per_inch: int) -> bytes:
    scale = min(dots_per_inch / 72, _MOST_DOTS / max(page.get_width(), page.get_height(), 1))
    bitmap = page.render(scale=scale, rev_byteorder=True)
    rows = memoryview(bitmap.buffer).cast("B")
    width, height, stride, step = bitmap.width, bitmap.height, bitmap.stride, bitmap.n_channels
    lines = []
    for row in range(height):
        line = bytes(rows[row * stride : row * stride + width * step])
        if step == 4:
            rgb = bytearray(width * 3)
            for channel in range(3):
                rgb[channel::3] = line[channel::4]
            line = bytes(rgb)
        lines.append(b"\x00" + line)
    rows.release()
    bitmap.close()
    page.close()
    return _png(width, height, _GREY if step == 1 else _RGB, b"".join(lines))


def _png(width: int, height: int, colours: int, dots: bytes) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, colours, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(dots, 5)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )
