"""Lengths as Word files write them, in twips (twentieths of a point); a number beyond all reason is refused."""

from __future__ import annotations

import re
from functools import lru_cache

from docgen.errors import DocgenError, Fault
from docgen.messages import say

# Word itself stops at 31,680 twips (22 inches); files of other programs go beyond it, never this far.
_LIMIT = 10_000_000
_NUMBER = re.compile(r"\s*(?P<number>[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*(?P<unit>[a-z]{2}|%)?\s*")
_TWIPS = {"pt": 20.0, "in": 1440.0, "mm": 1440 / 25.4, "cm": 1440 / 2.54, "pc": 240.0, "pi": 240.0, "px": 15.0}
_EMU = 635
_KEPT = 4096
"""A file repeats the same few hundred lengths; so many are remembered."""
_HALF_POINTS = {unit: factor / 10 for unit, factor in _TWIPS.items()}
_EMUS = {unit: factor * _EMU for unit, factor in _TWIPS.items()}
_PIXELS = {**_TWIPS, "": _TWIPS["px"]}


@lru_cache(_KEPT)
def whole(value: str | None) -> int | None:
    """A whole number; None where there is none. Raises DocgenError for an absurd one."""
    number = _number(value, {})
    return None if number is None else round(number)


@lru_cache(_KEPT)
def twips(value: str | None) -> int | None:
    """A measure of WordprocessingML: plain twips, or a number with its unit (`2.5cm`)."""
    number = _number(value, _TWIPS)
    return None if number is None else round(number)


@lru_cache(_KEPT)
def points(value: str | None) -> float | None:
    """A font size: half-points, or a number with its unit (`13pt`)."""
    number = _number(value, _HALF_POINTS)
    return None if number is None else number / 2


def emu(value: str | None) -> int | None:
    """A measure of DrawingML: English Metric Units, 635 to the twip, or a number with its unit."""
    number = _number(value, _EMUS, _LIMIT * _EMU)
    return None if number is None else round(number / _EMU)


def units(value: str | None) -> float:
    """A measure of a group of shapes in its own units; 0 where there is none."""
    return _number(value, {}, _LIMIT * _EMU) or 0.0


def css(value: str | None) -> int | None:
    """A measure of VML: a number with its unit, pixels where none stands."""
    number = _number(value, _PIXELS)
    return None if number is None else round(number)


def _number(value: str | None, units: dict[str, float], limit: int = _LIMIT) -> float | None:
    match = _NUMBER.fullmatch(value[:40]) if value else None
    if match is None:
        return None
    number = float(match["number"]) * units.get(match["unit"] or "", 1.0)
    if abs(number) > limit:
        raise DocgenError(
            Fault(
                say("the file holds an absurd number: {number}", number=match["number"]),
                say("open the file in Word and save it again as .docx"),
            )
        )
    return number
