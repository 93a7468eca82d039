"""Acts: which items are one act on one object, said in other words (craft, point 7).

An item is known by the words that carry its meaning: not those that every sentence has, nor those of the plan's
subject, nor names of bodies. Two items are one act where most of the shorter one's words stand in the other, and
among them pairs that follow each other, for a thing in Vietnamese is mostly named by two syllables or more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from docgen.text.normalize import folded

_WORD = re.compile(r"\w+")
_SHARE = 0.6
"""So much of the shorter item's words stand in the other."""
_PAIRS = 2
"""So many pairs of words at least are the same."""
_SHORTEST = 4
"""An item with fewer words of its own is too short to tell."""


class Act(NamedTuple):
    """The words of an item that carry its meaning, and the pairs of them that stand side by side."""

    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]


def act_of(text: str, common: frozenset[str]) -> Act:
    """The act of `text`; `common` words (of sentences, of the plan's subject) and numbers carry nothing."""
    told = [word for word in _WORD.findall(folded(text)) if not any(sign.isdigit() for sign in word)]
    words = [word for word in told if word not in common]
    pairs = frozenset(pair for pair in pairwise(told) if not common.intersection(pair))
    return Act(frozenset(words), pairs)


def same_acts(acts: Sequence[Act]) -> dict[int, int]:
    """For each act that repeats an earlier one, the place of that earlier one."""
    found: dict[int, int] = {}
    for at, act in enumerate(acts):
        for before in range(at):
            if before not in found and _same(act, acts[before]):
                found[at] = before
                break
    return found


def _same(one: Act, other: Act) -> bool:
    shorter = min(len(one.words), len(other.words))
    if shorter < _SHORTEST:
        return False
    return len(one.words & other.words) >= _SHARE * shorter and len(one.pairs & other.pairs) >= _PAIRS
