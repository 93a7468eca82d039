"""Which entries stay and which texts were edited, in what says the same again and again too."""

import random

import pytest

from docgen.comparing import matching
from docgen.comparing.matching import alike, gaps, same

A, B = "Rà soát hồ chứa trước mùa mưa.", "Báo cáo kết quả hằng quý."


def _longest(old, new):
    """How many entries two sequences have in common, in order: the textbook's table."""
    row = [0] * (len(new) + 1)
    for one in old:
        above = list(row)
        for at, two in enumerate(new):
            row[at + 1] = above[at] + 1 if one == two else max(above[at + 1], row[at])
    return row[-1]


@pytest.mark.parametrize("seed", range(20))
def test_where_nothing_is_unique_the_most_entries_stay(seed):
    dice = random.Random(seed)
    old, new = ([letter for letter in "abc" for _ in range(dice.randint(2, 9))] for _ in "xy")
    for each in (old, new):
        dice.shuffle(each)
    found = same(old, new)
    assert all(old[one] == new[two] for one, two in found)
    assert found == sorted(found) and len({one for one, _ in found}) == len({two for _, two in found}) == len(
        found
    )
    assert len(found) == _longest(old, new)


def test_what_is_unique_on_both_sides_holds_the_rest():
    assert same("aaxbb", "xaabb") == [(2, 0), (3, 3), (4, 4)]
    assert same("aab", "baa") == [(2, 0)]


def test_more_than_is_tried_at_once_is_held_half_against_half(monkeypatch):
    monkeypatch.setattr(matching, "_AT_ONCE", 50)
    old, new = "ab" * 20, "aabb" * 10
    found = same(old, new)
    assert all(old[one] == new[two] for one, two in found) and found == sorted(found)
    assert len(found) >= 20
    assert same("a" * 3 + "b" * 60, "b") == [(62, 0)]


def test_each_text_is_alike_one_and_none_crosses_another():
    assert alike([A, B], [f"{A[:-1]}, lũ.", B]) == [(0, 0), (1, 1)]
    assert alike([A, B], [B, A]) in ([(0, 1)], [(1, 0)])
    assert alike([A] * 5, [f"{A} Xong."] * 5) == [(at, at) for at in range(5)]
    assert alike([A, ""], ["", "Phòng Kinh tế."]) == []


def test_gaps_are_what_no_pair_holds():
    assert list(gaps([(1, 0)], 3, 1)) == [(range(1), range(0)), (range(2, 3), range(1, 1))]
