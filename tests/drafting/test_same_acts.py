import random
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from docgen.drafting.same_acts import Act, ActIndex, act_of, apart, of_one_frame, same_acts, told_by

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


def acts(*texts):
    return [act_of(text, COMMON) for text in texts]


def test_what_others_tell_together_is_told():
    held = acts(
        "Phát hiện, ngăn chặn hành vi vi phạm.",
        "Kiểm tra định kỳ để phát hiện hành vi vi phạm nội quy.",
        "Ngăn chặn hành vi lấn chiếm.",
    )
    assert told_by(held[0], held[1:])
    assert not told_by(held[0], held[1:2])


def test_words_in_another_order_tell_another_thing():
    (one, *others) = acts(
        "Phun thuốc diệt muỗi ven chợ cũ.", "Phun hóa chất ven chợ cũ.", "Cấp thuốc; diệt cỏ; đuổi muỗi."
    )
    assert not told_by(one, others)


def test_one_frame_is_one_kind_of_act_on_one_thing_without_figures_of_its_own():
    one, same, other, counted = acts(
        "Giải phóng mặt bằng cho dự án đường sắt.",
        "Đẩy nhanh giải phóng mặt bằng, cho thuê đất cho dự án.",
        "Mua sách cho thư viện trường.",
        "Giải phóng mặt bằng 12 dự án đường sắt.",
    )
    assert of_one_frame(one, same, 0.5)
    assert not of_one_frame(one, other, 0.5)
    assert not of_one_frame(one, counted, 0.5)


def test_the_index_finds_what_holding_each_against_each_finds():
    drawn = random.Random(5)
    acts = []
    for _ in range(300):
        said = drawn.choices("abcdefghij", k=drawn.randint(3, 9))
        acts.append(Act(frozenset(said), frozenset(pairwise(said)), frozenset(drawn.choices("12", k=1))))
    found: dict[int, int] = {}
    for at, act in enumerate(acts):
        alike = (each for each in range(at) if each not in found and same_acts([acts[each], act]))
        if (first := next(alike, None)) is not None:
            found[at] = first
    assert found and same_acts(acts) == found


def test_acts_that_share_one_pair_alone_are_not_near():
    index = ActIndex()
    index.add(0, Act(frozenset("abc"), frozenset({("a", "b"), ("b", "c")})))
    index.add(1, Act(frozenset("abd"), frozenset({("a", "b"), ("b", "d")})))
    assert index.near(Act(frozenset("abcx"), frozenset({("a", "b"), ("b", "c"), ("c", "x")}))) == [0]
