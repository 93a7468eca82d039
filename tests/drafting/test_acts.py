from hypothesis import given
from hypothesis import strategies as st

from docgen.drafting.acts import act_of, apart, same_acts

COMMON = frozenset(["và", "các", "trên", "địa", "bàn", "trước", "ngày", "tổ", "chức"])


def same(*texts):
    return same_acts([act_of(text, COMMON) for text in texts])


def test_one_act_in_other_words_is_found():
    assert same("Kiểm tra cột điện nghiêng, thay thế cột hỏng.", "Thay thế cột hỏng, cột điện nghiêng.") == {1: 0}


def test_the_same_act_on_another_thing_is_another():
    assert same("Thay thế cột điện hỏng tại các ngõ.", "Thay thế biển báo hỏng tại các cầu.") == {}


def test_short_items_and_numbers_tell_nothing():
    assert same("Mở lớp trước ngày 01/5/2026.", "Mở lớp trước ngày 01/6/2026.") == {}


@given(st.lists(st.text(alphabet="abc dđe ", max_size=40), max_size=6))
def test_an_act_is_only_joined_to_an_earlier_one_that_stands(texts):
    found = same(*texts)
    assert all(before < at and before not in found for at, before in found.items())


def test_two_acts_that_each_have_a_word_of_their_own_are_apart():
    one, other = (
        act_of(text, COMMON) for text in ("Rà soát hộ chưa có điện lưới.", "Rà soát hộ chưa có đường nhựa.")
    )
    assert apart(one, other)
    assert not apart(one, act_of("Rà soát hộ chưa có điện lưới trên địa bàn thôn bản.", COMMON))
