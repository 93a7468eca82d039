import random

import pytest

import docgen
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


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        # Twice as long is near enough, one word more is not; in either order.
        (["a b c d", "a b c d e f g h"], {1: 0}),
        (["a b c d e f g h", "a b c d"], {1: 0}),
        (["a b c d", "a b c d e f g h i"], {}),
        # One word of seven may differ, one of six may not.
        (["a b c d e f g", "a b c d e f h"], {1: 0}),
        (["a b c d e f", "a b c d e g"], {}),
        # A word counts as often as both have it.
        (["a a b", "a b b"], {}),
        # The first twin, whatever stands between.
        (["x y", "z", "x y", "x y"], {2: 0, 3: 0}),
        ([], {}),
    ],
)
def test_twins_share_all_but_one_word_in_seven(texts, found):
    assert twins(texts, 0.85) == found


SAME = "Rà soát danh sách học sinh khuyết tật trên địa bàn"


def items(surveyed, ward, *texts, **plan):
    clauses = [
        {"so": f"{at}.", "thuc_hien": ["UBND các xã, phường"], "noi_dung": text}
        for at, text in enumerate(texts, 1)
    ]
    made = docgen.cascade(surveyed(*clauses, **plan), ward)
    return [item for section in made.sections for item in section.items]


@pytest.mark.parametrize(
    ("one", "other", "told", "noted"),
    [
        # The fuller text stays, with the time of the other.
        (f"{SAME} quản lý kỹ.", f"{SAME} trước ngày 15/6/2026.", f"{SAME} quản lý kỹ (trước ngày 15/6/2026).", 0),
        (f"{SAME} trước ngày 15/6/2026.", f"{SAME} quản lý.", f"{SAME} quản lý (trước ngày 15/6/2026).", 0),
        (f"{SAME} trước ngày 15/6/2026.", f"{SAME} trước ngày 15/6/2026.", f"{SAME} trước ngày 15/6/2026.", 0),
        # Of two times the earlier, in its place, and a person is told.
        (
            f"{SAME} quản lý trước ngày 15/7/2026.",
            f"{SAME} trước ngày 15/6/2026.",
            f"{SAME} quản lý trước ngày 15/6/2026.",
            1,
        ),
        # What one alone has is told by that one.
        (f"{SAME} tại 12 thôn.", f"{SAME}.", f"{SAME} tại 12 thôn.", 0),
        (f"{SAME}.", f"{SAME} ở Bản Vược.", f"{SAME} ở Bản Vược.", 0),
        (f"{SAME} đầu năm.", f"{SAME}.", f"{SAME} đầu năm.", 0),
    ],
)
def test_of_two_items_that_say_the_same_the_fuller_stays_with_the_strictest_time(
    surveyed, ward, one, other, told, noted
):
    (item,) = items(surveyed, ward, one, other)
    assert (item.text, len(item.notes), len(item.sources)) == (told, noted, 2)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"{SAME} học kỳ I.", f"{SAME} học kỳ II."),
        (f"{SAME} đầu năm.", f"{SAME} cuối năm."),
        (f"{SAME} ở Bản Vược nữa nhé.", f"{SAME} ở Mường Hum."),
        (f"{SAME} tại 12 thôn.", f"{SAME} tại 13 thôn nữa."),
    ],
)
def test_two_turns_two_places_and_two_numbers_are_both_told(surveyed, ward, one, other):
    told = " ".join(item.text for item in items(surveyed, ward, one, other)).casefold()
    assert one.rstrip(".").casefold() in told and other.rstrip(".").casefold() in told


def test_a_kind_of_work_that_is_done_once_is_one_item_unless_a_figure_or_name_would_be_lost(surveyed, ward):
    fuller = "Tổ chức quán triệt, học tập Nghị quyết tới cán bộ."
    (item,) = items(surveyed, ward, "Tổ chức quán triệt Nghị quyết.", fuller)
    assert (item.text, len(item.sources)) == (fuller, 2)
    for more in (" số 5.", " ở Mường Hum."):
        assert len(items(surveyed, ward, f"Tổ chức quán triệt Nghị quyết{more}", fuller)) == 2


def test_a_plan_that_is_made_once_has_the_strictest_time(surveyed, ward):
    (item,) = items(
        surveyed,
        ward,
        "Ban hành kế hoạch thực hiện trước ngày 5/6/2026.",
        "Xây dựng kế hoạch thực hiện của địa phương trước ngày 15/6/2026.",
    )
    assert item.text == "Tham mưu xây dựng kế hoạch thực hiện của phường trước ngày 5/6/2026."
    assert len(item.notes) == 1


def test_what_hardly_says_more_than_the_subject_of_the_plan_is_told_by_its_words(surveyed, ward):
    texts = ("Mở chợ phiên nông thôn.", "Tổ chức mở chợ phiên ở nông thôn.")
    (item,) = items(surveyed, ward, *texts, trich_yeu="Mở chợ phiên nông thôn")
    assert (item.text, len(item.sources)) == (texts[1], 2)


def test_a_decided_item_is_joined_to_none(surveyed, ward, decided):
    clauses = [
        {"so": f"{at}.", "thuc_hien": ["UBND các xã, phường"], "noi_dung": text}
        for at, text in enumerate((f"{SAME}.", f"{SAME} quản lý.", f"{SAME} này."), 1)
    ]
    made = docgen.cascade(
        surveyed(*clauses), ward, decisions=decided({"dieu_khoan": "I.1", "giao": "vhxh", "tach_rieng": True})
    )
    assert [len(item.sources) for section in made.sections for item in section.items][:1] == [1]
