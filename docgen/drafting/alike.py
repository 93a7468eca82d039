"""Alike: texts that say the same, found without comparing each with each."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from math import ceil

from docgen.text.normalize import folded

_WORD = re.compile(r"\w+")


def twins(texts: Sequence[str], share: float) -> dict[int, int]:
    """For each text that has an earlier twin, the first such twin.

    Two texts are twins where `share` of the words of the shorter stand in the other, and the other is not twice as
    long. Such a text has one of its rarest words in its twin: only texts that share one are compared, so that time
    grows with the plan, not with its square.
    """
    counted = [_counted(text) for text in texts]
    holders: defaultdict[str, set[int]] = defaultdict(set)
    for at, words in enumerate(counted):
        for word in words:
            holders[word].add(at)
    totals = [words.total() for words in counted]
    shared = _Shared(counted, frozenset(word for word, each in holders.items() if len(each) > 1))
    found: dict[int, int] = {}
    for at, words in enumerate(counted):
        spread = sorted(words.elements(), key=lambda word: (len(holders[word]), word))
        rarest = spread[: len(spread) - ceil(share * len(spread)) + 1]
        for other in sorted({each for word in rarest for each in holders[word]} - {at}):
            if (totals[other], other) < (totals[at], at) or totals[other] > 2 * totals[at]:
                continue
            if shared.of(at, other) >= share * totals[at]:
                first, second = sorted((at, other))
                found[second] = min(found.get(second, first), first)
    return found


class _Shared:
    """How many words two texts share. Texts that differ only in words of their own are counted once for all."""

    def __init__(self, counted: Sequence[Counter[str]], met_again: frozenset[str]) -> None:
        self._cores: list[Counter[str]] = []
        known: dict[frozenset[tuple[str, int]], int] = {}
        self._core_of: list[int] = []
        for words in counted:
            core = Counter({word: count for word, count in words.items() if word in met_again})
            at = known.setdefault(frozenset(core.items()), len(self._cores))
            if at == len(self._cores):
                self._cores.append(core)
            self._core_of.append(at)
        self._totals: dict[tuple[int, int], int] = {}

    def of(self, one: int, other: int) -> int:
        """The words, each as often as both have it, that the texts at these places share."""
        pair = (self._core_of[one], self._core_of[other])
        if pair not in self._totals:
            self._totals[pair] = (self._cores[pair[0]] & self._cores[pair[1]]).total()
        return self._totals[pair]


@lru_cache(maxsize=1024)  # most items are the same in every unit
def _counted(text: str) -> Counter[str]:
    return Counter(_WORD.findall(folded(text)))
