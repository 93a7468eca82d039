"""A measure of the decree: `13 - 14 pt`, `20 mm`, `1/3 - 1/2`; one value or a range, both ends included."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from pydantic import model_validator

from docgen.messages import Figure
from docgen.model.base_model import Written

_NUMBER = r"\d+(?:\.\d+)?(?:/\d+)?"
_MEASURE = re.compile(rf"(?P<low>{_NUMBER})(?:\s*-\s*(?P<high>{_NUMBER}))?\s*(?P<unit>mm|cm|pt|)")
_TWIPS = {"pt": 20.0, "mm": 1440 / 25.4, "cm": 1440 / 2.54}


class Measure(Written):
    """From `low` to `high` in `unit` (mm, cm, pt, or none for a ratio); built from its written form."""

    low: float
    high: float
    unit: str = ""

    @model_validator(mode="before")
    @classmethod
    def _parse(cls, value: Any) -> Any:
        if isinstance(value, dict):
            return value
        match = _MEASURE.fullmatch(str(value).strip())
        if match is None:
            raise ValueError(f"{value!r} is not a measure such as 13 - 14 pt")
        low = float(Fraction(match["low"]))
        high = float(Fraction(match["high"])) if match["high"] else low
        return {"low": low, "high": high, "unit": match["unit"]}

    def holds(self, value: float, tolerance: float = 0.0) -> bool:
        """Whether `value`, in the same unit, lies within the range."""
        return self.low - tolerance <= value <= self.high + tolerance

    @property
    def twips(self) -> int:
        """The lower end in twentieths of a point, Word's unit."""
        return round(self.low * _TWIPS[self.unit])

    @property
    def bare(self) -> str:
        """The number or the range without its unit; a share as a fraction."""
        ends = dict.fromkeys((self.low, self.high))
        fractions = (Fraction(each).limit_denominator(10) if not self.unit else Fraction(0) for each in ends)
        shares = [fraction if 0 < fraction < 1 else None for fraction in fractions]
        return " - ".join(f"{share or Figure(end)}" for end, share in zip(ends, shares, strict=True))

    def __format__(self, spec: str) -> str:
        """The measure as a person is shown it; `str` gives what a file holds."""
        ends = dict.fromkeys((self.low, self.high))
        return format(f"{' - '.join(str(Figure(end)) for end in ends)} {self.unit}".rstrip(), spec)

    def __str__(self) -> str:
        numbers = f"{self.low:g}" if self.low == self.high else f"{self.low:g} - {self.high:g}"
        return f"{numbers} {self.unit}".rstrip()
