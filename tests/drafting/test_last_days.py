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


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("quý 1/2026", dt.date(2026, 3, 31)),
        ("quý I năm 2026", dt.date(2026, 3, 31)),
        ("QUÝ III/2026", dt.date(2026, 9, 30)),
        ("tháng 1/2026", dt.date(2026, 1, 31)),
        ("tháng 12 năm 2026", dt.date(2026, 12, 31)),
        ("tháng 02/2027", dt.date(2027, 2, 28)),
        ("xong ngày 5/6/2026", dt.date(2026, 6, 5)),
        ("hạn 05/06/2026", dt.date(2026, 6, 5)),
        ("thời hạn là ngày 5/6/2026", dt.date(2026, 6, 5)),
        ("chậm nhất ngày 1/1/2026", dt.date(2026, 1, 1)),
        ("quý I/2026, riêng thôn xa trước ngày 1/2/2026", dt.date(2026, 2, 1)),
        ("trước ngày 31/4/2026, tháng 12/2026", dt.date(2026, 12, 31)),  # a day that is none sets none
        ("tháng 0/2026", None),
        ("tháng 13 năm 2026", None),
        ("quý 5/2026", None),
        ("đến hết ngày 5/13/2026", None),
        ("trước ngày 5/6/20261", None),
        ("theo Công văn trước 5/6/2026/2", None),
        ("từ ngày 5/6/2026", None),
    ],
)
def test_each_way_to_write_a_deadline_sets_the_last_day_of_what_it_names(text, day):
    found = deadline_of(text)
    assert (found and found.day) == day
    assert found is None or found.text in text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("trước 31/4", ["trước 31/4"]),
        ("NGÀY 31/6/2026", ["NGÀY 31/6/2026"]),
        ("đến 1/13 và 0/5", ["đến 1/13", "và 0/5"]),
        ("ngày 29/02/2100", ["ngày 29/02/2100"]),
        ("ngày 29/02, ngày 31/12, ngày 01/01/2026", []),
        ("không có dấu gạch nào: ngày 31 tháng 6", []),
    ],
)
def test_only_days_that_no_year_has_are_impossible(text, told):
    assert list(impossible(text)) == told
