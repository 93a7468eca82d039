from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from docgen.text.normalize import clean, folded

TYPED = st.text(alphabet=st.sampled_from("oòaàáảeẻuủyỷqQTtHh nN.-–\u00a0\u200b\u0300\u0307\u0309\r\n\u2028"))


@pytest.mark.parametrize(
    ("given_text", "kept"),
    [
        (normalize("NFD", "Ủy ban nhân dân phường Bắc Kạn"), "Ủy ban nhân dân phường Bắc Kạn"),
        ("Sở\u00a0Tài\u2009chính", "Sở Tài chính"),
        ("\ufeffSở\u200b Tài chính\u00ad", "Sở Tài chính"),
        ("hoa\u200b\u0300", "hoà"),
        ("một\r\nhai\rba\u2028bốn", "một\nhai\nba\nbốn"),
    ],
)
def test_the_normal_form_mends_what_no_reader_sees(given_text, kept):
    assert clean(given_text) == kept


@pytest.mark.parametrize("text", ["Số:        /UBND-VHXH", "hoà", "2026 – 2030", "“một”", "a\tb", "Đ"])
def test_the_normal_form_leaves_what_a_reader_sees(text):
    assert clean(text) == text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Văn hoá", "văn hóa"),
        ("khoẻ", "KHỎE"),
        ("Thuỷ lợi", "thủy lợi"),
        ("UỶ BAN", "Ủy ban"),
        ("hoạ, tuỵ", "họa, tụy"),
        ("Văn hóa  – Xã\u00a0hội\n", "văn hóa - xã hội"),
        ("“doanh nghiệp một người”", '"doanh nghiệp một người"'),
        (normalize("NFD", "thuỷ"), "thủy"),
    ],
)
def test_texts_that_differ_in_typing_alone_match(one, other):
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Văn Lang", "Văn Lăng"), ("hòa", "hóa"), ("thủ", "thù"), ("xã-hội", "xã hội"), ("Đa", "Da")],
)
def test_texts_that_differ_in_a_word_do_not_match(one, other):
    assert folded(one) != folded(other)


def test_only_an_open_syllable_has_two_places_for_its_tone_mark():
    assert folded("quý toàn khuỷu hoạch") == "quý toàn khuỷu hoạch"


@given(st.text() | TYPED)
@example("\r\u200b\n")
@example("o\u200b\u0300a")
@example("uy\u0300\u0307")
def test_both_forms_are_final(text):
    assert clean(clean(text)) == clean(text)
    assert folded(folded(text)) == folded(text) == folded(clean(text))
