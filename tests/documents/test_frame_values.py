import pytest

from docgen.documents.frame_values import (
    ended,
    file_date,
    held,
    issuing_lines,
    listed,
    number_line,
    parent_line,
    place_and_date,
    recipient_lines,
)
from docgen.model.identity import DocumentNumber, IssueDate


def number(text):
    return DocumentNumber.model_validate(text)


def date(text):
    return IssueDate.model_validate(text)


@pytest.mark.parametrize(
    ("given", "line"),
    [
        ("209/KH-UBND", "Số: 209/KH-UBND"),
        ("9/KH-UBND", "Số: 09/KH-UBND"),
        ("10/KH-UBND", "Số: 10/KH-UBND"),
        ("9a/KH-UBND", "Số: 09a/KH-UBND"),
        ("/UBND-VHXH", "Số:        /UBND-VHXH"),
    ],
)
def test_a_number_below_ten_has_one_zero_and_none_yet_is_a_gap(given, line):
    assert number_line(number(given)) == line


@pytest.mark.parametrize(
    ("given", "line"),
    [
        ("2026-06-05", "Bắc Kạn, ngày 05 tháng 6 năm 2026"),
        ("2026-02-12", "Bắc Kạn, ngày 12 tháng 02 năm 2026"),
        ("2026-03-09", "Bắc Kạn, ngày 09 tháng 3 năm 2026"),
        ("2026-10-31", "Bắc Kạn, ngày 31 tháng 10 năm 2026"),
        ("2026-06", "Bắc Kạn, ngày     tháng 6 năm 2026"),
        ("2026", "Bắc Kạn, ngày     tháng     năm 2026"),
    ],
)
def test_days_and_the_first_two_months_have_zeros_and_what_is_open_is_a_gap(given, line):
    assert place_and_date("Bắc Kạn", date(given)) == line


def test_nothing_is_invented_where_no_date_is_known():
    assert place_and_date("", None) == "ngày     tháng     năm      "
    assert file_date(None) is None
    assert str(file_date(date("2026-06"))) == "2026-06-01"


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Ủy ban nhân dân tỉnh Thái Nguyên", ("ỦY BAN NHÂN DÂN", "TỈNH THÁI NGUYÊN")),
        ("Uỷ ban nhân dân phường Bắc Kạn", ("ỦY BAN NHÂN DÂN", "PHƯỜNG BẮC KẠN")),
        ("Hội đồng nhân dân xã Chợ Đồn", ("HỘI ĐỒNG NHÂN DÂN", "XÃ CHỢ ĐỒN")),
        ("Sở Khoa học và Công nghệ", ("SỞ KHOA HỌC VÀ CÔNG NGHỆ",)),
        ("Ủy ban nhân dân", ("ỦY BAN NHÂN DÂN",)),
    ],
)
def test_the_name_of_a_people_s_committee_takes_two_lines(name, lines):
    assert issuing_lines(name) == lines


def test_only_the_parent_authority_is_abbreviated():
    assert parent_line("Ủy ban nhân dân tỉnh Thái Nguyên") == "UBND TỈNH THÁI NGUYÊN"
    assert parent_line(None) == ""


@pytest.mark.parametrize(
    ("last", "ending"),
    [
        ("thực hiện.", "thực hiện./."),
        ("thực hiện./.", "thực hiện./."),
        ("thực hiện", "thực hiện./."),
        ("thực hiện;", "thực hiện./."),
        ("đúng hạn…", "đúng hạn…./."),
    ],
)
def test_the_end_mark_follows_the_last_sentence_once(last, ending):
    assert ended(["Đoạn một.", last]) == ("Đoạn một.", ending)
    assert ended([]) == ()


def test_a_list_ends_in_semicolons_and_a_full_stop():
    assert listed(["Công an phường", "Trạm Y tế;"]) == ("Công an phường;", "Trạm Y tế.")
    assert listed([]) == ()


def test_the_line_of_the_archive_stands_as_given():
    assert recipient_lines(["Như trên"], "Lưu: VT, VHXH.Hungvv.") == ("Như trên;", "Lưu: VT, VHXH.Hungvv.")


def test_the_head_of_a_body_stands_before_it():
    assert issuing_lines("Ủy ban nhân dân phường Bắc Kạn", "Chủ tịch") == (
        "CHỦ TỊCH",
        "ỦY BAN NHÂN DÂN",
        "PHƯỜNG BẮC KẠN",
    )


def test_periods_and_symbols_hold_together():
    assert held("Kế hoạch số 209/KH-UBND, giai đoạn 2026 - 2030") == (
        "Kế hoạch số 209/KH\u2011UBND, giai đoạn 2026\u00a0-\u00a02030"
    )
    assert held("Văn hóa - Xã hội, và/hoặc") == "Văn hóa - Xã hội, và/hoặc"
