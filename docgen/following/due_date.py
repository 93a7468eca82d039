"""Due date: a time as days of the calendar, of its kind."""

from __future__ import annotations

import calendar
import datetime as dt
from enum import StrEnum
from typing import NamedTuple

LAST_DAY = -1
"""In place of the day of a month: its last."""
_FRIDAY = 4


class DueKind(StrEnum):
    """What sort of due date it is."""

    DAY = "mot_ngay"
    BEFORE = "truoc"
    WEEKLY = "hang_tuan"
    MONTHLY = "hang_thang"
    QUARTERLY = "hang_quy"
    HALF_YEARLY = "nua_nam"
    YEARLY = "hang_nam"
    PERIOD = "giai_doan"
    FROM = "tu"
    COUNTED = "ke_tu"
    """So many days after something else: no day of the calendar."""
    ONGOING = "thuong_xuyen"
    OTHER = "khac"


class Recurrence(NamedTuple):
    """The days on which something is due again: a day of some months (-1 is the last); no month: each Friday."""

    months: tuple[int, ...]
    day: int = LAST_DAY

    @property
    def kind(self) -> DueKind:
        """What sort of due date it makes."""
        by_count = {
            0: DueKind.WEEKLY,
            12: DueKind.MONTHLY,
            4: DueKind.QUARTERLY,
            2: DueKind.HALF_YEARLY,
        }
        return by_count.get(len(self.months), DueKind.YEARLY)

    def next(self, day: dt.date) -> dt.date:
        """The first of its days that is not before `day`."""
        if not self.months:
            return day + dt.timedelta(days=(_FRIDAY - day.weekday()) % 7)
        while day.month not in self.months or self.of_month(day.year, day.month) < day:
            day = day.replace(day=1) + dt.timedelta(days=calendar.monthrange(day.year, day.month)[1])
        return self.of_month(day.year, day.month)

    def of_month(self, year: int, month: int) -> dt.date:
        """Its day in a month; a month that is too short has it on its last."""
        last = calendar.monthrange(year, month)[1]
        return dt.date(year, month, last if self.day == LAST_DAY else min(self.day, last))


class DueDate(NamedTuple):
    """When something is due: its kind, the words, the first and last day, or the days on which it comes again.

    `notes` tell what the words do not say and was inferred.
    """

    kind: DueKind
    words: str
    start: dt.date | None = None
    last: dt.date | None = None
    again: Recurrence | None = None
    notes: tuple[str, ...] = ()

    def day(self, since: dt.date) -> dt.date | None:
        """The day that counts: the last one allowed, the next of those that come again, or the first."""
        return self.again.next(since) if self.again is not None else self.last or self.start
