"""How a document is named: its number and symbol, and how another document cites it."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from pydantic import Field, model_serializer, model_validator

from docgen.model.base import Model

_NUMBER = re.compile(r"\s*(?P<number>\d*)\s*/\s*(?P<symbol>[^\s/][^/]*(?:/[^/]+)*?)\s*")


class DocumentNumber(Model):
    """`209/KH-UBND`: an Arabic number (empty while not yet given) and a symbol (PL1.II.3 of Decree 30)."""

    number: str = ""
    symbol: str

    @model_validator(mode="before")
    @classmethod
    def _parse(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        match = _NUMBER.fullmatch(value)
        if match is None:
            raise ValueError(f"{value!r} is not a number and symbol such as 209/KH-UBND")
        return match.groupdict()

    @model_serializer
    def _write(self) -> str:
        return str(self)

    def __str__(self) -> str:
        return f"{self.number}/{self.symbol}"


class IssueDate(Model):
    """A date of issue of which the day, or day and month, may still be open (`2026-06`, `2026`)."""

    year: int = Field(ge=1945, le=2199)
    month: int | None = Field(default=None, ge=1, le=12)
    day: int | None = Field(default=None, ge=1, le=31)

    @model_validator(mode="before")
    @classmethod
    def _parse(cls, value: Any) -> Any:
        if isinstance(value, dt.date):
            return {"year": value.year, "month": value.month, "day": value.day}
        if isinstance(value, int) and not isinstance(value, bool):
            return {"year": value}
        if isinstance(value, str):
            parts = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", value.strip())
            if parts is None:
                raise ValueError(f"{value!r} is not a date such as 2026-06-15 or 2026-06")
            return dict(zip(("year", "month", "day"), parts.groups(), strict=True))
        return value

    @model_validator(mode="after")
    def _exists(self) -> IssueDate:
        if self.day is not None and self.month is not None:
            dt.date(self.year, self.month, self.day)
        return self

    @model_serializer
    def _write(self) -> str:
        return str(self)

    def __str__(self) -> str:
        return "-".join(part for part in (f"{self.year}", self._two(self.month), self._two(self.day)) if part)

    @staticmethod
    def _two(part: int | None) -> str:
        return "" if part is None else f"{part:02d}"
