"""Days as the calendar has them."""

from __future__ import annotations

import datetime as dt


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
