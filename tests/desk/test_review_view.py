"""What changed, word by word: both texts can be read out of it."""

from hypothesis import given
from hypothesis import strategies as st

from docgen.desk.review_view import WordChange, word_changes

words = st.lists(st.sampled_from(["giao", "phòng", "xã", "tỉnh", "báo", "cáo", "trước", "ngày"]), max_size=25).map(
    " ".join
)


def read(pieces, *kinds):
    return " ".join(piece.words for piece in pieces if piece.kind in kinds)


@given(words, words)
def test_both_texts_stand_in_it_word_for_word(before, after):
    pieces = word_changes(before, after)
    assert read(pieces, "same", "gone") == before
    assert read(pieces, "same", "new") == after


def test_what_stays_is_told_from_what_goes_and_comes():
    assert word_changes("giao các xã báo cáo", "giao phòng báo cáo") == [
        WordChange("same", "giao"),
        WordChange("gone", "các xã"),
        WordChange("new", "phòng"),
        WordChange("same", "báo cáo"),
    ]


def test_texts_without_end_are_shown_whole():
    long = "từ " * 3_000
    assert [piece.kind for piece in word_changes(long, "một")] == ["gone", "new"]
