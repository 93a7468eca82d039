"""A PDF as a scanner gives it back: pages as pictures, askew, faint, in dots, with specks, a stamp on the last.

How it lay on the glass is drawn from a seed; the same seed gives the same scan.
"""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from math import cos, radians, sin
from pathlib import Path
from random import Random
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

_POINTS = 72
_RESOLUTIONS = (150, 200, 200, 300)
_STEEPEST = 1.2
_SPECKS = 300
_FAINT = bytes(255 - round((255 - grey) * 0.7) for grey in range(256))
_DOTS = bytes(0 if grey < 150 else 255 for grey in range(256))
_CURVE = 0.5523
"""How far the handles of a Bézier curve stand off that makes a quarter of a circle of radius 1."""


def scan(source: Path, seed: int, target: Path) -> None:
    """Write to `target` what a scanner makes of the PDF `source`; how is drawn from `seed`."""
    random = Random(seed)
    resolution, askew = random.choice(_RESOLUTIONS), random.uniform(-_STEEPEST, _STEEPEST)
    look, sideways = random.choice(("grey", "faint", "dots")), random.random() < 0.15
    read, written = pdfium.PdfDocument(source), pdfium.PdfDocument.new()
    for number in range(len(read)):
        page = read[number]
        if number == len(read) - 1:
            _stamp(page, random)
        bitmap = page.render(scale=resolution / _POINTS, grayscale=True)
        _spoil(bitmap, look, random)
        _lay(written, bitmap, page.get_size(), askew, sideways=sideways)
        page.close()
    read.close()
    written.save(target)
    written.close()


def _stamp(page: Any, random: Random) -> None:
    """A round seal, as likely over print as beside it."""
    width, height = page.get_size()
    x, y, radius = width * random.uniform(0.5, 0.75), height * random.uniform(0.2, 0.6), width / 12
    for size, pen in ((radius, 3), (radius * 0.65, 1)):
        ring = raw.FPDFPageObj_CreateNewPath(x + size, y)
        for across, down in ((0, 1), (-1, 0), (0, -1), (1, 0)):
            before = (down, -across)
            raw.FPDFPath_BezierTo(
                ring,
                x + size * (before[0] + _CURVE * across),
                y + size * (before[1] + _CURVE * down),
                x + size * (across + _CURVE * before[0]),
                y + size * (down + _CURVE * before[1]),
                x + size * across,
                y + size * down,
            )
        raw.FPDFPath_SetDrawMode(ring, raw.FPDF_FILLMODE_NONE, True)
        raw.FPDFPageObj_SetStrokeColor(ring, 220, 40, 40, 255)
        raw.FPDFPageObj_SetStrokeWidth(ring, pen)
        raw.FPDFPage_InsertObject(page, ring)
    raw.FPDFPage_GenerateContent(page)


def _spoil(bitmap: Any, look: str, random: Random) -> None:
    dots: Any = (ctypes.c_ubyte * (bitmap.stride * bitmap.height)).from_buffer(bitmap.buffer)
    if look != "grey":
        dots[:] = bytes(dots).translate(_FAINT if look == "faint" else _DOTS)
    for _ in range(random.randrange(_SPECKS)):
        at = random.randrange(len(dots) - 1)
        dots[at : at + 2] = bytes((random.randrange(120),) * 2)


def _lay(document: Any, bitmap: Any, size: Sequence[float], askew: float, *, sideways: bool) -> None:
    """A page of `size` with the picture on it, turned by so many degrees."""
    width, height = size
    picture = pdfium.PdfImage.new(document)
    picture.set_bitmap(bitmap)
    turn = radians(askew + (90 if sideways else 0))
    across, down = (height, width) if sideways else (width, height)
    a, b, c, d = width * cos(turn), width * sin(turn), -height * sin(turn), height * cos(turn)
    picture.set_matrix(pdfium.PdfMatrix(a, b, c, d, across / 2 - (a + c) / 2, down / 2 - (b + d) / 2))
    page = document.new_page(across, down)
    page.insert_obj(picture)
    page.gen_content()
    page.close()
