import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.text.sentence_end import CLOSING, is_ended


@pytest.mark.parametrize("text", ["Hết.", "Gồm:", "“Hết.”", "Hết. )", "một;", "…", "Hết ./."])
def test_a_sign_behind_the_last_word_ends_a_text(text):
    assert is_ended(text)


@pytest.mark.parametrize("text", ["", "MỤC ĐÍCH", "I. MỤC ĐÍCH", "một, ", "(một)", "a.b", "a._"])
def test_one_before_it_or_another_sign_does_not(text):
    assert not is_ended(text)


@given(st.text("ab1_ .;:!?…,()“”đ\u0301", max_size=12))
def test_it_is_what_a_pattern_says_of_short_texts(text):
    assert is_ended(text) is (re.search(rf"[{CLOSING}]\W*$", text.replace("\n", " ")) is not None)


def test_other_signs_may_be_asked_for():
    assert is_ended("(một)", ")") and not is_ended("một.", ")")
