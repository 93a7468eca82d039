"""The days on which something of a unit file stands: departments change by law, and by their province's word."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import combinations

from pydantic import Field, model_validator

from docgen.messages import say
from docgen.model.base_model import Model


class DaysInForce(Model):
    """From a first day to a last one, both of which count; open where one is not written."""

    first: dt.date | None = Field(default=None, alias="tu_ngay", description="Ngày đầu tiên, ví dụ 2026-01-01.")
    last: dt.date | None = Field(default=None, alias="den_ngay", description="Ngày cuối cùng; bỏ trống: đến nay.")

    @model_validator(mode="after")
    def _begins_before_it_ends(self) -> DaysInForce:
        if self.first is not None and self.last is not None and self.last < self.first:
            raise ValueError(
                say("den_ngay ({last}) is before tu_ngay ({first})", last=self.last, first=self.first)
            )
        return self

    def holds(self, on: dt.date | None) -> bool:
        """Whether the day `on` is in it; without a day, whether it has no end."""
        if on is None:
            return self.last is None
        return (self.first is None or self.first <= on) and (self.last is None or on <= self.last)

    def meets(self, other: DaysInForce) -> bool:
        """Whether both have a day in common."""
        first, last = max(self._first, other._first), min(self._last, other._last)
        return first <= last

    @property
    def _first(self) -> dt.date:
        return self.first or dt.date.min

    @property
    def _last(self) -> dt.date:
        return self.last or dt.date.max


def refuse_overlaps(periods: Iterable[DaysInForce], what: str) -> None:
    """Raise ValueError where two of these periods, each of `what`, have a day in common."""
    for one, other in combinations(periods, 2):
        if one.meets(other):
            day = max(one.first or dt.date.min, other.first or dt.date.min)
            since = say("from the beginning") if day == dt.date.min else str(day)
            raise ValueError(say("two entries hold for {what} on one day ({day})", what=what, day=since))
