import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.text.capitals import lower_first, upper_first


@pytest.mark.parametrize(
    ("text", "lowered"),
    [
        ("Tổ chức quán triệt", "tổ chức quán triệt"),
        ("Ứng dụng nền tảng số", "ứng dụng nền tảng số"),
        ("Ý tưởng", "ý tưởng"),
        ("“Doanh nghiệp một người”", "“doanh nghiệp một người”"),
        ("*Hỗ trợ ươm tạo*", "*hỗ trợ ươm tạo*"),
        ("Đề nghị UBND", "đề nghị UBND"),
        ("Y tế", "y tế"),
    ],
)
def test_the_first_letter_becomes_small(text, lowered):
    assert lower_first(text) == lowered
    assert upper_first(lowered) == text


@pytest.mark.parametrize(
    "text",
    ["UBND các xã, phường", "HĐND-UBND", "(UBMTTQ)", "VNeID", "UỶ BAN", "U\u0309Y BAN", "", "- ", "tổ"],
)
def test_an_abbreviation_or_a_small_letter_stays(text):
    assert lower_first(text) == text


@pytest.mark.parametrize("text", ["100% cơ sở", "05 không gian", "100% Cơ sở", "- 5 năm", ""])
def test_a_text_that_starts_with_a_figure_stays(text):
    assert upper_first(text) == lower_first(text) == text


@given(st.text(alphabet="ABĐỦabđủ “*(-1"))
def test_nothing_but_the_first_letter_changes(text):
    for changed in (upper_first(text), lower_first(text)):
        differing = [at for at, (old, new) in enumerate(zip(text, changed, strict=True)) if old != new]
        assert differing in ([], [at for at, letter in enumerate(text) if letter.isalpha()][:1])
