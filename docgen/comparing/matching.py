"""Which entries of two sequences are the same, and which are alike: the base of every comparison."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import count, pairwise

from rapidfuzz.distance import Indel, LCSseq

_ALIKE = 0.5
"""From this likeness on, two texts are one that was edited."""
_REACH = 12
"""How far from its own place in a gap an entry is looked for."""
_AT_ONCE = 4000 * 4000
"""How many pairs of places are tried at once where no entry is unique: beyond, halves are held against halves."""

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
        if not anchors and (end - start) * (stop - begin) <= _AT_ONCE:
            found += [(start + one, begin + two) for one, two in _longest(old[start:end], new[begin:stop])]
            continue
        if not anchors:
            middle, center = (start + end) // 2, (begin + stop) // 2
            waiting += [(start, middle, begin, center), (middle, end, center, stop)]
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
        at = bisect_left(taken, (one, two))
        below, above = taken[at - 1 : at] or [(-1, -1)], taken[at : at + 1] or [(len(old), len(new))]
        if below[0][0] < one < above[0][0] and below[0][1] < two < above[0][1]:
            taken.insert(at, (one, two))
    return taken


def gaps(pairs: Pairs, old: int, new: int) -> Iterator[tuple[range, range]]:
    """What stands between the pairs of two sequences of these lengths, before each and behind the last."""
    for (one, two), (three, four) in zip([(-1, -1), *pairs], [*pairs, (old, new)], strict=True):
        yield range(one + 1, three), range(two + 1, four)


def _longest(old: Sequence[Hashable], new: Sequence[Hashable]) -> Pairs:
    """The most places of equal entries that rise on both sides."""
    numbers: defaultdict[Hashable, int] = defaultdict(count().__next__)
    blocks = LCSseq.opcodes(*([numbers[entry] for entry in entries] for entries in (old, new)))
    return [
        (block.src_start + at, block.dest_start + at)
        for block in blocks
        if block.tag == "equal"
        for at in range(block.src_end - block.src_start)
    ]


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
