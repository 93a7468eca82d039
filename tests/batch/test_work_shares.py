from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.batch.existing_files import UnitTask
from docgen.batch.inputs import Stamp
from docgen.batch.work_shares import PIECE, WorkShares, pieces
from docgen.register import units

TASKS = [UnitTask(entry, f"{entry.slug}.docx", "", ()) for entry in units()]


def taken(shares, order):
    """What each of those who ask in this order gets, until there is no more."""
    got = {own: [] for own in range(len(shares))}
    for own in [*order, *(own for own in got for _ in range(len(TASKS)))]:
        piece = shares.next(own)
        if piece is not None:
            got[own].append(piece)
    return got


def test_pieces_are_all_of_it_so_many_at_a_time():
    made = list(pieces(range(40)))
    assert [len(piece) for piece in made] == [PIECE, PIECE, 40 - 2 * PIECE]
    assert [at for piece in made for at in piece] == list(range(40))


@given(st.integers(1, 300), st.integers(1, 9), st.lists(st.integers(0, 8), max_size=40))
def test_whoever_asks_when_each_task_is_given_once(count, jobs, order):
    shares = WorkShares(TASKS[:count], jobs)
    assert 1 <= len(shares) <= jobs
    got = taken(shares, [own for own in order if own < len(shares)])
    given_out = [at for all_pieces in got.values() for piece in all_pieces for at in piece]
    assert sorted(given_out) == list(range(count))
    assert shares.next(0) is None


@pytest.mark.parametrize("jobs", [2, 3, 8])
def test_lanes_are_about_equally_long_and_kinds_stay_together(jobs):
    shares = WorkShares(TASKS, jobs)
    order = [own for _ in range(len(TASKS)) for own in range(jobs)]
    got = taken(shares, order)
    sizes = [sum(map(len, all_pieces)) for all_pieces in got.values()]
    assert max(sizes) - min(sizes) < len(TASKS) / jobs / 5
    kinds = Counter[object]()
    for own in got.values():
        places = [at for piece in own[: len(own) // 2] for at in piece]
        assert places == sorted(places), "results do not come in the order of the units"
        entries = [TASKS[at].entry for at in places]
        kinds.update({(each.kind, each.province.kind, len(each.name.split())) for each in entries})
    assert sum(times > 1 for times in kinds.values()) < jobs


def test_units_with_files_of_their_own_are_kinds_by_themselves():
    own = [task._replace(own=(Stamp(Path("own.yaml"), ()),)) for task in TASKS[:40]]
    sizes = [sum(map(len, all_pieces)) for all_pieces in taken(WorkShares(own, 2), [0, 1] * 20).values()]
    assert sorted(sizes) == [20, 20]
