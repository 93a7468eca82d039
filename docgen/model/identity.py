"""How a document is named: its number and symbol, and its date of issue."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from typing import Any, ClassVar

from pydantic import Field, model_validator

from docgen.messages import say
from docgen.model.base_model import JsonSchema, Written

_NUMBER = re.compile(r"(?P<number>(?:[0-9]+[A-Za-zđ]?)?)/(?P<symbol>[^\s/]+(?:/[^\s/]+)*)")
_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?", re.ASCII)


class DocumentNumber(Written):
    """`209/KH-UBND`: an Arabic number (empty while not yet given) and a symbol (PL1.II.3 of Decree 30).

    Built from a string; spaces around `/` and `-` are dropped, as the decree wants none there.
    """

    written: ClassVar[JsonSchema] = {"type": "string", "pattern": r"^\s*(\d+[A-Za-zđ]?)?\s*/\s*[^\s/]"}

    number: str = ""
    symbol: str

    @model_validator(mode="before")
    @classmethod
    def _parse(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        match = _NUMBER.fullmatch(re.sub(r"\s*([/-])\s*", r"\1", unicodedata.normalize("NFC", value).strip()))
        if match is None:
            raise ValueError(say("a number and symbol such as 209/KH-UBND is wanted here"))
        return match.groupdict()

    def __str__(self) -> str:
        return f"{self.number}/{self.symbol}"


class IssueDate(Written):
    """A date of issue of which the day, or day and month, may still be open (`2026-06`, `2026`).

    Built from such a string, from a date, or from the year as a number.
    """

    written: ClassVar[JsonSchema] = {"type": ["string", "integer"], "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}

    year: int = Field(ge=1945, le=2199)
    month: int | None = None
    day: int | None = None

    @model_validator(mode="before")
    @classmethod
    def _parse(cls, value: Any) -> Any:
        if isinstance(value, dt.date):
            return {"year": value.year, "month": value.month, "day": value.day}
        if isinstance(value, int) and not isinstance(value, bool):
            return {"year": value}
        if isinstance(value, str):
            parts = _DATE.fullmatch(value.strip())
            if parts is None:
                raise ValueError(say("a date such as 2026-06-15 or 2026-06 is wanted here"))
            return parts.groupdict()
        return value

    @model_validator(mode="after")
    def _exists(self) -> IssueDate:
        if self.month is None and self.day is None:
            return self
        try:
            dt.date(self.year, self.month or 0, 1 if self.day is None else self.day)
        except ValueError:
            raise ValueError(say("the calendar has no such day")) from None
        return self

    @property
    def first(self) -> dt.date:
        """The first day that it may be, as far as it is known."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> dt.date:
        """The last day that it may be, as far as it is known."""
        if self.month is None:
            return dt.date(self.year, 12, 31)
        if self.day is None:
            return (dt.date(self.year, self.month, 28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(
                days=1
            )
        return dt.date(self.year, self.month, self.day)

    def nearest(self, today: dt.date | None) -> dt.date:
        """Of the days that it may be the one nearest to today; the last one where that is not told."""
        return self.last if today is None else min(max(today, self.first), self.last)

    def __str__(self) -> str:
        return "-".join(f"{part:02d}" for part in (self.year, self.month, self.day) if part is not None)
