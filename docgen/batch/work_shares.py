"""The work of several processes, shared out so that each drafts other kinds of units and all end together.

A kind of units is drafted once by each process that meets it, which takes as long as making a dozen files; so
units of one kind go into one share, as far as equal shares allow. Whoever is at the end of his own share takes
from the longest of the others.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import islice

from docgen.batch.existing_files import UnitTask

Piece = tuple[int, ...]
"""Places of tasks."""

PIECE = 16
"""Units made between two words of it: enough that telling it costs nothing, few enough that all end together."""
_DRAFT = 12  # files that can be filled and written while one kind of units is drafted


def pieces(places: Iterable[int]) -> Iterator[Piece]:
    """The places, so many at a time."""
    every = iter(places)
    while piece := tuple(islice(every, PIECE)):
        yield piece


class WorkShares:
    """All pieces of the work, in at most `count` shares that take about equally long."""

    def __init__(self, tasks: Sequence[UnitTask], count: int) -> None:
        self._shares = [deque(pieces(share)) for share in _divided(tasks, count)]

    def __len__(self) -> int:
        return len(self._shares)

    def next(self, own: int) -> Piece | None:
        """The next piece for whoever has the share `own`, each piece given once; None when there is no more."""
        share = self._shares[own] or max(self._shares, key=len)
        return share.popleft() if share else None


def _divided(tasks: Sequence[UnitTask], count: int) -> Iterator[list[int]]:
    """The places of each share, in their order, so that results come about in that order too."""
    kinds: dict[Hashable, list[int]] = {}
    for at, task in enumerate(tasks):
        kinds.setdefault(_kind(task), []).append(at)
    length = (len(tasks) + _DRAFT * len(kinds)) / count
    shares: list[list[int]] = [[]]
    filled = 0
    for same in kinds.values():
        filled += _DRAFT
        for at in same:
            if filled >= length * len(shares) and len(shares) < count:
                shares.append([])
            shares[-1].append(at)
            filled += 1
    return map(sorted, shares)


def _kind(task: UnitTask) -> Hashable:
    """What units that are drafted once for all have in common, as far as it can be told without the plan."""
    entry = task.entry
    return (entry.code,) if task.own else (entry.kind, entry.province.kind, len(entry.name.split()))
