"""A page that lay askew is made straight, words and drawn lines alike."""

from __future__ import annotations

import pytest

from docgen.importing.deskewing import Slope, slope_of
from docgen.importing.pdf_words import Ruling, Word


def line(fall, top, words=12):
    """A line of words, every third of them with a letter that reaches below the line."""
    return [
        Word((("từ", False),), 40 * n, 40 * n + 30, top + 40 * n * fall, top + 40 * n * fall + deep, 12, False)
        for n, deep in ((n, 12 if n % 3 else 15) for n in range(words))
    ]


@pytest.mark.parametrize("fall", [0.0, 0.012, -0.02])
def test_the_slope_is_that_of_the_lines(fall):
    assert slope_of(line(fall, top) for top in (100, 120, 140)).fall == pytest.approx(fall, abs=0.002)


def test_too_few_lines_or_a_page_that_lies_across_tell_no_slope():
    assert slope_of([line(0.01, 100)]).fall == 0
    assert slope_of(line(0.01, top, words=3) for top in (1, 2, 3, 4)).fall == 0
    assert slope_of(line(0.9, top) for top in (1, 2, 3, 4)).fall == 0


def test_words_and_rulings_of_a_line_come_to_one_height():
    slope = Slope(0.02)
    words = [slope.straight(word) for word in line(0.02, 300)]
    middles = [word.middle for word in words if word.bottom - word.top == pytest.approx(12)]
    assert max(middles) - min(middles) < 1
    pieces = [slope.straight_ruling(Ruling(x, x + 30, 300 + 0.02 * x, 300.5 + 0.02 * x)) for x in (0, 200, 400)]
    assert max(each.top for each in pieces) - min(each.top for each in pieces) < 1
