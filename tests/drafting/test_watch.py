"""What may mean the unit is never silent, whatever the readers make of it."""

from __future__ import annotations

import pytest

import docgen
from docgen.drafting.watch import marks


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
