"""Plans written from known statements are read back; the shares wanted here are raised as reading gets better."""

from __future__ import annotations

from collections import Counter

import pytest

import docgen
from tests.plans.judge import false_tasks, verdicts
from tests.plans.rungs import LADDERS
from tests.plans.shapes import SHAPES
from tests.plans.word_form import save
from tests.plans.writer import NOISES, written

PLANS = 150
WORD_FILES = 40
LEAST = 0.99
"""Exact statements, as text and as Word files."""
MOST_FALSE = 0.01


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    file = tmp_path_factory.mktemp("plans") / "plan.txt"
    found = []
    for seed in range(PLANS):
        plan = written(seed)
        file.write_text(plan.text, encoding="utf-8", newline="")
        listed = docgen.list_plan(docgen.read_file(file))
        found.append((seed, plan, listed))
    return found


def test_statements_come_back_as_they_were_meant(read):
    judged = [(seed, verdict) for seed, plan, listed in read for verdict in verdicts(plan, listed)]
    wrong = [(seed, verdict) for seed, verdict in judged if verdict.wrong]
    kinds = Counter((verdict.meant.shape, *verdict.wrong) for _, verdict in wrong)
    assert len(wrong) <= len(judged) * (1 - LEAST), kinds.most_common(10)


def test_word_files_with_counted_marks_line_breaks_and_merged_cells_are_read_as_well(tmp_path):
    judged = []
    for seed in range(WORD_FILES):
        plan, file = written(seed), tmp_path / "plan.docx"
        save(plan, seed, file)
        judged += verdicts(plan, docgen.list_plan(docgen.read_file(file)))
    wrong = [verdict for verdict in judged if verdict.wrong]
    assert len(wrong) <= len(judged) * (1 - LEAST), wrong[:5]


def test_hardly_a_task_is_read_that_nobody_meant(read):
    false = [(seed, text) for seed, plan, listed in read for text in false_tasks(plan, listed)]
    meant = sum(len(plan.meant) for _, plan, _ in read)
    assert len(false) <= meant * MOST_FALSE, false[:10]


def test_a_seed_gives_one_plan_and_every_shape_ladder_and_noise_is_drawn():
    assert written(7) == written(7)
    plans = [written(seed) for seed in range(PLANS)]
    assert {plan.ladder for plan in plans} == set(LADDERS)
    assert {plan.noise for plan in plans} == set(NOISES)
    tables_and_titles = {"table in the body", "table in an annex", "title of the section"}
    assert {meant.shape for plan in plans for meant in plan.meant} == set(SHAPES) | tables_and_titles


def test_what_is_meant_stands_once_in_the_text():
    for seed in range(PLANS):
        plan = written(seed)
        keys = [meant.key for meant in plan.meant]
        assert len(keys) == len(set(keys)), seed
