"""What was kept longest ago goes first, unless it was asked for since."""

from docgen.desk.recent_values import Latest


def test_the_one_longest_neither_kept_nor_asked_for_goes():
    latest = Latest(2)
    assert latest.get("a") is None
    assert latest.keep("a", 1) == 1
    latest.keep("b", 2)
    assert latest.get("a") == 1
    latest.keep("c", 3)
    assert [latest.get(name) for name in "abc"] == [1, None, 3]


def test_what_is_kept_again_is_the_latest_with_its_new_value():
    latest = Latest(2)
    for name, value in (("a", 1), ("b", 2), ("a", 4), ("c", 3)):
        latest.keep(name, value)
    assert [latest.get(name) for name in "abc"] == [4, None, 3]
