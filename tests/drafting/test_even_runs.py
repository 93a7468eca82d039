from hypothesis import given
from hypothesis import strategies as st

from docgen.drafting.even_runs import packed


def test_runs_are_few_and_about_equally_long():
    assert packed([20, 20, 20, 20], 70) == [(0, 2), (2, 4)]
    assert packed([10, 10], 70) == [(0, 2)]
    assert packed([90, 10], 70) == [(0, 1), (1, 2)]


@given(st.lists(st.integers(1, 40), min_size=1, max_size=30), st.integers(5, 90))
def test_every_piece_is_in_one_run_and_no_run_is_too_long(lengths, room):
    runs = packed(lengths, room)
    assert [at for start, end in runs for at in range(start, end)] == list(range(len(lengths)))
    assert all(sum(lengths[start:end]) <= room or end - start == 1 for start, end in runs)
