import datetime as dt

import pytest

from docgen.drafting.last_days import deadline_of, impossible


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("hoàn thành trước ngày 30/6/2026", dt.date(2026, 6, 30)),
        ("Quý II/2026", dt.date(2026, 6, 30)),
        ("xong trong quý IV năm 2026", dt.date(2026, 12, 31)),
        ("Tháng 2/2028", dt.date(2028, 2, 29)),
        ("đến hết ngày 01/8/2026, chậm nhất 15/7/2026", dt.date(2026, 7, 15)),
    ],
)
def test_the_earliest_last_day_counts(text, day):
    assert deadline_of(text).day == day


@pytest.mark.parametrize(
    "text",
    ["trước ngày 05/12", "Nghị quyết số 5 ngày 01/3/2026 của Chính phủ", "quý II", "tháng 13/2026", "hằng năm"],
)
def test_what_sets_no_day_is_no_deadline(text):
    assert deadline_of(text) is None


def test_days_the_calendar_lacks_are_told():
    assert list(impossible("trước ngày 31/6/2026, ngày 30/02 và ngày 29/02")) == ["ngày 31/6/2026", "ngày 30/02"]
    assert list(impossible("ngày 29/02/2026; ngày 29/02/2028; mục 31/6; số 45/13")) == ["ngày 29/02/2026"]
