"""The judge of generated plans sees each fault, and none where there is none."""

import pytest

from tests.plans.judge import SPOILT, false_tasks, verdicts
from tests.plans.meaning import GeneratedPlan, Meant

MEANT = Meant("giếng khoan", ("Sở Y tế",), ("Tỉnh đoàn",), "30/4/2026")
RIGHT = {
    "text": "Lấp giếng khoan.",
    "lead": ["Sở  Y tế"],
    "implement": [],
    "support": ["TỈNH ĐOÀN"],
    "timing": "Trước ngày 30/4/2026",
}


def judged(entry, *meant):
    plan = GeneratedPlan("", meant or (MEANT,), "", "", ())
    listed = {"tasks": [entry], "duties": [], "funding": []}
    return [verdict.wrong for verdict in verdicts(plan, listed)], false_tasks(plan, listed)


def test_an_exact_reading_has_no_fault():
    assert judged(RIGHT) == ([()], [])


def test_who_implements_may_be_listed_as_lead_or_as_doer():
    assert judged(RIGHT | {"lead": [], "implement": ["Sở Y tế"]})[0] == [()]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"text": "Lấp giếng."}, "not read"),
        ({"lead": ["Sở Y tế", "Sở Nội vụ"]}, "doers"),
        ({"lead": []}, "doers"),
        ({"support": []}, "support"),
        ({"timing": ""}, "time"),
        ({"timing": "30/5/2026"}, "time"),
    ],
)
def test_each_fault_is_seen(change, fault):
    assert judged(RIGHT | change)[0] == [(fault,)]


def test_a_time_that_nobody_meant_is_a_fault():
    assert judged(RIGHT, MEANT._replace(time=""))[0] == [("time",)]


def test_two_acts_in_one_entry_share_its_time():
    entry = RIGHT | {"text": "Lấp giếng khoan; phát màn."}
    other = MEANT._replace(key="phát màn", time="")
    assert judged(entry, MEANT, other)[0] == [(), ()]


def test_a_task_that_nobody_meant_is_false():
    assert judged(RIGHT | {"text": "Lấp ao."})[1] == ["Lấp ao."]


def test_a_scan_is_forgiven_a_few_letters_and_no_more():
    plan = GeneratedPlan("", (MEANT,), "", "", ())
    entry = RIGHT | {"text": "Lâp giêng khoan.", "lead": ["Sơ Y tế"], "support": ["Tỉnh đoần"]}
    listed = {"tasks": [entry], "duties": [], "funding": []}
    assert [verdict.wrong for verdict in verdicts(plan, listed, SPOILT)] == [()]
    assert false_tasks(plan, listed, SPOILT) == []
    for change, fault in (
        ({"lead": ["Sở Nội vụ"]}, "doers"),
        ({"support": []}, "support"),
        ({"timing": "3"}, "time"),
    ):
        wrong = {"tasks": [entry | change], "duties": [], "funding": []}
        assert [verdict.wrong for verdict in verdicts(plan, wrong, SPOILT)] == [(fault,)]
