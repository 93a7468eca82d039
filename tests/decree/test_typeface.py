from unicodedata import normalize

import pytest

from docgen.decree.typeface import line_width


@pytest.mark.parametrize(
    ("text", "size", "bold", "points"),
    [
        ("Độc lập - Tự do - Hạnh phúc", 14, True, 171.4),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, True, 271.2),
        ("ỦY BAN NHÂN DÂN", 13, True, 122.4),
        ("Kính gửi", 14, False, 50.0),
    ],
)
def test_lines_of_the_heading_are_as_wide_as_the_typeface_sets_them(text, size, bold, points):
    assert line_width(text, size, bold=bold) == pytest.approx(points, abs=0.1)


def test_a_tone_mark_widens_nothing_but_a_horn_does():
    assert line_width("ủ", 14) == line_width("u", 14)
    assert line_width("ử", 14) > line_width("u", 14)


def test_composed_and_decomposed_text_are_equally_wide():
    text = "PHƯỜNG PHAN ĐÌNH PHÙNG"
    assert line_width(normalize("NFD", text), 13, bold=True) == line_width(text, 13, bold=True)


def test_every_letter_of_a_vietnamese_text_is_known():
    half_an_em = line_width("漢", 10)
    assert half_an_em == 5
    assert line_width("Ỷ", 10) != half_an_em
