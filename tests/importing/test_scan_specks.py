"""Specks before, behind and right after the mark of a recognised line go; what was printed stays."""

import pytest

from docgen.importing.pdf_words import Word
from docgen.importing.scan_specks import without_specks


def row(text):
    words, left = [], 0.0
    for each in text.split():
        words.append(Word(((each, False),), left, left + len(each), 0, 10, 10, False))
        left += len(each) + 1
    return words


def printed(text):
    return " ".join(word.text for word in without_specks(row(text)))


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("_ Chuẩn bị phương tiện", "Chuẩn bị phương tiện"),
        ("¬_- Để đảm bảo", "- Để đảm bảo"),
        ("_= Thư ký Đoàn", "- Thư ký Đoàn"),
        ("~ Lưu: VT.", "- Lưu: VT."),
        ("2. _ Hợp tác xã", "2. Hợp tác xã"),
        ("2... Sở Y tế", "2. Sở Y tế"),
        ("3, Phân phát", "3. Phân phát"),
        ("1.2.. Công tác", "1.2. Công tác"),
        ("-_ .. Bảo vệ", "- Bảo vệ"),
        ("—_= Văn phòng UBND", "- Văn phòng UBND"),
        ("A. _SỞ CÔNG THƯƠNG", "A. SỞ CÔNG THƯƠNG"),
        ("I.— Rải đá dăm", "I. Rải đá dăm"),
        ("Sở Y tế; UBND. các xã", "Sở Y tế; UBND các xã"),
        ("+... Đóng cửa mỏ đá", "+ Đóng cửa mỏ đá"),
        ("Hội Nông dân tỉnh \\ duyệt mẫu _. cổng", "Hội Nông dân tỉnh duyệt mẫu cổng"),
        ("TM. ỦY BAN NHÂN DÂN _.", "TM. ỦY BAN NHÂN DÂN"),
        ("CHỦ TỊCH ˆ |", "CHỦ TỊCH"),
        ("_ ' |", ""),
        ("- - Cơ quan chủ trì: Sở Y tế", "- Cơ quan chủ trì: Sở Y tế"),
        ("- 2. UBND xã, phường", "2. UBND xã, phường"),
        ("=3. — Chăm lo", "3. Chăm lo"),
        ("=1, Đời sống", "1. Đời sống"),
        ("trước ngày 01/10/2026. -", "trước ngày 01/10/2026."),
        ("Thời gian: Trong năm 2026. :", "Thời gian: Trong năm 2026."),
    ],
)
def test_specks_go(read, meant):
    assert printed(read) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Nơi nhận :",
        "công nhận trường đạt chuẩn quốc gia .",
        "1.1. Sở Y tế",
        "- Kế hoạch",
        "3, 5 và 7",
        "“Trung thành”",
        "(nếu có)",
        ".5 điểm",
        "* Phối hợp: Tỉnh đoàn.",
        "-",
        "- 02 bản",
        "-5 độ",
        "Sở Tài chính -",
        "Tài chính - Kế hoạch",
        "sách, v.v. và vở",
        "Sở Y tế. Các xã",
        "Họ tên: .......... Chức vụ",
    ],
)
def test_what_was_printed_stays(text):
    assert printed(text) == text


def test_a_line_begins_where_its_first_word_does():
    assert without_specks(row("___ Chuẩn bị"))[0].left == 4
    assert without_specks(row("_-"))[0].left == 1
