"""What may mean the unit is never silent, whatever the readers make of it."""

from __future__ import annotations

import pytest

import docgen
from docgen.drafting.watch import marks
from docgen.messages import say


def marked(survey, unit):
    return [(mark.clause, mark.words) for mark in marks(survey, unit)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mở lớp tại các xã vùng cao.", "xã"),
        ("Các cấp, các ngành trồng cây.", "các cấp"),
        ("Mỗi cơ quan, đơn vị có một tổ.", "mỗi cơ quan, đơn vị"),
        ("Vận động từng tổ dân phố.", "tổ dân phố"),
    ],
)
def test_words_that_may_mean_the_communes_are_marked(surveyed, ward, text, words):
    assert marked(surveyed({"so": "1.", "noi_dung": text}), ward) == [("I.1", words)]


@pytest.mark.parametrize(
    "text", ["Phát triển xã hội số.", "Dựng cơ sở dữ liệu.", "Vận động hợp tác xã.", "Phát triển nông thôn."]
)
def test_other_words_that_hold_them_are_not(surveyed, ward, text):
    assert [words for _, words in marked(surveyed({"so": "1.", "noi_dung": text}), ward) if words != "thôn"] == []


def test_the_units_own_name_is_marked(surveyed, ward):
    text = f"Làm đường qua {ward.full_name}."
    assert [clause for clause, _ in marked(surveyed({"so": "1.", "noi_dung": text}), ward)] == ["I.1"]


def test_a_mark_without_an_item_is_told_with_its_words(surveyed, ward):
    survey = surveyed(
        {"so": "1.", "noi_dung": "Sở Y tế hướng dẫn UBND các xã, phường mở lớp."},
        {"so": "2.", "noi_dung": "Xã nào chậm thì chịu."},
    )
    told = docgen.cascade(survey, ward).coverage
    accounted = {each.clause: each.quote for each in (*told.unresolved, *told.others)}
    assert set(accounted) == {"I.1", "I.2"}
    assert accounted["I.2"].startswith("Xã nào chậm")


def test_a_mark_in_an_item_is_not_told_again(surveyed, ward):
    survey = surveyed({"so": "1.", "noi_dung": "UBND các xã, phường mở lớp tại từng thôn."})
    told = docgen.cascade(survey, ward).coverage
    assert (told.covered, told.unresolved, told.others) == (("I.1",), (), ())


def test_what_a_product_asks_of_the_communes_is_told(surveyed, ward):
    product = [{"nhan": "Sản phẩm", "noi_dung": "UBND các xã, phường bố trí 10 vị trí lắp đặt"}]
    clause = {
        "so": "1.",
        "noi_dung": "Lắp biển báo",
        "chu_tri": ["Sở Xây dựng"],
        "phoi_hop": ["UBND các xã, phường"],
    }
    told = docgen.cascade(surveyed(clause | {"ghi_chu": product}), ward).coverage.unresolved
    assert [each.quote for each in told] == ["UBND các xã, phường bố trí 10 vị trí lắp đặt"]
    assert not docgen.cascade(surveyed(clause), ward).coverage.unresolved


def test_a_label_of_a_title_is_told_only_where_nothing_below_has_it(surveyed, ward):
    below = [{"so": "-", "noi_dung": "Trồng cây bóng mát."}, {"so": "-", "noi_dung": "Lát vỉa hè."}]
    title = {"so": "1.", "tieu_de": "Chỉnh trang phố", "chu_tri": ["UBND các xã, phường"]}
    told = docgen.cascade(surveyed(title | {"muc": below}), ward).coverage
    assert (told.covered, told.unresolved) == (("I.1-1", "I.1-2"), ())

    others = [each | {"chu_tri": ["Sở Xây dựng"]} for each in below]
    told = docgen.cascade(surveyed(title | {"muc": others}), ward).coverage
    assert [each.clause for each in told.unresolved] == ["I.1"]


def test_closing_words_that_mean_the_unit_are_told_and_others_are_not(surveyed, ward):
    survey = surveyed({"so": "1.", "noi_dung": "Sở Y tế mở lớp."})
    closing = ("Yêu cầu UBND các xã, phường nghiêm túc thực hiện. Trên đây là Kế hoạch của tỉnh.",)
    ended = docgen.survey(survey.plan.model_copy(update={"closing": closing}))
    told = docgen.cascade(ended, ward).coverage.others
    assert [(each.clause, each.quote) for each in told if each.clause == "ket_thuc"] == [
        ("ket_thuc", "Yêu cầu UBND các xã, phường nghiêm túc thực hiện")
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Whole words, the sure ones told from those that may mean something else.
        ("Làm ở các xã.", [("xã", True)]),
        ("Dựng cơ sở.", [("cơ sở", False)]),
        ("Làm ở thôn.", [("thôn", False)]),
        ("UBND phường Bắc Kạn lo.", [("phường bắc kạn", True)]),
        ("Làm ở thônx, địa phươngg, xãx.", []),
        ("Hợp tác xã viên ở thị xã lo ngọn thôn.", []),
        # Sentence by sentence.
        ("Xã lo chợ. Sở Y tế họp; địa phương lo ao.", [("xã", True), ("địa phương", False)]),
    ],
)
def test_a_mark_is_a_whole_word_in_its_sentence(surveyed, ward, text, found):
    assert [(each.words, each.sure) for each in marks(surveyed({"so": "1.", "noi_dung": text}), ward)] == found


