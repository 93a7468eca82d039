"""Long work in processes of their own: its steps, its result, its faults, its end."""

import os
import threading

import pytest

from docgen.desk.errands import Errand, Errands
from docgen.errors import DocgenError, Fault


def count(to, watch):
    for number in range(to):
        watch(number + 1, to)
    return "xong"


def refuse(watch):
    raise DocgenError(Fault("không đọc được"))


def break_down(watch):
    raise RuntimeError("bất ngờ")


def die(watch):
    os._exit(3)


def wait_for_ever(watch):
    watch(1, 2)
    threading.Event().wait()


@pytest.fixture
def errands():
    running = Errands(60)
    yield running
    running.close()


def sent(errands, work, *arguments):
    return errands.send(Errand("Lan", "việc", "/kq/{result}"), "en", work, *arguments)


def test_it_tells_its_steps_and_its_result(errands):
    errand = sent(errands, count, 3)
    assert errand.ended.wait(60)
    assert (errand.done, errand.total, errand.result, errand.faults) == (3, 3, "xong", ())


@pytest.mark.parametrize(
    ("work", "words"), [(refuse, "không đọc được"), (break_down, "bất ngờ"), (die, "ended without a result")]
)
def test_what_goes_wrong_is_told_in_words(errands, work, words):
    errand = sent(errands, work)
    assert errand.ended.wait(60)
    assert words in str(errand.faults[0])


def test_it_can_be_stopped(errands):
    errand = sent(errands, wait_for_ever)
    errands.stop(errand)
    assert errand.ended.wait(60)
    assert "stopped" in str(errand.faults[0])
    assert not errand.process.is_alive()


def test_it_is_ended_when_it_takes_too_long():
    hasty = Errands(0.1)
    errand = sent(hasty, wait_for_ever)
    assert errand.ended.wait(60)
    assert "too long" in str(errand.faults[0])


def test_only_so_many_at_once_and_each_only_his_own(errands):
    running = [sent(errands, wait_for_ever) for _ in range(4)]
    with pytest.raises(DocgenError, match="busy"):
        sent(errands, count, 1)
    assert errands.of(running[0].key, "Lan") is running[0]
    assert errands.of(running[0].key, "Minh") is None
