import re
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.register.slug import each_slug, slug


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Phường Bắc Kạn", "phuong-bac-kan"),
        ("Xã Đồng Hỷ", "xa-dong-hy"),
        ("ĐẶC KHU PHÚ QUỐC", "dac-khu-phu-quoc"),
        ("Phường Xuân Hương - Đà Lạt", "phuong-xuan-huong-da-lat"),
        ("Phường Văn Miếu – Quốc Tử Giám", "phuong-van-mieu-quoc-tu-giam"),
        ("Phường 2 Bảo Lộc", "phuong-2-bao-loc"),
        ("Xã Cư M'gar", "xa-cu-mgar"),
        ("Xã Ea H’Leo", "xa-ea-hleo"),
        ("  Xã\u00a0Ươm,  Ngừ ", "xa-uom-ngu"),
        ("", ""),
        ("東京", ""),
    ],
)
def test_a_name_becomes_plain_words(name, short):
    assert slug(name) == short


@pytest.mark.parametrize("name", ["Phường Bắc Kạn", "Xã Định Hòa", "Xã Quế Phước", "Xã Đắk Ơ"])
def test_composed_and_decomposed_letters_come_out_equal(name):
    assert slug(normalize("NFD", name)) == slug(normalize("NFC", name))


def test_names_that_differ_in_marks_alone_come_out_equal():
    assert slug("Văn Lang") == slug("Văn Lăng")
    assert slug("Hoà") == slug("Hòa")


@given(st.text())
def test_a_slug_is_safe_in_a_command_and_as_a_file_name_and_is_its_own_slug(text):
    short = slug(text)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", short)
    assert slug(short) == short


@given(st.lists(st.text().filter(lambda text: "\n" not in text), min_size=1))
def test_many_at_once_are_the_same_as_each(texts):
    assert each_slug(texts) == [slug(text) for text in texts]
