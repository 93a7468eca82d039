import re

import pytest
from pydantic import TypeAdapter, ValidationError

from docgen.phrases.patterns import MACROS, Pattern, PatternWithValues, any_of, compiled
from docgen.phrases.ruleset import FILES
from docgen.spec.load import load
from docgen.spec.workspace import shipped


@pytest.mark.parametrize("text", ["xã hòa bình", "XÃ HOÀ BÌNH", "xã Hoà Bình"])
def test_case_and_the_place_of_a_tone_mark_do_not_matter(text):
    assert compiled("xã hòa bình").fullmatch(text)


def test_a_word_is_written_with_i_or_y_wherever_it_stands_in_a_pattern():
    for pattern in (r"quý I", r"\bquý\b I", r"(?:từng\s)?quý\sI"):
        assert compiled(pattern).fullmatch("quí I")
    assert compiled("công tyquý").fullmatch("công tyquí") is None


def test_a_macro_stands_for_its_pattern_and_a_named_group_is_no_macro():
    match = compiled("(?P<a><a>)", {"a": "x|y"}).fullmatch("y")
    assert match["a"] == "y"
    assert compiled("<b>", {"a": "x"}).fullmatch("<b>")


def test_the_longest_alternative_is_tried_first():
    assert re.match(any_of(["sở", "sở y tế"]), "sở y tế")[0] == "sở y tế"


@pytest.mark.parametrize("pattern", ["a <khong_co> b", "a {ke_hoach} b", "(a"])
def test_a_name_that_nothing_fills_is_refused_when_a_file_is_read(pattern):
    with pytest.raises(ValidationError):
        TypeAdapter(Pattern).validate_python(pattern)


@pytest.mark.parametrize("pattern", ["a{2,3}", "(?P<body>a)", "(?<=a)b", "<cap_xa>", "<don_vi>"])
def test_python_s_own_braces_and_known_macros_are_taken(pattern):
    assert TypeAdapter(Pattern).validate_python(pattern) == pattern


def test_a_value_is_allowed_where_the_field_fills_it_and_only_a_known_one():
    assert TypeAdapter(PatternWithValues).validate_python("a {ke_hoach}")
    with pytest.raises(ValidationError):
        TypeAdapter(PatternWithValues).validate_python("a {khong_co}")


def test_the_macros_that_are_known_are_those_that_are_filled(rules):
    assert rules.macros.keys() | {"don_vi", "chung", "han", "moi_dong_tu"} == MACROS
    for name in MACROS:
        assert "<" not in rules.regex(f"<{name}>").pattern.replace("(?<", "")


def test_every_rule_file_that_ships_is_right(rules):
    for name, model in FILES.items():
        load(shipped("specs", "rules", f"{name}.yaml"), model)