def account(survey, unit):
    told = docgen.cascade(survey, unit).coverage
    return (
        [(each.clause, each.reason) for each in told.unresolved],
        [(each.clause, each.reason) for each in told.others],
    )


@pytest.mark.parametrize(
    ("text", "kind", "reason", "words"),
    [
        ("Sở Y tế hướng dẫn UBND các xã mở lớp.", "nhiem_vu", "only talked of: {names}", "UBND các xã"),
        ("UBND xã Định Hóa mở lớp.", "nhiem_vu", "another unit's: {names}", "UBND xã Định Hóa"),
        (
            "Sở Y tế mở lớp cho các cơ quan, địa phương liên quan.",
            "nhiem_vu",
            "only talked of: {names}",
            "các cơ quan, địa phương liên quan",
        ),
        ("Làm ở địa phương. Làm tại địa phương.", "nhiem_vu", "only talked of: {names}", "địa phương"),
        ("Dựng cơ sở.", "nhiem_vu", "speaks in general (“{words}”), names nobody to act", "cơ sở"),
        ("Dựng cơ sở.", "muc_tieu", "an aim, a target or the state of things, no order", ""),
        (
            "Đến năm 2030, địa phương phát triển bền vững.",
            "muc_tieu",
            "asked of “{names}” in general; look whether the unit is meant",
            "địa phương",
        ),
    ],
)
def test_what_is_not_the_unit_s_is_told_once_with_its_reason(surveyed, ward, text, kind, reason, words):
    found = account(surveyed({"so": "1.", "noi_dung": text}, kind=kind), ward)
    assert found == ([], [("I.1", say(reason, names=words, words=words))])


def test_what_surely_means_the_unit_and_no_rule_reads_waits_for_a_person(surveyed, ward):
    text = "Xã nào chậm thì chịu."
    told = say("may mean the unit (“{words}”), and no rule says what is asked", words="xã")
    found = account(surveyed({"so": "1.", "noi_dung": f"{text} {text}"}, {"so": "2.", "noi_dung": text}), ward)
    assert found == ([("I.1", told), ("I.2", told)], [])


def test_a_remark_that_gives_the_unit_by_its_name_waits_for_a_person_and_another_s_does_not(surveyed, ward):
    def remarked(place):
        notes = [{"nhan": "Địa bàn", "noi_dung": place}]
        return account(
            surveyed({"so": "1.", "noi_dung": "Thả cá.", "chu_tri": ["Sở Y tế"], "ghi_chu": notes}), ward
        )

    assert [clause for clause, _ in remarked("phường Bắc Kạn")[0]] == ["I.1"]
    assert remarked("xã Định Hóa") == ([], [("I.1", say("only talked of: {names}", names="xã Định Hóa"))])


def test_a_title_speaks_for_what_stands_below_it_and_for_nothing_else(surveyed, ward):
    def titled(below, clause="1."):
        title = {"so": "1.", "tieu_de": "Các xã lo chợ", "muc": [{"so": "-", "noi_dung": "Sở Y tế sửa chợ."}]}
        if clause == "1.":
            title["muc"] = [{"so": "-", "noi_dung": below}]
            return account(surveyed(title), ward)
        return account(surveyed(title, {"so": clause, "noi_dung": below}), ward)

    assert titled("UBND cấp xã sửa chợ.") == ([], [])
    assert [clause for clause, _ in titled("Sở Y tế sửa chợ.")[0]] == ["I.1"]
    assert [clause for clause, _ in titled("UBND cấp xã sửa chợ.", "11.")[0]] == ["I.1"]


def test_what_is_accounted_for_is_all_that_is_addressed_and_what_waits(surveyed, ward):
    survey = surveyed(
        {"so": "1.", "noi_dung": "UBND cấp xã mở lớp."},
        {"so": "2.", "noi_dung": "Xã nào chậm thì chịu."},
    )
    told = docgen.cascade(survey, ward).coverage
    assert (told.addressed, told.covered) == (("I.1", "I.2"), ("I.1",))


def test_opening_words_that_mean_the_unit_are_told_and_those_that_introduce_are_not(surveyed, ward):
    survey = surveyed({"so": "1.", "noi_dung": "Sở Y tế mở lớp."})
    opening = (
        "UBND tỉnh ban hành Kế hoạch này. UBND các xã, phường gửi danh sách giếng trước ngày 15/4/2026.",
        "UBND tỉnh yêu cầu UBND các xã, phường thực hiện các việc sau:",
    )
    opened = docgen.survey(survey.plan.model_copy(update={"opening": opening}))
    told = docgen.cascade(opened, ward).coverage.others
    assert [(each.clause, each.quote) for each in told if each.clause == "mo_dau"] == [
        ("mo_dau", "UBND các xã, phường gửi danh sách giếng trước ngày 15/4/2026")
    ]
