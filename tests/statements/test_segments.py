"""A clause is cut at the ends of its sentences, never in an abbreviation, a bracket or a name."""

import pytest

from docgen.statements.name_cues import Cues
from docgen.statements.segments import segments


@pytest.fixture(scope="module")
def cut(rules, gazetteer):
    """The sentences of a clause."""

    def cut(text):
        spans = segments(text, gazetteer.mentions(text), Cues(rules))
        return [text[span.start : span.end] for span in spans]

    return cut


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Sở Y tế rà soát trạm bơm.", "Sở Tài chính cấp kinh phí."),
        ("Sở Y tế rà soát trạm bơm;", "Sở Tài chính cấp kinh phí."),
        ("Sở Y tế rà soát “trạm bơm.”", "Sở Tài chính cấp kinh phí."),
        ("Sở Y tế rà soát trạm bơm (gồm cả trạm cũ).", "Sở Tài chính cấp kinh phí."),
        ("Sở Y tế rà soát trạm bơm!", "Sở Tài chính cấp kinh phí."),
    ],
)
def test_a_clause_is_cut_where_a_sentence_ends(cut, first, second):
    assert cut(f"{first} {second}") == [first, second]


@pytest.mark.parametrize(
    "text",
    [
        "Sở Y tế rà soát trạm bơm ở TP. Hòa Bình trong năm.",
        "Sở Y tế mời PGS. Nguyễn Văn A giảng bài cho học viên.",
        "Sở Y tế mời ông B. Nam giảng bài cho học viên.",
        "Sở Y tế rà soát trạm bơm (trạm cũ; trạm mới) trong năm.",
        "Sở Y tế rà soát 1.500 trạm bơm trong năm.",
        "Sở Y tế rà soát trạm bơm, giếng v.v. Trong năm.",
    ],
)
def test_a_sign_that_ends_none_does_not_cut(cut, text):
    assert cut(text) == [text]


def test_a_bracket_behind_a_sentence_belongs_to_it(cut):
    text = "Sở Y tế lắp đèn. (Sở Xây dựng; tháng 5)"
    assert cut(text) == [text]


def test_an_abbreviation_s_letters_within_a_word_are_none(cut):
    assert len(cut("Sở Y tế rà soát phố HTP. Sở Tài chính cấp kinh phí.")) == 2
