"""The numbers of a row: the next one of each series, and what is in none."""

import pytest

from docgen.amending.clause_moves import following, in_order


@pytest.mark.parametrize(
    ("number", "after"),
    [("1", "2"), ("9", "10"), ("2.9", "2.10"), ("d", "đ"), ("e", "g"), ("i", "k"), ("1.a", "1.b"), ("III", "IV")],
)
def test_the_next_number(number, after):
    assert following(number) == after


@pytest.mark.parametrize("number", ["2a", "y", "IIII", "PL", "", "Đ"])
def test_what_is_in_no_series_has_no_next(number):
    assert following(number) is None


def test_a_row_in_order():
    assert in_order("2.1", 3) == ["2.1", "2.2", "2.3"]
    assert in_order("x", 3) is None
    assert in_order("x", 0) == []
