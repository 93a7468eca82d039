"""Times in running text, typed."""

from __future__ import annotations

from typing import NamedTuple

from docgen.model.timing import Timing


class Time(NamedTuple):
    """A time as a sentence says it: the words, where they stand (`sentence[start:end]`), and what they mean."""

    text: str
    start: int
    end: int
    timing: Timing
