"""Days as the calendar has them."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

DAY_IN_WORDS = re.compile(r"ngày[^,;]{0,14}tháng[^,;]{0,14}năm", re.IGNORECASE)
"""Where a day stands in words, filled in or still open, as a line of place and date has it (PL1.II.4)."""
MISREAD_DAY = r"ngày\s*(?P<day>[^\s.…]{0,3}?)[\s.…]*tháng\s*(?P<month>[^\s.…]{0,3}?)[\s.…]*năm\s*(?P<year>\d{4})"
"""The pattern of a day in words as a scan may have it: letters for figures, dots where it is open."""
_LINE = re.compile(
    r"(?:(?P<place>.+?),?\s*)?\bngày\D{0,3}(?P<day>\d{1,2})?\D*?tháng\D{0,3}(?P<month>\d{1,2})?"
    r"\D*?năm\D{0,3}(?P<year>\d{4})?(?P<more>.*)",
    re.IGNORECASE | re.DOTALL,
)


class PlaceAndDate(NamedTuple):
    """The line of place and date of issue, as far as it is filled in; `more` is what stands behind it."""

    place: str | None
    day: int | None
    month: int | None
    year: int | None
    more: str

    @property
    def iso(self) -> str | None:
        """`2026-04-05`, or `2026-04`, `2026`; None without a year."""
        parts = [self.month, self.day] if self.month is not None else []
        known = [f"{part:02d}" for part in parts if part is not None]
        return None if self.year is None else "-".join((f"{self.year}", *known))


def known_day(year: int, month: int, day: int) -> dt.date | None:
    """The day, or None where the calendar has none such (31/6, month 13)."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def in_figures(year: int, month: int | None = None, day: int | None = None) -> str:
    """`05/4/2026`, as far as it is known: a zero before days below 10, before months 1 and 2 alone (PL1.II.4)."""
    parts = (
        "" if day is None else f"{day:02d}",
        "" if month is None else f"{month:02d}" if month < 3 else str(month),
    )
    return "/".join((*filter(None, parts), str(year)))


def place_and_date(text: str) -> PlaceAndDate | None:
    """`Bắc Kạn, ngày 05 tháng 4 năm 2026` in `text`, whatever of it is still open; None where it says none."""
    found = _LINE.search(text)
    if found is None:
        return None
    day, month, year = (int(found[name]) if found[name] else None for name in ("day", "month", "year"))
    return PlaceAndDate(found["place"], day, month, year, found["more"])
