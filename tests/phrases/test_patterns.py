import re

import pytest

from docgen.phrases.patterns import any_of, compiled


@pytest.mark.parametrize("text", ["xã hòa bình", "XÃ HOÀ BÌNH", "xã Hoà Bình"])
def test_case_and_the_place_of_a_tone_mark_do_not_matter(text):
    assert compiled("xã hòa bình").fullmatch(text)


def test_a_macro_stands_for_its_pattern_and_a_named_group_is_no_macro():
    match = compiled("(?P<a><a>)", {"a": "x|y"}).fullmatch("y")
    assert match["a"] == "y"
    assert compiled("<b>", {"a": "x"}).fullmatch("<b>")


def test_the_longest_alternative_is_tried_first():
    assert re.match(any_of(["sở", "sở y tế"]), "sở y tế")[0] == "sở y tế"
