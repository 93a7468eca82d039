"""Rule file `ngay-nghi.yaml`: the days on which no office works, beside Saturdays and Sundays."""

from __future__ import annotations

import datetime as dt
import re

from pydantic import Field, field_validator

from docgen.messages import say
from docgen.model.base_model import Model

_YEARLY = re.compile(r"(\d{1,2})/(\d{1,2})")
_SATURDAY = 5


class DaysOff(Model):
    """Days off: those of each year as `30/4`, those of one year as `2026-02-16..2026-02-20`."""

    yearly: tuple[str, ...] = Field(default=(), alias="hang_nam", description="Ngày/tháng, năm nào cũng nghỉ.")
    spans: tuple[str, ...] = Field(
        default=(), alias="rieng_tung_nam", description="Từ ngày..đến ngày, của riêng một năm."
    )

    @field_validator("yearly")
    @classmethod
    def _are_days(cls, days: tuple[str, ...]) -> tuple[str, ...]:
        for day in days:
            if _YEARLY.fullmatch(day) is None:
                raise ValueError(say("“{given}” is no day such as 30/4", given=day))
        return days

    @field_validator("spans")
    @classmethod
    def _are_spans(cls, spans: tuple[str, ...]) -> tuple[str, ...]:
        for span in spans:
            try:
                _span(span)
            except ValueError:
                raise ValueError(say("“{given}” is no span such as 2026-02-16..2026-02-20", given=span)) from None
        return spans

    def worked(self, day: dt.date) -> bool:
        """Whether offices work on `day`."""
        yearly = {tuple(map(int, each.split("/"))) for each in self.yearly}
        if day.weekday() >= _SATURDAY or (day.day, day.month) in yearly:
            return False
        return not any(first <= day <= last for first, last in map(_span, self.spans))

    def last_worked(self, day: dt.date) -> dt.date:
        """`day`, or the last day before it on which offices work."""
        while not self.worked(day):
            day -= dt.timedelta(days=1)
        return day


def _span(text: str) -> tuple[dt.date, dt.date]:
    first, _, last = text.partition("..")
    return dt.date.fromisoformat(first), dt.date.fromisoformat(last)
