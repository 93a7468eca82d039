import pytest

import docgen

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
