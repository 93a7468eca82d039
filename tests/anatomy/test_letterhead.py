"""The letterhead: number, day, place and who issues; the name of the state is told from the issuer beside it."""

import pytest

from docgen.anatomy.letterhead import letterhead, without_state


@pytest.mark.parametrize(
    "state",
    [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA YIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Độc lập —- Tự do - Hạnh phúc",
    ],
)
def test_the_issuer_is_what_stands_beside_the_state(state):
    assert without_state(f"UBND TỈNH KIÊN GIANG {state}").strip() == "UBND TỈNH KIÊN GIANG"


@pytest.mark.parametrize("line", ["ĐẢNG CỘNG SẢN VIỆT NAM", "HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM", "SỞ Y TẾ"])
def test_a_line_without_the_state_stays(line):
    assert without_state(line) == line


HEAD = ["ỦY BAN NHÂN DÂN TỈNH LÀO CAI", "SỞ Y TẾ", "Số: 88/KH-SYT", "Lào Cai, ngày 05 tháng 3 năm 2026"]


def test_a_letterhead(in_force):
    found = letterhead(HEAD, "", in_force)
    assert (str(found.number), str(found.issued_on), found.place_name) == ("88/KH-SYT", "2026-03-05", "Lào Cai")
    assert (found.parent.upper(), found.issuer.upper()) == ("ỦY BAN NHÂN DÂN TỈNH LÀO CAI", "SỞ Y TẾ")
    assert not found.findings


def test_who_stands_alone_has_nobody_above(in_force):
    found = letterhead(HEAD[1:], "", in_force)
    assert (found.parent, found.issuer.upper()) == ("", "SỞ Y TẾ")


def test_what_is_not_filled_in_is_open(in_force):
    found = letterhead([*HEAD[:2], "Số:      /KH-SYT", "Lào Cai, ngày     tháng 3 năm 2026"], "", in_force)
    assert (str(found.number), str(found.issued_on)) == ("/KH-SYT", "2026-03")
    assert not found.findings


@pytest.mark.parametrize(
    ("line", "number", "date"),
    [
        ("Số: 8x8/KH-SYT", "/KH-SYT", "2026-03-05"),
        ("Lào Cai, ngày 0S tháng 3 năm 2026", "88/KH-SYT", "2026-03"),
        ("Lào Cai, ngày 31 tháng 2 năm 2026", "88/KH-SYT", "2026-02"),
    ],
)
def test_what_cannot_be_read_is_told_and_left_open(in_force, line, number, date):
    at = 2 if line.startswith("Số") else 3
    found = letterhead([*HEAD[:at], line, *HEAD[at + 1 :]], "", in_force)
    assert (str(found.number), str(found.issued_on)) == (number, date)
    assert len(found.findings) == 1


def test_a_day_that_a_scan_spoilt_is_read_and_told(in_force):
    found = letterhead([*HEAD[:3], "Lào Cai, ngày l5 tháng 3 năm 2026"], "", in_force)
    assert str(found.issued_on) == "2026-03-15" and len(found.findings) == 1


@pytest.mark.parametrize(
    ("line", "text", "issuer"),
    [
        ("UBND XÃ NÀ RÌ", "", "Ủy ban nhân dân xã Nà Rì"),
        ("ỦY BAN NHÂN DÂN XÃ NÀ RÌ", "Giao ủy ban nhân dân xã Nà Rì rà soát.", "ủy ban nhân dân xã Nà Rì"),
        ("SỞ Y TẾ", "", "Sở Y tế"),
        ("PHÒNG Y TẾ", "", "Phòng Y tế"),
        ("BAN QUẢN LÝ CHỢ", "Giao Ban Quản lý chợ rà soát.", "Ban Quản lý chợ"),
        ("BAN QUẢN LÝ CHỢ XÃ NÀ RÌ", "", "BAN QUẢN LÝ CHỢ XÃ NÀ RÌ"),
    ],
)
def test_a_name_in_capitals_is_written_as_people_write_it(in_force, line, text, issuer):
    assert letterhead([line], text, in_force).issuer == issuer
