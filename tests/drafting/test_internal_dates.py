"""The internal date before a higher body's: earlier by the unit's days, on a day of work."""

import pytest

from docgen.drafting.decide import Decided
from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.internal_dates import proposed
from docgen.model.identity import IssueDate


@pytest.fixture
def dates(surveyed, ward):
    def make(text, year=2026, **unit):
        context = DraftingContext(
            surveyed(), ward.model_copy(update=unit), Decided(None), date=IssueDate(year=year)
        )
        return [(each.date, each.deadline) for each in proposed(text, context)]

    return make


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("gửi trước ngày 15/10/2026", "05/10/2026"),  # a Monday
        ("gửi trước ngày 14/10/2026", "02/10/2026"),  # 4/10 is a Sunday
        ("gửi trước ngày 10/5/2026", "29/04/2026"),  # 30/4 is a day off
        ("gửi trước ngày 01/3/2026", "13/02/2026"),  # Tết
        ("gửi trước ngày 05/12", "25/11"),
    ],
)
def test_it_is_ten_days_earlier_on_a_day_of_work(dates, text, date):
    assert [each for each, _ in dates(text)] == [date]


def test_a_yearly_date_goes_by_the_year_of_the_document(dates):
    assert dates("trước 05/12", 2027) == [("25/11", "trước 05/12")]
    assert dates("trước 05/12", 2028) == [("24/11", "trước 05/12")]  # 25/11/2028 is a Saturday


def test_the_unit_says_how_many_days(dates):
    assert dates("trước ngày 15/10/2026", days_earlier=3)[0][0] == "12/10/2026"
    assert dates("trước ngày 20 hằng tháng", days_earlier_monthly=5)[0][0] == "15 hằng tháng"


@pytest.mark.parametrize("text", ["trước ngày 31/02/2026", "trước ngày 02 hằng tháng", "theo Kế hoạch số 15/10"])
def test_what_has_no_room_or_is_no_deadline_has_none(dates, text):
    assert dates(text) == []
