"""A pattern to look for in many lines, with the words without which it finds nothing.

Looking for words is twenty times faster than looking for a pattern that begins with a choice.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

# Nothing public tells what a pattern consists of; this is the reader that `re` itself uses.
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any


class Lines:
    """Lines of text to look for words in; which lines hold a word is remembered."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.text = "\n".join(lines)
        self.starts = [0, *accumulate(len(line) + 1 for line in lines)]
        # Each word once, a line each: this fifth of the text tells most of what stands nowhere in it.
        self._words = "\n".join(["", *{*self.text.split()}, ""])
        self._holding: dict[str, tuple[int, ...]] = {}

    def holding(self, word: str) -> tuple[int, ...]:
        """The places of the lines that hold `word`, in order."""
        found = self._holding.get(word)
        if found is None:
            found = self._holding[word] = tuple(self._search(word))
        return found

    def may_hold(self, cuts: Iterable[str]) -> bool:
        """Whether the text may hold a word with these `cuts`; False where it cannot."""
        return all(cut in self._words for cut in cuts)

    def _search(self, word: str) -> Iterator[int]:
        text, starts = self.text, self.starts
        at = text.find(word)
        while at >= 0:
            line = bisect_right(starts, at) - 1
            yield line
            at = text.find(word, starts[line + 1])


def cuts(word: str) -> tuple[str, ...]:
    """What `word` leaves in a list of a text's words, a line each, before and behind its spaces.

    >>> cuts("ban nhân dân")
    ('ban\\n', '\\nnhân\\n', '\\ndân')
    """
    if "".join(word.split()) != word.replace(" ", ""):
        return ()  # a blank of another kind parts the words of the text, too
    return tuple(re.findall("\n?[^\n]+\n?", word.replace(" ", "\n\n")))


@dataclass(frozen=True)
class Wanted:
    """What is looked for."""

    pattern: re.Pattern[str]

    @classmethod
    def of(cls, pattern: str) -> Wanted:
        """What `pattern` finds, case counting; raises re.error for what is none."""
        return cls(re.compile(pattern))

    @cached_property
    def required(self) -> tuple[frozenset[str], ...]:
        """Sets of strings, those looked for soonest first: of each one stands in every text that matches.

        Single letters are left out where there is something longer: they stand in most lines.

        >>> Wanted.of(r"\\b[Nn]gày (?:lễ|tết)\\b").required[0] == {"ngày ", "Ngày "}
        True
        """
        found = [] if self.pattern.flags & re.IGNORECASE else _of_all(_parts(self.pattern))
        first, *others = sorted({*found}, key=_effort) or [frozenset()]
        return tuple(words for words in (first, *(each for each in others if _shortest(each) > 1)) if words)

    @cached_property
    def _cut(self) -> tuple[tuple[tuple[str, tuple[str, ...]], ...], ...]:
        return tuple(tuple((word, cuts(word)) for word in words) for words in self.required)

    def among(self, lines: Lines) -> Sequence[int]:
        """The places of the lines that can match."""
        if not self.required:
            return range(len(lines.starts) - 1)
        asked: list[list[str]] = []
        for words in self._cut:
            asked.append([word for word, cut in words if lines.may_hold(cut)])
            if not asked[-1]:
                return []
        first, *others = asked
        left = sorted({at for word in first for at in lines.holding(word)})
        for other in others:
            left = [at for at in left if _stands_in(other, lines.text, lines.starts[at], lines.starts[at + 1])]
        return left


def _stands_in(words: Iterable[str], text: str, start: int, end: int) -> bool:
    return any(text.find(word, start, end) >= 0 for word in words)


def _parts(pattern: re.Pattern[str]) -> Any:
    return parser.parse(pattern.pattern, pattern.flags)


Spelt = tuple[str, dict[int, str]]
"""A text that a pattern can stand for, and what its groups then hold."""

_MOST = 16
"""So many texts are looked for as soon as the pattern itself."""
_SHORT = 3
"""Shorter words stand in many lines."""
_NOTHING: Spelt = ("", {})


def _of_all(sequence: Any) -> Iterator[frozenset[str]]:
    """Sets that each hold a string which must be there: of each part, and of parts in a row that can be spelt."""
    row = [_NOTHING]
    for kind, value in sequence:
        if kind is op.ASSERT:
            yield from _of_all(value[1])
            continue
        longer = _spelt([(kind, value)], row)
        if longer is None:
            yield from _of(kind, value)
            longer = _spelt([(kind, value)], [_NOTHING]) or [_NOTHING]
        elif len(longer) == len(row):
            row = longer
            continue
        yield from _texts(row)
        row = longer
    yield from _texts(row)


def _texts(row: list[Spelt]) -> Iterator[frozenset[str]]:
    words = frozenset(text for text, _ in row)
    if "" not in words:
        yield words


def _spelt(sequence: Any, row: list[Spelt]) -> list[Spelt] | None:
    """What stands in `row`, with each text that a sequence can stand for behind it; None where they are many."""
    for kind, value in sequence:
        found = [longer for before in row for longer in _spelt_behind(before, kind, value) or (None,)]
        if None in found or len(found) > _MOST:
            return None
        row = [each for each in found if each is not None]
    return row


def _spelt_behind(before: Spelt, kind: Any, value: Any) -> list[Spelt] | None:
    text, groups = before
    if kind is op.LITERAL:
        return [(text + chr(value), groups)]
    if kind is op.IN and all(each is op.LITERAL for each, _ in value):
        return [(text + chr(letter), groups) for _, letter in value]
    if kind is op.GROUPREF and value in groups:
        return [(text + groups[value], groups)]
    if kind is op.SUBPATTERN and not value[1] & re.IGNORECASE:
        inside = _spelt(value[3], [("", groups)])
        return inside and [(text + word, {**held, value[0]: word}) for word, held in inside]
    if kind is op.BRANCH:
        branches = [_spelt(branch, [before]) for branch in value[1]]
        return [each for branch in branches for each in branch or ()] if all(branches) else None
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and value[:2] == (0, 1):
        inside = _spelt(value[2], [before])
        return inside and [before, *inside]
    return [before] if kind in (op.AT, op.ASSERT_NOT) else None


def _of(kind: Any, value: Any) -> Iterator[frozenset[str]]:
    if kind is op.SUBPATTERN and not value[1] & re.IGNORECASE:
        yield from _of_all(value[3])
    elif kind is op.ASSERT:
        yield from _of_all(value[1])
    elif kind in (op.MAX_REPEAT, op.MIN_REPEAT) and value[0]:
        yield from _of_all(value[2])
    elif kind is op.BRANCH:
        branches = [min(_of_all(branch), key=_effort, default=frozenset()) for branch in value[1]]
        if all(branches):
            yield frozenset().union(*branches)
    elif kind is op.IN and all(each is op.LITERAL for each, _ in value):
        yield frozenset(chr(letter) for _, letter in value)


def _effort(words: frozenset[str]) -> tuple[bool, int, int]:
    """What tells how soon a set is looked for: few words that are not too short."""
    length = _shortest(words)
    return length < _SHORT, len(words), -length


def _shortest(words: frozenset[str]) -> int:
    return min(map(len, words), default=0)
