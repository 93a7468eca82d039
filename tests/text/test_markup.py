import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from docgen.text.markup import StyledText, escape, plain, runs, written

MARKED = st.text(alphabet=st.sampled_from(list("ab1 *\\[]^()“”.,-\n\u0300")))
PARTS = st.lists(
    st.builds(StyledText, MARKED | st.text(), st.booleans(), st.none(), st.booleans())
    | st.builds(StyledText, st.just(""), st.booleans(), st.sampled_from(["1", "2", "a1"]))
)


def test_italics_and_a_footnote_become_runs():
    assert runs("miễn kiểm toán[^1] (*qua Sở tổng hợp*) để giải quyết./.") == (
        StyledText("miễn kiểm toán"),
        StyledText("", footnote="1"),
        StyledText(" ("),
        StyledText("qua Sở tổng hợp", italic=True),
        StyledText(") để giải quyết./."),
    )


@pytest.mark.parametrize("text", ["*Hỗ trợ, tạo đột phá:*", "*“một”*", "*(một)*", "*a * b*", "*-*", "*a*b*"])
def test_stars_that_hug_a_phrase_mark_it(text):
    assert runs(text) == (StyledText(text[1:-1], italic=True),)


@pytest.mark.parametrize(
    "text",
    [
        "5 * 3",
        "2*3*4",
        "* Ghi chú: số liệu* ước tính",
        "Số liệu (*) và (*)",
        "“*” hay “*”",
        "*",
        "****đậm****",
        "**đậm*",
        "một *hai",
        "một* hai*",
        "*một\nhai*",
        "[1] và [^] và [^ 1]",
        "C:\\tệp",
    ],
)
def test_signs_that_mark_nothing_stay_text(text):
    assert runs(text) == (StyledText(text),)


def test_two_stars_mark_bold_and_three_both():
    text = "**Điều 1.** một *hai* ***ba***"
    expected = (
        StyledText("Điều 1.", bold=True),
        StyledText(" một "),
        StyledText("hai", italic=True),
        StyledText(" "),
        StyledText("ba", italic=True, bold=True),
    )
    assert runs(text) == expected
    assert written(expected) == text


def test_a_lone_star_does_not_take_the_italics_of_the_next():
    assert runs("một *hai và *ba*") == (StyledText("một *hai và "), StyledText("ba", italic=True))


def test_a_footnote_within_italics_does_not_break_them():
    assert runs("*một[^2] hai*") == (
        StyledText("một", italic=True),
        StyledText("", italic=True, footnote="2"),
        StyledText(" hai", italic=True),
    )


def test_a_backslash_takes_the_meaning_from_a_sign():
    assert runs(r"\*một\* \[^1] \\*hai*") == (StyledText("*một* [^1] \\"), StyledText("hai", italic=True))


def test_no_text_has_no_runs():
    assert runs("") == ()


def test_plain_text_has_neither_marks_nor_footnotes():
    assert plain(r"*một*[^1] hai \* ba") == "một hai * ba"


@given(st.text() | MARKED)
def test_an_escaped_text_says_just_that(text):
    assert plain(escape(text)) == text
    assert runs(escape(text)) == ((StyledText(text),) if text else ())


@given(st.text() | MARKED)
def test_every_text_is_markup_that_comes_back(text):
    assert runs(written(runs(text))) == runs(text)


@given(st.text() | MARKED, st.text() | MARKED)
def test_markup_does_not_reach_over_a_line_end(one, other):
    assert plain(f"{one}\n{other}") == f"{plain(one)}\n{plain(other)}"


@given(PARTS)
@example([StyledText("một nử"), StyledText("a", italic=True)])
@example([StyledText("["), StyledText("^1]", italic=True)])
@example([StyledText("một "), StyledText(" hai ", italic=True), StyledText("ba")])
def test_no_character_or_footnote_is_lost_in_writing(parts):
    back = runs(written(parts))
    assert "".join(run.text for run in back) == "".join(run.text for run in parts)
    assert [run.footnote for run in back if run.footnote] == [run.footnote for run in parts if run.footnote]


def test_italics_are_written_around_words_and_not_within_them():
    assert written([StyledText("một "), StyledText(" hai ", italic=True), StyledText("ba")]) == "một  *hai* ba"
    assert written([StyledText("Sở Tài chí"), StyledText("nh", italic=True)]) == "Sở Tài chính"
