"""Packing: pieces in their order, in as few runs as a limit allows, the runs about equally long."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def packed(lengths: Sequence[int], room: int) -> list[tuple[int, int]]:
    """The runs, as start and end, of which none is longer than `room`; what alone is longer has its own run.

    As few as can be, and then no longer than they must. Time grows with the pieces, not with their groupings.
    """
    fewest = len(_filled(lengths, room))
    # More room never makes more runs, so the least that makes the fewest is found by halving.
    found = bisect_left(range(1, room), -fewest, key=lambda size: -len(_filled(lengths, size)))
    return _filled(lengths, min(found + 1, room))


def _filled(lengths: Sequence[int], room: int) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    start, filled = 0, 0
    for at, length in enumerate(lengths):
        if filled and filled + length > room:
            runs.append((start, at))
            start, filled = at, 0
        filled += length
    return [*runs, (start, len(lengths))]
