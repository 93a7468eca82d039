"""Headings that break over two lines are one; a line in capitals below a whole heading is not part of it."""

import pytest

from docgen.importing.broken_headings import goes_on
from docgen.importing.wrapping import is_open


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("II. NHIỆM VỤ CỦA UBND CÁC XÃ,", "PHƯỜNG"),
        ("II. NHIỆM VỤ CỦA SỞ NÔNG NGHIỆP VÀ", "MÔI TRƯỜNG"),
        ("V. SỞ GIÁO DỤC", "VÀ ĐÀO TẠO"),
        ("3. BỘ CHỈ HUY QUÂN SỰ", "TỈNH"),
        ("2. ỦY BAN NHÂN DÂN", "CÁC XÃ, PHƯỜNG"),
        ("2. Ủy ban nhân dân các xã,", "phường"),
        ("- Trồng cây", "ven suối."),
    ],
)
def test_a_heading_goes_on_where_it_is_open(heading, below):
    assert goes_on(heading, below)


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("II. TỔ CHỨC THỰC HIỆN", "CÁC SỞ, BAN, NGÀNH"),
        ("II. TỔ CHỨC THỰC HIỆN", "Các sở, ban, ngành"),
        ("II. TỔ CHỨC THỰC HIỆN", "1. SỞ Y TẾ"),
        ("II. KINH PHÍ.", "VÀ NGUỒN LỰC"),
        ("ỦY BAN NHÂN DÂN", "TỈNH LÀO CAI"),
        ("KẾ HOẠCH", "về việc trồng cây"),
        ("1. Nội dung:", "rà soát giếng khơi;"),
        ("1. Sở Xây dựng", "Mua vôi cho các trường."),
    ],
)
def test_what_stands_for_itself_is_no_part_of_the_heading_above(heading, below):
    assert not goes_on(heading, below)


@pytest.mark.parametrize(
    ("line", "open_"),
    [
        ("II. Đề nghị UBND các xã kiểm kê lồng bè trên hồ tại", True),
        ("2. Trao bò giống cho", True),
        ("1. Vá mái nhà văn hóa thuộc", True),
        ("1. Rà soát các vướng mắc còn tồn tại", False),
        ("2. Giữ nguyên mức chi như hiện tại", False),
        ("3. Các đơn vị trực thuộc", False),
    ],
)
def test_a_line_that_ends_with_a_small_word_goes_on_and_one_that_only_looks_so_is_whole(line, open_):
    assert is_open(line) is open_
