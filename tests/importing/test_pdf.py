"""A text layer is read where it is Vietnamese or English, and recognised anew where it is rubbish."""

from __future__ import annotations

import pytest

from docgen.importing.pdf import is_legible, look_of
from docgen.importing.pdf_words import Word
from docgen.importing.printed_line import Line
from docgen.importing.wrapping import paragraphs_of, width_of

VIETNAMESE = "Ủy ban nhân dân các xã, phường tổ chức thực hiện Kế hoạch này, báo cáo Sở Nội vụ. " * 3
ENGLISH = "The departments of the province shall carry out this plan and report by the end of the year. " * 3
LOST = "Uy ban nhan dan cac xa, phuong to chuc thuc hien Ke hoach nay, bao cao So Noi vu. " * 3
SHIFTED = "8^ EDQ QKkQ GkQ FiF [m SKtGQJ Wa FKzF WK}F KLjQ .d KRyFK Qk\\ EiR FiR 6d 1zL Y~ " * 4
LETTER = 6.0


@pytest.mark.parametrize(
    ("text", "legible"), [(VIETNAMESE, True), (ENGLISH, True), (LOST, False), (SHIFTED, False), ("a " * 9, False)]
)
def test_what_a_text_layer_is_worth(text, legible):
    assert is_legible(text) is legible


def word(text, left, middle, height):
    right = left + len(text) * LETTER
    return Word(((text, False),), left, right, middle - height / 2, middle + height / 2, height, False)


@pytest.mark.parametrize("height", [9.0, 13.0, 20.0])
def test_the_box_of_a_font_tells_nothing_of_the_width_of_letters(height):
    look = look_of([word("nhiệm", 80, 100, height), word("vụ", 120, 100, height)], [100, 116, 132, 154])
    assert look.letter == LETTER
    assert look.pitch == 16
    assert look.leaves_space(22)
    assert not look.leaves_space(18)


def test_a_page_without_words_has_a_look():
    assert look_of([], []).letter > 0


def lines(margin, length, page):
    """A paragraph of five full lines and one that ends early, its first line indented."""
    full = "Sở " + "x" * (length - 3)
    indents = [margin + 5, *[margin] * 5]
    texts = [full[:-5], *[full] * 4, "xong trước tháng sáu, mọi việc."]
    return [
        Line(text, indent, f"{page}", page=not at, end=indent + len(text))
        for at, (indent, text) in enumerate(zip(indents, texts, strict=True))
    ]


def test_each_page_has_its_own_width_and_margin():
    """A page that lies across is wide; the next one was laid on the glass a hand's breadth to the right."""
    across, upright = lines(5, 170, 1), lines(25, 75, 2)
    every = [*across, *upright]
    width = width_of(every)
    assert width
    assert [len(each.text.split(".")) for each in paragraphs_of(every, width)] == [2, 2]


def test_lines_of_a_text_file_that_long_are_paragraphs():
    assert width_of([Line("x" * 160, 0, "")] * 9) == 0
    assert width_of([Line("x" * 160, 0, "", end=160)] * 9) == 160


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("3. Phát màn cho lán rẫy (UBND các xã chủ trì, Sở Văn hóa,", "Thể thao và Du lịch phối hợp).", True),
        ("3. Phát màn cho lán rẫy (UBND các xã chủ trì)", "Sở Y tế phối hợp).", False),
        ("3. Phát màn cho lán rẫy (UBND các xã", "4. Sở Y tế phối hợp).", False),
        ("3. Phát màn cho lán rẫy (UBND các xã", "Sở Y tế (cả năm) phối hợp).", False),
    ],
)
def test_a_bracket_goes_on_in_the_next_line_even_where_lines_are_not_wrapped(first, second, one):
    made = paragraphs_of([Line(first, 0, ""), Line(second, 0, "")], 0)
    assert len(made) == 2 - one


@pytest.mark.parametrize(
    ("first", "second", "paragraphs"),
    [
        (
            "* Đ/v chủ trì: Ban Quản lý; Cơ quan phối hợp: Sở Y tế, Sở Công Thương;",
            "Mốc hoàn thành: 15/12/2026.",
            1,
        ),
        ("* Đ/v chủ trì: Ban Quản lý;", "Mốc hoàn thành: 15/12/2026.", 2),
        ("\\* Đ/v chủ trì: Ban Quản lý; Cơ quan phối hợp: Sở Y tế, Sở Công Thương.", "Phục dựng lễ cầu mưa.", 2),
        ("2. Mời Bảo hiểm xã hội tỉnh cử cán bộ tham gia tất cả các quy trình đấu", "(Tổ thẩm định).", 1),
        ("1.   Sở Dân tộc và Tôn giáo", "sr   Treo băng rôn an toàn lưới điện.", 2),
    ],
)
def test_lines_on_paper_are_parted_by_marks_and_labels(first, second, paragraphs):
    made = [Line(text, 14, "", end=14 + len(text)) for text in (first, second)]
    assert len(paragraphs_of(made, 86)) == paragraphs
