"""Words that a scan misread are set right only where the rules write one thing alone, and each is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.anatomy.source_text import Paragraph, SourceText, Table
from docgen.importing.misread_words import MisreadWords, _bare


@pytest.fixture(scope="module")
def words(in_force):
    return MisreadWords.of(in_force)


def corrected(words, text):
    (block,) = words.corrected(SourceText((Paragraph(text, "page 1"),), recognised=True)).blocks
    return block.text


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Trưởng đoàn thâm định", "Trưởng đoàn thẩm định"),
        ("Thắm định hồ sơ", "Thẩm định hồ sơ"),
        ("SỞ Y TẺ", "SỞ Y TẾ"),
        ("các tô chức", "các tổ chức"),
        ("UBNĐ các xã", "UBND các xã"),
        ("trong quý TV/2026", "trong quý IV/2026"),
        ("trong Quý HI/2026", "trong Quý III/2026"),
        ("ngày 14 tháng I1 năm 2017", "ngày 14 tháng 11 năm 2017"),
        ("ngày 2l tháng 02", "ngày 21 tháng 02"),
        ("Quý I, H/2026", "Quý I, II/2026"),
        ("trước ngày 25 hăng tháng", "trước ngày 25 hằng tháng"),
        ("Cùngthực hiện", "Cùng thực hiện"),
        ("Sở Tưpháp", "Sở Tư pháp"),
        ("TRIỂNKHAI", "TRIỂN KHAI"),
    ],
)
def test_what_can_only_be_one_thing_is_taken_for_it(words, read, meant):
    assert corrected(words, read) == meant


@pytest.mark.parametrize(
    "text",
    [
        "bảng hiệu quá khổ",  # beside "hiệu quả": a word of its own
        "Chủ tịch UBND tỉnh giao Tỉnh đoàn",
        "XÃ HỘI CHỦ NGHĨA",
        "công ăn việc làm",  # a mark would be taken away to make "công an"
        "Kế hoạch thẫm màu",
        "quý 11/2026",  # II or III
        "quý bạn",
        "ngày 14 tháng 11",
        "HĐND, UBND tỉnh",
        "ông Lê Hoàng Anh",
        "Nghiêng nghiêng",
        "khoanh vùng",  # a word that two others make
        "xe ôtô",
        "quý I, II/2026",
    ],
)
def test_what_may_be_another_thing_is_left_alone(words, text):
    assert corrected(words, text) == text


def test_each_is_told_once_with_its_page(words):
    table = Table((("Nội dung", "Sở Y tê"),), "page 2", ("page 2",))
    paragraphs = (Paragraph("thâm định, thâm định", "page 1"), Paragraph("tổ chức", "page 1"))
    source = words.corrected(SourceText((*paragraphs, table), recognised=True))
    assert [(each.place, each.found) for each in source.findings] == [
        ("page 1", "thâm → thẩm"),
        ("page 2", "tê → tế"),
    ]
    assert source.blocks[2].rows == (("Nội dung", "Sở Y tế"),)


@given(st.text("aâăáàảãạấầẩẫậđdoôơuưtcnghimx HI1l.,/", max_size=60))
def test_no_letter_comes_or_goes_and_a_second_time_changes_nothing(words, text):
    once = corrected(words, text)
    assert len("".join(once.split())) == len("".join(text.split()))
    assert corrected(words, once) == once


def test_letters_without_an_end_are_not_parted_at_each_of_them(words):
    before = _bare.cache_info().misses
    assert corrected(words, f"Sở Y tế {'a' * 4_000}") == f"Sở Y tế {'a' * 4_000}"
    assert _bare.cache_info().misses < before + 10
