"""Which entries of two sequences are the same, and which are alike: the base of every comparison."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from rapidfuzz.distance import Indel

_ALIKE = 0.5
"""From this likeness on, two texts are one that was edited."""
_REACH = 12
"""How far from its own place in a gap an entry is looked for."""

Pairs = list[tuple[int, int]]


def same(old: Sequence[Hashable], new: Sequence[Hashable]) -> Pairs:
    """The places of equal entries, both rising: those unique on both sides hold the rest (patience diff)."""
    found: Pairs = []
    waiting = [(0, len(old), 0, len(new))]
    while waiting:
        start, end, begin, stop = waiting.pop()
        while start < end and begin < stop and old[start] == new[begin]:
            found.append((start, begin))
            start, begin = start + 1, begin + 1
        while start < end and begin < stop and old[end - 1] == new[stop - 1]:
            end, stop = end - 1, stop - 1
            found.append((end, stop))
        if start == end or begin == stop:
            continue
        anchors = _anchors(old[start:end], new[begin:stop])
        if not anchors:
            matcher = SequenceMatcher(None, old[start:end], new[begin:stop], autojunk=len(old) > 2000)
            blocks = matcher.get_matching_blocks()
            found += [(start + one + at, begin + two + at) for one, two, size in blocks for at in range(size)]
            continue
        edges = [(-1, -1), *anchors, (end - start, stop - begin)]
        found += [(start + one, begin + two) for one, two in anchors]
        waiting += [
            (start + one + 1, start + three, begin + two + 1, begin + four)
            for (one, two), (three, four) in pairwise(edges)
        ]
    return sorted(found)


def alike(old: Sequence[str], new: Sequence[str]) -> Pairs:
    """The places of texts of which one was made of the other, both rising; empty texts are alike none."""
    offers: list[tuple[float, int, int]] = []
    for one, text in enumerate(old):
        middle = one * len(new) // len(old)
        for two in range(max(0, middle - _REACH), min(len(new), middle + _REACH + 1)):
            if text and new[two]:
                likeness = Indel.normalized_similarity(text, new[two], score_cutoff=_ALIKE)
                offers += [(-likeness, one, two)] if likeness >= _ALIKE else []
    taken: Pairs = []
    for _, one, two in sorted(offers):
        if all((one < other) == (two < another) and one != other and two != another for other, another in taken):
            taken.append((one, two))
    return sorted(taken)


def gaps(pairs: Pairs, old: int, new: int) -> Iterator[tuple[range, range]]:
    """What stands between the pairs of two sequences of these lengths, before each and behind the last."""
    for (one, two), (three, four) in zip([(-1, -1), *pairs], [*pairs, (old, new)], strict=True):
        yield range(one + 1, three), range(two + 1, four)


def _anchors(old: Sequence[Hashable], new: Sequence[Hashable]) -> Pairs:
    """Entries that stand once on each side, in the longest order that both sides have."""
    once, also = Counter(old), Counter(new)
    places = {entry: at for at, entry in enumerate(new) if also[entry] == 1}
    offers = [(at, places[entry]) for at, entry in enumerate(old) if once[entry] == 1 and entry in places]
    tails: list[int] = []
    piles: list[tuple[int, int]] = []
    before: list[int] = []
    for at, (_, two) in enumerate(offers):
        pile = bisect_left(tails, two)
        before.append(piles[pile - 1][1] if pile else -1)
        if pile == len(tails):
            tails.append(two)
            piles.append((two, at))
        else:
            tails[pile], piles[pile] = two, (two, at)
    chain: Pairs = []
    at = piles[-1][1] if piles else -1
    while at >= 0:
        chain.append(offers[at])
        at = before[at]
    return chain[::-1]
