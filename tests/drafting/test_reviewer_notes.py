import pytest

import docgen
from docgen.drafting.decide import Decided
from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.reviewer_notes import proposed
from docgen.model.identity import IssueDate

OURS = {"so": "1.", "thuc_hien": ["UBND các xã, phường"]}


def notes(survey, unit):
    (section,) = docgen.cascade(survey, unit).sections
    (item,) = section.items
    return item.text, item.notes


@pytest.mark.parametrize(
    ("due", "earlier"),
    [
        ("trước ngày 05/12", ["25/11"]),
        ("trước ngày 05/01/2027", ["25/12/2026"]),
        ("trước ngày 15/6 và 15/12 hằng năm", ["05/06", "04/12"]),
        ("trước ngày 20 hằng tháng", ["17 hằng tháng"]),
        ("trước ngày 02 hằng tháng", []),  # no day of the same month is three days earlier
        ("trước ngày 31/6", []),
        ("theo yêu cầu", []),
    ],
)
def test_an_internal_date_is_proposed_for_reports_and_never_printed(surveyed, ward, due, earlier):
    text, told = notes(surveyed(OURS | {"noi_dung": f"Định kỳ gửi báo cáo về Sở Y tế {due}."}), ward)
    assert len(told) == len(earlier) and all(date in note for date, note in zip(earlier, told, strict=True))
    assert not any(date in text for date in earlier if date not in due)


def test_a_deadline_that_is_no_report_needs_no_proposal(surveyed, ward):
    assert notes(surveyed(OURS | {"noi_dung": "Mở lớp trước ngày 05/12."}), ward)[1] == ()


@pytest.mark.parametrize("thing", ["cụm công nghiệp", "lòng sông", "lễ hội", "rừng phòng hộ"])
def test_what_depends_on_the_place_is_marked(surveyed, ward, thing):
    _, (note,) = notes(surveyed(OURS | {"noi_dung": f"Kiểm tra an toàn tại {thing}."}), ward)
    assert "phường Bắc Kạn" in note


def test_what_every_place_has_is_not_marked(surveyed, ward):
    assert notes(surveyed(OURS | {"noi_dung": "Kiểm tra an toàn tại trường học."}), ward)[1] == ()


def test_doubts_about_bodies_travel_with_the_item(surveyed, ward):
    labels = {
        "so": "1.",
        "chu_tri": ["Sở Y tế"],
        "phoi_hop": ["UBND các xã nơi có cửa khẩu", "UBND phường Bắc Kạn"],
    }
    assert notes(surveyed(labels | {"noi_dung": "Kiểm dịch."}), ward)[1] == ()
    labels["phoi_hop"] = ["UBND các xã, phường nơi có cửa khẩu"]
    assert "nơi có cửa khẩu" in notes(surveyed(labels | {"noi_dung": "Kiểm dịch."}), ward)[1][0]
    labels = OURS | {"phoi_hop": ["Sở Thông tin và Truyền thông"]}
    assert "Sở Thông tin và Truyền thông" in notes(surveyed(labels | {"noi_dung": "Mở lớp."}), ward)[1][0]


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
