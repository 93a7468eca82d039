"""Days of the calendar, and what is none."""

import datetime as dt

import pytest

from docgen.text.days import known_day


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ((2026, 6, 30), dt.date(2026, 6, 30)),
        ((2024, 2, 29), dt.date(2024, 2, 29)),
        ((2026, 2, 29), None),
        ((2026, 6, 31), None),
        ((2026, 13, 1), None),
        ((2026, 0, 1), None),
        ((2026, 1, 0), None),
    ],
)
def test_only_days_that_the_calendar_has_are_known(written, day):
    assert known_day(*written) == day
