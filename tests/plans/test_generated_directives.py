"""Directives drafted from plans whose meaning is known: no task of others, nothing of the ward's own untold."""

from __future__ import annotations

from collections import Counter

import pytest

import docgen
from docgen.register import find
from tests.plans.directives import faults
from tests.plans.writer import written

PLANS = 120
MOST = 1
"""Faults in all; `python -m benchmarks.generated_directives 5000` says what is left in more."""


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    file, unit = tmp_path_factory.mktemp("plans") / "plan.txt", find("phuong-cam-duong")
    told = []
    for seed in range(PLANS):
        plan = written(seed)
        file.write_text(plan.text, encoding="utf-8", newline="")
        directive = docgen.cascade(docgen.survey(docgen.read_file(file).plan), unit)
        told += [(seed, fault) for fault in faults(plan, directive)]
    return told


@pytest.mark.parametrize("kind", ["foreign", "beyond", "fact"])
def test_no_item_orders_what_is_anothers_or_loses_its_time(found, kind):
    assert [(seed, fault) for seed, fault in found if fault.kind == kind] == []


def test_whatever_is_the_wards_is_an_item_or_told(found):
    assert len(found) <= MOST, Counter(fault.meant.shape for _, fault in found)
