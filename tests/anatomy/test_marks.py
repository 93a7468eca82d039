"""Numbers and bullets that open a paragraph, and figures that only look like them."""

import pytest

from docgen.anatomy.marks import Rank, mark_of, readings
from docgen.anatomy.misread_marks import misread


@pytest.mark.parametrize(
    ("text", "printed", "rank", "value", "rest"),
    [
        ("I. MỤC ĐÍCH", "I.", Rank.ROMAN, (1,), "MỤC ĐÍCH"),
        ("I.MỤC ĐÍCH", "I.", Rank.ROMAN, (1,), "MỤC ĐÍCH"),
        ("1. Sở Y tế", "1.", Rank.NUMBER, (1,), "Sở Y tế"),
        ("3.Chế độ báo cáo", "3.", Rank.NUMBER, (3,), "Chế độ báo cáo"),
        ("1.1. Tổ chức", "1.1.", Rank.NUMBER, (1, 1), "Tổ chức"),
        ("5.1.1 Nghiên cứu", "5.1.1", Rank.NUMBER, (5, 1, 1), "Nghiên cứu"),
        ("a) Nội dung:", "a)", Rank.LETTER, (1,), "Nội dung:"),
        ("đ) Rà soát", "đ)", Rank.LETTER, (5,), "Rà soát"),
        ("(2) Việc", "(2)", Rank.BRACKET, (2,), "Việc"),
        ("1- Kinh phí", "1-", Rank.BRACKET, (1,), "Kinh phí"),
        ("- Cơ quan", "-", Rank.BULLET, (), "Cơ quan"),
        ("– Cơ quan", "-", Rank.BULLET, (), "Cơ quan"),
        ("* Khối 6: các em", "*", Rank.BULLET, (), "Khối 6: các em"),
        ("*5.2. Hỗ trợ:*", "5.2.", Rank.NUMBER, (5, 2), "*Hỗ trợ:*"),
        ("A. NỘI DUNG", "A.", Rank.CAPITAL, (1,), "NỘI DUNG"),
        ("B/ Nội dung", "B/", Rank.CAPITAL, (2,), "Nội dung"),
        ("Điều 2. Tổ chức", "Điều 2.", Rank.ARTICLE, (2,), "Tổ chức"),
        ("Mục 2. Việc", "Mục 2", Rank.PART, (2,), "Việc"),
        ("CHƯƠNG IV", "CHƯƠNG IV", Rank.PART, (4,), ""),
        ("Nhiệm vụ 1: Sơn cổng", "Nhiệm vụ 1:", Rank.PART, (1,), "Sơn cổng"),
        ("Dự án số 2. Sơn cổng", "Dự án số 2.", Rank.PART, (2,), "Sơn cổng"),
        ("ii) Việc", "ii)", Rank.SMALL_ROMAN, (2,), "Việc"),
        ("Phần thứ hai", "Phần thứ hai", Rank.PART, (2,), ""),
    ],
)
def test_a_mark_is_known(text, printed, rank, value, rest):
    mark = mark_of(text)
    assert (mark.printed, mark.rank, mark.value, mark.rest) == (printed, rank, value, rest)


@pytest.mark.parametrize(
    "text",
    [
        "21.600 chủ thể",
        "100% cơ sở",
        "30/7/2020",
        "2,5 điểm",
        "3.5 điểm",
        "I.120,5 triệu",
        "Điều 1",
        "Điều 1 Luật Tài nguyên nước",
        "Phần một số việc còn lại",
        "Chương trình hành động",
        "Mục tiêu chung",
        "Nhiệm vụ 5 năm 2026 - 2030",
        "Tháng 4: sơn cổng",
        "Q. Trưởng phòng",
        "IIII. Sai",
        "*nghiêng* rồi",
    ],
)
def test_figures_and_words_are_no_marks(text):
    assert mark_of(text) is None


@pytest.mark.parametrize(
    ("text", "value", "printed"),
    [
        ("HI. Thực trạng", 3, "III."),
        ("H. Giải pháp", 2, "II."),
        ("L. Quy mô", 1, "I."),
        ("§. Đề nghị", 8, "8."),
        ("l. Sở Y tế", 1, "1."),
    ],
)
def test_a_mark_that_a_scan_spoilt_is_read_as_what_it_looks_like(text, value, printed):
    mark = next(misread(text))
    assert (mark.value, mark.printed, mark.misread) == ((value,), printed, True)


@pytest.mark.parametrize("text", ["II. Sound", "1. Sound", "HX. Nothing", "Hai. Words"])
def test_sound_marks_are_not_misread(text):
    assert list(misread(text)) == []


def test_a_capital_may_be_a_letter_or_a_numeral():
    assert [mark.rank for mark in readings("I. Việc")] == [Rank.ROMAN, Rank.CAPITAL]
    assert [mark.rank for mark in readings("C. Việc")] == [Rank.CAPITAL]
    assert [mark.rank for mark in readings("i) việc")] == [Rank.LETTER, Rank.SMALL_ROMAN]


@pytest.mark.parametrize("stars", ["*", "**", "***", "*" * 20_000])
def test_a_number_is_read_behind_any_stars_that_hug_it(stars):
    mark = mark_of(f"{stars}5.2. Hỗ trợ:{stars}")
    assert mark is not None and (mark.printed, mark.rest) == ("5.2.", f"{stars}Hỗ trợ:{stars}")
    assert mark_of(f"{stars} 5.2. Hỗ trợ") is None or stars == "*", "stars apart from it are a bullet at most"
    assert mark_of(stars) is None
