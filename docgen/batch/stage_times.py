"""Where the time of a batch goes, for `--profile`: what is done once, and each stage for each unit."""

from __future__ import annotations

import contextlib
import time
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum


class CostStage(StrEnum):
    """What takes time."""

    PLAN = "plan"
    LOOKING = "looking"
    DRAFTING = "drafting"
    FILLING = "filling"
    WRITING = "writing"


Costs = Counter[CostStage]
"""Seconds by stage, over all processes."""


@contextlib.contextmanager
def counted(costs: Costs, stage: CostStage) -> Iterator[None]:
    """Count the time that what follows takes."""
    start = time.perf_counter()
    try:
        yield
    finally:
        costs[stage] += time.perf_counter() - start  # type: ignore[assignment]  # a Counter adds any numbers
