import itertools

import pytest

from docgen.batch import stage_times
from docgen.batch.stage_times import Costs, CostStage, counted


@pytest.fixture
def clock(monkeypatch):
    """A clock that goes on by 1, 2, 4, 8 … seconds each time that it is read."""
    ticks = itertools.accumulate(2**n for n in itertools.count())
    monkeypatch.setattr(stage_times.time, "perf_counter", lambda: float(next(ticks)))


def test_each_stage_has_the_seconds_of_all_that_was_counted_for_it(clock):
    costs = Costs()
    with counted(costs, CostStage.PLAN):
        pass
    with counted(costs, CostStage.FILLING):
        pass
    with counted(costs, CostStage.PLAN):
        pass
    assert costs == {CostStage.PLAN: 2 + 32, CostStage.FILLING: 8}


def test_what_fails_has_taken_its_time_too(clock):
    costs = Costs()
    with pytest.raises(ZeroDivisionError), counted(costs, CostStage.DRAFTING):
        raise ZeroDivisionError
    assert costs == {CostStage.DRAFTING: 2}
