"""Days as the calendar has them."""

from __future__ import annotations

import datetime as dt


def known_day(year: int, month: int, day: int) -> dt.date | None:
    """The day, or None where the calendar has none such (31/6, month 13)."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
