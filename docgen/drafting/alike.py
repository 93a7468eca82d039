"""Alike: texts that say the same, found without comparing each with each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from math import ceil

from docgen.text.normalize import folded


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
    found: dict[int, int] = {}
    for at, words in enumerate(counted):
        spread = sorted(words.elements(), key=lambda word: (len(holders[word]), word))
        rarest = spread[: len(spread) - ceil(share * len(spread)) + 1]
        for other in sorted({each for word in rarest for each in holders[word]} - {at}):
            longer = counted[other]
            if (longer.total(), other) < (words.total(), at) or longer.total() > 2 * words.total():
                continue
            if (words & longer).total() >= share * words.total():
                first, second = sorted((at, other))
                found[second] = min(found.get(second, first), first)
    return found


@lru_cache(maxsize=1024)  # most items are the same in every unit
def _counted(text: str) -> Counter[str]:
    return Counter(folded(text).split())
