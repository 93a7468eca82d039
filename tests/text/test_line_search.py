"""Patterns looked for in lines: words that must be there leave out lines, and never one that matches."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.text.line_search import Lines, Wanted, cuts

WORDS = ["ngày", "Ngày", "tết", "lễ", "12/2024/NĐ-CP", "hội đồng", "xuân", " ", ". ", "-", "Ủy ban", "số"]
PATTERNS = [
    r"\b[Nn]gày (?:lễ|tết)\b",
    r"(?<=xuân )(?:tết|lễ)?",
    r"(?i:hội) đồng|[Uu]?ngày",
    r"(?:lễ|tết){0,2}-",
    r"(?:lễ|tết)+ (?!số)",
    r"\d+/\d{4}/(?:NĐ-CP|QH\d\d)",
    r"(?P<word>lễ|số(?<!hội số)) ?(?P=word)",
    r"(?:(?<=lễ)|(?<=tết))(?: ?[Nn]gày)\b",
    r"(?:Ủy ban|hội(?: đồng)?)(?=(?:. )?số)",
]


@pytest.mark.parametrize("pattern", PATTERNS)
@given(lines=st.lists(st.lists(st.sampled_from(WORDS)).map("".join), max_size=8))
def test_no_line_that_matches_is_left_out(pattern: str, lines: list[str]) -> None:
    wanted = Wanted.of(pattern)

    left = set(wanted.among(Lines(lines)))

    assert {at for at, line in enumerate(lines) if wanted.pattern.search(line)} <= left


def test_lines_without_the_words_are_left_out() -> None:
    lines = ["ngày", "ngày lễ", "lễ"]
    assert list(Wanted.of(r"\b[Nn]gày (?:lễ|tết)\b").among(Lines(lines))) == [1]


@given(
    lines=st.lists(st.lists(st.sampled_from([*WORDS, "\t", "\u00a0"])).map("".join), max_size=8), data=st.data()
)
def test_the_lines_that_hold_a_word_are_found_however_it_is_cut_out(lines: list[str], data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from(lines or [""]))
    start = data.draw(st.integers(0, len(whole)))
    word = whole[start : start + data.draw(st.integers(1, 12))] or data.draw(st.sampled_from(WORDS))

    searched, holding = Lines(lines), tuple(at for at, line in enumerate(lines) if word in line)
    assert searched.holding(word) == holding
    assert searched.may_hold(cuts(word)) or not holding


def test_words_in_a_row_are_looked_for_together() -> None:
    assert frozenset({"của của", "và và"}) in Wanted.of(r"\b(của|và) \1\b").required
    assert frozenset({"TP Vinh", "TP. Vinh"}) in Wanted.of(r"TP\.? Vinh").required


def test_what_may_be_missing_or_has_too_many_forms_is_not_asked_for() -> None:
    assert Wanted.of(r"(?:lễ)?").required == ()
    assert Wanted.of(r"[a-z]{2}ngày(?:lễ|[a-z])").required == (frozenset({"ngày"}),)


def test_a_pattern_in_any_case_asks_for_no_words() -> None:
    assert Wanted(re.compile("ngày", re.IGNORECASE)).required == ()
