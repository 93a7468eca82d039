"""The levels of an outline are the document's own, whatever its order of marks, and slips do not break them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.anatomy.level_inference import LadderLine, rungs
from docgen.text.numerals import roman

OUTLINES = {
    "capital, roman, number": "A. M/ I. N/  1. x/ II. P/B. Q/ I. R/  1. y/   - z/C. S/ 1. t/D. U",
    "roman, capital, number": "I. M/ A. N/  1. x/  2. y/ B. P/  1. z/II. Q/ A. R/  1. t",
    "part, roman, number, letter": "Phần I/ I. M/  1. x/   a) y/   b) z/ II. N/  1. t/Phần II/ I. P/  1. u",
    "article, number, letter": "Điều 1. M/ 1. x/  a) y/  b) z/ 2. t/Điều 2. N/ 1. u",
    "number, deeper numbers, letter": "1. M/ 1.1. x/  a) y/  b) z/ 1.2. t/2. N/ 2.1. u/  - v/ 2.2. x/3. P",
    "number, roman": "1. M/ I. x/ II. y/2. N/ I. z",
    "letter, number": "a) M:/ 1. x/ 2. y/b) N:/ 1. z",
    "plus, minus": "1. M/ + a:/  - x/  - y/ + b:/  - z",
    "minus, plus, and a level left out": "1. M/ - a:/  + x/ - b:/  + z/2. N/ + u/ + v",
    "a list of its own under a colon": "1. M:/ 1. x/ 2. y/2. N:/ 1. z/3. P",
    "brackets below letters": "1. M/ a) x:/  (1) y;/  (2) z./ b) t:/  (1) u./2. N",
    "letters up to nine are letters": "A. M/B. N/C. P/D. Q/E. R/G. S/H. T/I. U/K. V",
    "letters with f left out and đ counted": "1. M:/ a) x/ b) x/ c) x/ d) x/ đ) x/ e) x/ g) x/ h) x/ i) x/ k) x",
    "small numerals": "1. M:/ i) x/ ii) y/ iii) z/2. N",
    "a number is passed over": "I. M/ 1. x/ 2. y/ 4. z/II. N/ 1. t/IV. P/ 1. u",
    "a number stands twice": "1. M/ - x/2. N/2. P/ - y/3. Q",
    "a section stands twice": "I. M/ 1. x/I. N/ 1. y",
    "the parents are missing": "1.1. M/1.2. N/2.1. P/2.2. Q",
    "a scan spoilt the numerals": "I. M/ 1. x/IL. N việc/ 1. y/HI. P việc/ 1. z",
    "a scan spoilt the first numeral": "IL. M việc/ 1. x/H. N việc/ 1. y",
    "words before the numbers": "I. M/ Nhiệm vụ 1: x/  - y/ Nhiệm vụ 2: z/  - t/II. N/ Giải pháp 1. u/  a) v",
    "chapters of parts": "PHẦN I/ Chương I/  1. x/ Chương II/  1. y/PHẦN II/ Chương I/  1. z",
}


def depths(lines, bold=()):
    seen = [None if line is None else LadderLine(line, index in bold) for index, line in enumerate(lines)]
    return [rung.depth if rung else None for rung in rungs(seen)]


@pytest.mark.parametrize("name", OUTLINES)
def test_each_line_stands_where_a_reader_sees_it(name):
    lines = OUTLINES[name].split("/")
    assert depths([line.strip() for line in lines]) == [len(line) - len(line.lstrip()) for line in lines]


def test_a_capital_before_a_name_is_no_section():
    assert depths(["I. M", "1. x", "Q. Giám đốc ký thay.", "2. y", "II. N"]) == [0, 1, None, 1, 0]


def test_running_text_and_tables_have_no_rung():
    assert depths(["I. M", "Văn xuôi.", None, "1. x"]) == [0, None, None, 1]


def test_titles_without_numbers_are_known_by_their_look():
    lines = ["MỤC ĐÍCH CHUNG", "Văn xuôi.", "NHIỆM VỤ CHÍNH", "1. x", "- y", "2. z", "TỔ CHỨC LÀM", "1. t"]
    assert depths(lines) == [0, None, 0, 1, 2, 1, 0, 1]


def test_a_body_alone_on_its_line_heads_what_stands_below():
    lines = ["I. M", "Sở Y tế", "- x", "Công an tỉnh", "- y", "II. N"]
    named = (1, 3)
    seen = [LadderLine(line, named=index in named) for index, line in enumerate(lines)]
    assert [rung and rung.depth for rung in rungs(seen)] == [0, 1, 2, 1, 2, 0]


def test_a_numeral_before_capitals_may_have_lost_its_full_stop():
    assert depths(["I MỤC ĐÍCH", "1. x", "II NHIỆM VỤ", "1. y", "IH TỔ CHỨC", "1. z"]) == [0, 1, 0, 1, 0, 1]
    assert depths(["I. M", "1. x", "V vụ việc được giải quyết", "2. y"]) == [0, 1, None, 1]


def test_bold_titles_stand_between_sections_and_tasks():
    lines = ["I. M", "Sở Xây dựng", "- x", "- y", "Sở Y tế", "- z", "Sở Nội vụ", "- t", "II. N"]
    assert depths(lines, bold={1, 4, 6}) == [0, 1, 2, 2, 1, 2, 1, 2, 0]


def test_one_line_in_capitals_is_no_level():
    assert depths(["I. M", "1. x", "MỘT DÒNG HOA", "2. y", "II. N"]) == [0, 1, None, 1, 0]


MARKS = {
    "Điều": lambda n: f"Điều {n}.",
    "I": lambda n: f"{roman(n)}.",
    "A": lambda n: f"{'ABCDĐEGH'[n - 1]}.",
    "1": lambda n: f"{n}.",
    "(1)": lambda n: f"({n})",
    "a": lambda n: f"{'abcdđegh'[n - 1]})",
    "-": lambda n: "-",
    "+": lambda n: "+",
}
UPPER = st.permutations(["Điều", "I", "A", "1", "a"])


@st.composite
def trees(draw, ladder, depth=0):
    found = []
    for number in range(1, draw(st.integers(1, 3)) + 1):
        below = depth + 1 < len(ladder) and draw(st.booleans())
        found.append((f"{MARKS[ladder[depth]](number)} Việc {'gồm:' if below else 'này.'}", depth))
        if below:
            found += draw(trees(ladder, depth + 1))
    return found


@given(st.data(), UPPER, st.integers(2, 4), st.booleans())
def test_any_order_of_marks_comes_out_as_it_was_meant(data, order, levels, bullets):
    ladder = [*order[:levels], *(["-", "+"] if bullets else [])]
    lines = data.draw(trees(ladder))
    assert depths([text for text, _ in lines]) == [depth for _, depth in lines]
