"""Dates are typed and shown as people here write them, and kept as files hold them."""

import pytest

from docgen.desk.typed_dates import as_kept, as_shown


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("15/6/2026", "2026-06-15"),
        ("05.06.2026", "2026-06-05"),
        (" 5 - 6 - 2026 ", "2026-06-05"),
        ("6/2026", "2026-06"),
        ("2026-06-15", "2026-06-15"),
        ("2026", "2026"),
        ("15/6", "15/6"),
        ("ngày 15/6/2026", "ngày 15/6/2026"),
        ("", ""),
    ],
)
def test_what_is_typed_is_kept_as_files_hold_it_or_stays(typed, kept):
    assert as_kept(typed) == kept


@pytest.mark.parametrize(
    ("kept", "shown"),
    [("2026-06-15", "15/06/2026"), ("2026-06", "06/2026"), ("2026", "2026"), ("", ""), ("6", "6")],
)
def test_a_kept_date_is_shown_as_people_read_it(kept, shown):
    assert as_shown(kept) == shown
