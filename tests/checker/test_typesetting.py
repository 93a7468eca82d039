"""How the body ends and stands between its margins, and what is no fault there."""

import pytest


def told(check, draft, rule):
    return [finding for finding in check(draft) if finding.rule == rule]


def test_a_body_ends_with_its_mark_where_somebody_signs_it(letter, check):
    assert not told(check, letter, "ket-thuc")
    (finding,) = told(check, letter.set("closing", text="Đề nghị triển khai thực hiện."), "ket-thuc")
    assert "hiện." in finding.found
    assert not told(check, letter.drop("post_1", "post_2", "name"), "ket-thuc")


@pytest.mark.parametrize(
    ("looks", "found"),
    [
        ({"align": "center", "bold": True}, False),
        ({"align": "center", "italic": True}, False),
        ({"align": "center"}, True),
        ({"align": "left", "bold": True}, True),
        ({"align": "both"}, False),
    ],
)
def test_a_heading_in_the_middle_is_not_justified_and_other_text_is(letter, check, looks, found):
    assert bool(told(check, letter.set("clause_1", **looks), "noi-dung-canh-deu")) is found
