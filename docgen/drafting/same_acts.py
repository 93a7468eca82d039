"""Acts: which items are one act on one object, said in other words (craft, point 7).

An item is known by the words that carry its meaning: not those that every sentence has, nor those of the plan's
subject, nor names of bodies; words that mean the same count as one. Two items are one act where all words and
figures of the one stand in the other, and among them pairs that follow each other, for a thing in Vietnamese is
mostly named by two syllables or more. Where each has a word of its own, they speak of two things.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from docgen.drafting.facts import figures
from docgen.drafting.last_days import deadline_of
from docgen.text.normalize import folded

_WORD = re.compile(r"\w+")
_PARTED = re.compile(r"[,;:.()]\s")
SAME_PAIRS = 2
"""So many pairs of words at least are the same."""
SHORTEST = 4
"""An item with fewer words of its own is too short to tell."""


Synonyms = Sequence[tuple[str, str]]


class Act(NamedTuple):
    """The words of an item that carry its meaning, and the pairs of them that stand side by side."""

    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    figures: frozenset[str] = frozenset()


class ActIndex:
    """Acts by their pairs of words: only those that share some can be one, and are held against each other."""

    def __init__(self) -> None:
        self._holders: defaultdict[tuple[str, str], list[int]] = defaultdict(list)

    def add(self, at: int, act: Act) -> None:
        """Keep `act`, which stands at this place."""
        for pair in act.pairs:
            self._holders[pair].append(at)

    def near(self, act: Act, fewest: int = SAME_PAIRS) -> list[int]:
        """The places, in order, of the acts kept that share `fewest` pairs with `act` or more."""
        shared = Counter(at for pair in act.pairs for at in self._holders.get(pair, ()))
        return sorted(at for at, pairs in shared.items() if pairs >= fewest)


def act_of(text: str, common: frozenset[str], synonyms: Synonyms = ()) -> Act:
    """The act of `text`; `common` words (of sentences, of the plan's subject) and its deadline carry nothing.

    `synonyms`: words, folded, each with the word that it is read as.
    """
    due = deadline_of(text)
    told_figures = frozenset(figures(text if due is None else text.replace(due.text, " ")))
    clauses = [
        [word for word in meant_words(part, synonyms) if word.isalpha()] for part in _PARTED.split(text)
    ]  # a comma parts two things
    words = frozenset(word for told in clauses for word in told if word not in common)
    pairs = frozenset(pair for told in clauses for pair in pairwise(told) if not common.intersection(pair))
    return Act(words, pairs, told_figures)


def meant_words(text: str, synonyms: Synonyms = ()) -> list[str]:
    """The syllables of `text`, of words that mean the same those of the first."""
    text = folded(text)
    for other, first in synonyms:
        text = text.replace(other, first)
    return _WORD.findall(text)


def same_acts(acts: Sequence[Act]) -> dict[int, int]:
    """For each act that repeats an earlier one, the place of that earlier one."""
    found: dict[int, int] = {}
    first = ActIndex()
    for at, act in enumerate(acts):
        same = next((before for before in first.near(act) if _same(act, acts[before])), None)
        if same is None:
            first.add(at, act)
        else:
            found[at] = same
    return found


def apart(one: Act, other: Act) -> bool:
    """Whether each speaks of something that the other does not, as of two things."""
    return bool(one.words - other.words) and bool(other.words - one.words)


def of_one_frame(one: Act, other: Act, share: float, pairs: int = SAME_PAIRS) -> bool:
    """Whether two acts are of one kind, on one thing: the one tells `share` of what the other tells, or more.

    They have so many `pairs` of words in common at least. Where their figures differ they are two.
    """
    fewest = min(len(one.words), len(other.words)) if one.figures == other.figures else 0
    alike = len(one.words & other.words) >= share * fewest > 0
    return alike and len(one.pairs & other.pairs) >= pairs


def told_by(act: Act, others: Sequence[Act]) -> bool:
    """Whether `others` together tell all that `act` tells, and one of them most of it."""
    if len(act.words) < SHORTEST or act.figures:
        return False
    words = frozenset(word for other in others for word in other.words)
    pairs = frozenset(pair for other in others for pair in other.pairs)
    most = max((len(act.words & other.words) for other in others), default=0)
    return act.words <= words and act.pairs <= pairs and 2 * most >= len(act.words)


def _same(one: Act, other: Act) -> bool:
    less, more = (one, other) if len(one.words) <= len(other.words) else (other, one)
    if len(less.words) < SHORTEST or not less.words <= more.words or not less.figures <= more.figures:
        return False
    return len(less.pairs & more.pairs) >= SAME_PAIRS
