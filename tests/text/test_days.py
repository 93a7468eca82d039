"""Days of the calendar, and what is none."""

import datetime as dt

import pytest

from docgen.text.days import in_figures, known_day, place_and_date


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


@pytest.mark.parametrize(
    ("parts", "written"),
    [
        ((2026, 4, 5), "05/4/2026"),
        ((2026, 2, 15), "15/02/2026"),
        ((2026, 12, 31), "31/12/2026"),
        ((2026, 3), "3/2026"),
    ],
)
def test_figures_have_the_zeros_that_the_decree_asks_for(parts, written):
    assert in_figures(*parts) == written


@pytest.mark.parametrize(
    ("line", "place", "iso"),
    [
        ("Bắc Kạn, ngày 05 tháng 4 năm 2026", "Bắc Kạn", "2026-04-05"),
        ("Bắc Kạn, ngày     tháng 4 năm 2026", "Bắc Kạn", "2026-04"),
        ("Bắc Kạn, ngày … tháng … năm 2026", "Bắc Kạn", "2026"),
        ("ngày 5 tháng 4 năm", None, None),
    ],
)
def test_place_and_date_are_read_as_far_as_they_are_filled_in(line, place, iso):
    found = place_and_date(line)
    assert (found.place, found.iso, found.more) == (place, iso, "")


def test_a_line_of_other_words_says_no_date():
    assert place_and_date("Số: 12/UBND-VP") is None
    assert place_and_date("Bắc Kạn, ngày 05 tháng 4 năm 2026 (bản sao)").more == " (bản sao)"
