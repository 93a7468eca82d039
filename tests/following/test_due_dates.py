"""Words of times become days of the calendar, each of its kind; near misses do not."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.following.due_date import DueKind, Recurrence
from docgen.following.due_dates import Reckoning, due_dates
from docgen.model.identity import IssueDate

MONTHS = tuple(range(1, 13))
QUARTERS = (3, 6, 9, 12)


@pytest.fixture(scope="module")
def reckoning(rules):
    return Reckoning.of(IssueDate.model_validate("2026-05-15"), "về … giai đoạn 2026 - 2030", rules)


def told(words, reckoning, rules, **more):
    return [
        (due.kind.value, *(str(day) if day else "" for day in (due.start, due.last)))
        for due in due_dates(words, reckoning, rules, **more)
    ]


@pytest.mark.parametrize(
    ("words", "kind", "start", "last"),
    [
        ("ngày 12/6/2026", "mot_ngay", "", "2026-06-12"),
        ("Trong 6 tháng đầu năm 2026", "giai_doan", "2026-01-01", "2026-06-30"),
        ("trong 9 tháng cuối năm 2026", "giai_doan", "2026-04-01", "2026-12-31"),
        ("Từ 8 giờ 00 phút ngày 23 tháng 7", "mot_ngay", "", "2026-07-23"),
        ("trước ngày 20/6/2026", "truoc", "", "2026-06-20"),
        ("Xong trong Quý II/2026", "truoc", "", "2026-06-30"),
        ("chậm nhất trong tháng 2/2028", "truoc", "", "2028-02-29"),
        ("đến hết năm 2030", "truoc", "", "2030-12-31"),
        ("trước ngày 20/4", "truoc", "", "2027-04-20"),  # that of 2026 has passed on the day of issue
        ("Năm 2027", "giai_doan", "2027-01-01", "2027-12-31"),
        ("Trong tháng 9/2026", "giai_doan", "2026-09-01", "2026-09-30"),
        ("Quý III, IV/2026", "giai_doan", "2026-07-01", "2026-12-31"),
        ("trong tháng 3 - 4/2026", "giai_doan", "2026-03-01", "2026-04-30"),
        ("trong 02 năm 2026 và 2027", "giai_doan", "2026-01-01", "2027-12-31"),
        ("trong 02 ngày 15 và 16/5/2026", "mot_ngay", "", "2026-05-16"),
        ("trong vòng 02 ngày", "ke_tu", "", ""),
        ("trước mùa mưa năm 2026", "khac", "", ""),
        ("trước Tết Nguyên đán 2027", "khac", "", ""),
        ("Từ tháng 4 đến tháng 12 năm 2026", "giai_doan", "2026-04-01", "2026-12-31"),
        ("Từ ngày 13/11/2026 đến ngày 17/11/2026", "giai_doan", "2026-11-13", "2026-11-17"),
        ("từ nay đến năm 2030", "giai_doan", "", "2030-12-31"),
        ("Từ năm 2027", "tu", "2027-01-01", ""),
        ("Trong 05 ngày làm việc kể từ ngày nhận được văn bản", "ke_tu", "", ""),
        ("Thường xuyên trong năm", "thuong_xuyen", "", ""),
        ("Theo kế hoạch năm 2026 của tỉnh", "khac", "", ""),
        ("Tại Nghị định số 52/2015/NĐ-CP ngày 28/5/2015", "khac", "", ""),
        ("năm học 2026 - 2027", "khac", "", ""),
        ("trước ngày 31/6/2026", "khac", "", ""),
    ],
)
def test_a_time_that_comes_once(reckoning, rules, words, kind, start, last):
    assert told(words, reckoning, rules) == [(kind, start, last)]


@pytest.mark.parametrize(
    ("words", "kind", "months", "day"),
    [
        ("Hằng năm", DueKind.YEARLY, (12,), -1),
        ("hàng năm", DueKind.YEARLY, (12,), -1),
        ("Định kỳ hằng năm; trước ngày 05/12", DueKind.YEARLY, (12,), 5),
        ("Trước ngày 31/01 năm liền kề", DueKind.YEARLY, (1,), 31),
        ("trong Quý I hằng năm", DueKind.YEARLY, (3,), -1),
        ("tháng 3 và tháng 9 hằng năm", DueKind.HALF_YEARLY, (3, 9), -1),
        ("6 tháng một lần", DueKind.HALF_YEARLY, (6, 12), -1),
        ("hằng quý", DueKind.QUARTERLY, QUARTERS, -1),
        ("trước ngày 15 của tháng cuối quý", DueKind.QUARTERLY, QUARTERS, 15),
        ("trước ngày 20 hằng tháng", DueKind.MONTHLY, MONTHS, 20),
        ("Trước ngày 05 của tháng liền kề", DueKind.MONTHLY, MONTHS, 5),
        ("chậm nhất trước ngày 15 tháng liền kề", DueKind.MONTHLY, MONTHS, 15),
        ("mỗi tháng", DueKind.MONTHLY, MONTHS, -1),
        ("định kỳ hằng tuần", DueKind.WEEKLY, (), -1),
    ],
)
def test_a_time_that_comes_again(reckoning, rules, words, kind, months, day):
    (due,) = due_dates(words, reckoning, rules)
    assert (due.kind, due.again) == (kind, Recurrence(months, day))


def test_several_periods_are_several_due_dates(reckoning, rules):
    found = {due.kind for due in due_dates("định kỳ hằng tháng, quý, 6 tháng, năm", reckoning, rules)}
    assert found == {DueKind.MONTHLY, DueKind.QUARTERLY, DueKind.HALF_YEARLY, DueKind.YEARLY}


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("vào các ngày 15 và 30 hằng tháng", [15, 30]),
        ("trước ngày 10, ngày 20 hằng tháng", [10, 20]),
        ("trước ngày 25 hằng tháng", [25]),
        ("vào tuần 2 hằng tháng", [-1]),
    ],
)
def test_several_days_of_each_month_are_told_apart(reckoning, rules, words, days):
    assert [due.again for due in due_dates(words, reckoning, rules)] == [Recurrence(MONTHS, day) for day in days]


def test_several_days_of_each_year_are_told_apart(reckoning, rules):
    found = due_dates("trước ngày 15/6 và 15/12 hằng năm", reckoning, rules)
    assert [due.again for due in found] == [Recurrence((6,), 15), Recurrence((12,), 15)]


def test_several_days_of_one_line_are_told_apart(reckoning, rules):
    line = "Ban hành kế hoạch trong tháng 01/2027, tổ chức kiểm tra chậm nhất trong tháng 6/2027"
    assert told(line, reckoning, rules) == [
        ("giai_doan", "2027-01-01", "2027-01-31"),
        ("truoc", "", "2027-06-30"),
    ]


def test_a_day_without_its_year_says_that_the_year_is_inferred(reckoning, rules):
    (due,) = due_dates("trước ngày 20/6", reckoning, rules)
    assert due.notes == (rules.following.deadlines.year_inferred,)
    (yearly,) = due_dates("trước ngày 20/6", reckoning, rules, yearly=True)
    assert yearly.again == Recurrence((6,), 20) and not yearly.notes


def test_where_no_year_is_known_none_is_made_up(rules):
    (due,) = due_dates("trước ngày 20/6", Reckoning.of(None, "về …", rules), rules)
    assert due.last is None


days = st.dates(dt.date(1990, 1, 1), dt.date(2090, 12, 31))
recurrences = st.builds(
    Recurrence,
    st.sampled_from([MONTHS, QUARTERS, (1, 4, 7, 10), (6, 12), (2,), (9,), (12,)]),
    st.sampled_from([-1, *range(1, 32)]),
)


@given(recurrences, days)
def test_the_next_day_is_one_of_its_own_and_none_lies_between(again, day):
    found = again.next(day)
    assert found >= day and found.month in again.months
    assert found == again.of_month(found.year, found.month)
    assert all(
        again.of_month(year, month) < day or again.of_month(year, month) >= found
        for year in (day.year, day.year + 1)
        for month in again.months
    )


@given(days)
def test_each_week_has_its_friday(day):
    found = Recurrence(()).next(day)
    assert found.weekday() == 4 and 0 <= (found - day).days < 7
