import random

from docgen.drafting.same_items import twins


def test_nearly_the_same_words_make_twins():
    texts = ["rà soát các hộ nghèo trên địa bàn", "mở lớp học mới", "rà soát hộ nghèo trên địa bàn"]
    assert twins(texts, 0.85) == {2: 0}


def test_a_short_text_is_no_twin_of_one_twice_as_long():
    assert twins(["rà soát hộ nghèo", "rà soát hộ nghèo và hộ cận nghèo, lập danh sách gửi Sở"], 0.85) == {}


def test_case_and_typing_do_not_matter_but_one_word_in_three_does():
    assert twins(["Xây dựng thuỷ lợi nhỏ", "xây dựng thủy lợi nhỏ"], 0.85) == {1: 0}
    assert twins(["hỗ trợ nhà ở", "hỗ trợ nhà trường"], 0.85) == {}


def test_it_finds_what_comparing_each_with_each_finds():
    chance = random.Random(7)
    texts = [" ".join(chance.choices("abcdefgh", k=chance.randint(3, 8))) for _ in range(120)]
    found = twins(texts, 0.85)
    for second in range(len(texts)):
        pairs = [first for first in range(second) if twins([texts[first], texts[second]], 0.85)]
        assert found.get(second) == (pairs[0] if pairs else None)
