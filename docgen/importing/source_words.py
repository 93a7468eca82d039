"""The texts of a plan as shelves, from which the words of the source are taken one line after the other."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from docgen.model.clause_names import walk
from docgen.model.ledger import Landing
from docgen.model.plan import Clause, Plan
from docgen.text.markup import plain
from docgen.text.normalize import folded

_WORDS = re.compile(r"[^\W_]+")
_NOTE_CALL = re.compile(r"\[\^\d+\]")
_SHORT = ("ủy ban nhân dân", "ubnd")
_TAKEN = b"\n"
_END = b"\f"


class Shelf:
    """A text of the plan, and which of its words have been found in the source already."""

    __slots__ = ("landing", "words")

    def __init__(self, landing: Landing, *texts: str) -> None:
        self.landing = landing
        self.words = _in_a_row(tokens(" ".join(texts)))

    def without(self, own: Sequence[str]) -> bytes | None:
        """What is left here without the words of `own`, in a row or not; None where one is missing."""
        if not all(_in_a_row([word]) in self.words for word in own):
            return None
        left = self.words.decode().split()
        for word in own:
            if word not in left:
                return None
            left.remove(word)
        return _in_a_row(left)


class Shelves:
    """All texts of a plan in its order, and where the last words were found: those nearest to it come first."""

    def __init__(self, plan: Plan) -> None:
        self._shelves = [shelf for shelf in _shelves(plan) if len(shelf.words) > 2]
        self._whole: dict[bytes, list[int]] = {}
        """Which shelves still hold the whole of a text."""
        for index, shelf in enumerate(self._shelves):
            self._whole.setdefault(shelf.words, []).append(index)
        self._index = {id(shelf): index for index, shelf in enumerate(self._shelves)}
        self._at = 0
        lengths = (len(shelf.words) + len(_END) for shelf in self._shelves)
        self._starts = [0, *accumulate(lengths)][:-1]
        self._rest = bytearray(_END.join(shelf.words for shelf in self._shelves))
        """What is left on all shelves in one text, each shelf in its own room, changed in place."""

    def holding(self, own: Sequence[str]) -> Shelf | None:
        """The nearest shelf that holds these words and no others."""
        indices = self._whole.get(_in_a_row(own))
        if not indices:
            return None
        self._at = indices[bisect_left(indices, self._at - 1) % len(indices)]
        return self._shelves[self._at]

    def empty(self, shelf: Shelf) -> None:
        """Take all that stands on a shelf."""
        self._change(self._index[id(shelf)], b"")

    def take(self, own: Sequence[str]) -> Landing | None:
        """The nearest shelf on which these words stand in a row among others; they are then taken."""
        wanted = _in_a_row(own)
        at = self._rest.find(wanted, self._starts[max(self._at - 1, 0)] if self._starts else 0)
        at = at if at >= 0 else self._rest.find(wanted)
        if at < 0:
            return None
        self._at = bisect_right(self._starts, at) - 1
        shelf = self._shelves[self._at]
        inside = at - self._starts[self._at]
        taken = (b" " + _TAKEN).ljust(len(wanted))
        self._change(self._at, shelf.words[:inside] + taken + shelf.words[inside + len(wanted) :])
        return shelf.landing

    def take_loosely(self, own: Sequence[str]) -> Landing | None:
        """The same where they do not stand in a row: a name put together of two lines."""
        count = len(self._shelves)
        for step in range(-1, count - 1):
            index = (self._at + step) % count
            left = self._shelves[index].without(own)
            if left is not None:
                self._change(index, left)
                return self._shelves[index].landing
        return None

    def _change(self, index: int, words: bytes) -> None:
        shelf, start = self._shelves[index], self._starts[index]
        whole = self._whole.get(shelf.words, [])
        at = bisect_left(whole, index)
        if whole[at : at + 1] == [index]:
            del whole[at]
        shelf.words = words.ljust(len(shelf.words))
        self._rest[start : start + len(shelf.words)] = shelf.words


def _shelves(plan: Plan) -> Iterator[Shelf]:
    """Every text of a plan, in the order in which a document prints them."""
    head = (plan.parent_authority or "", plan.issuer, str(plan.number), plan.place_name)
    yield from (Shelf(Landing.HEAD, text) for text in (*head, f"{plan.kind} {plan.abstract}"))
    yield from (Shelf(Landing.HEAD, basis.text) for basis in plan.legal_bases if not basis.in_opening)
    yield from (Shelf(Landing.HEAD, text) for text in plan.opening)
    section = None
    for placed in walk(plan):
        if placed.section is not section:
            section = placed.section
            yield Shelf(Landing.HEADING, section.number, section.title)
        yield from _of_clause(placed.clause)
    for empty in (each for each in plan.sections if not each.clauses and not each.text):
        yield Shelf(Landing.HEADING, empty.number, empty.title)
    yield from (Shelf(Landing.CLOSING, text) for text in plan.closing)
    yield from (Shelf(Landing.ENDING, text) for text in (*plan.recipients, *plan.signature.authority))
    yield Shelf(Landing.ENDING, plan.signature.name)
    yield from (Shelf(Landing.NOTE, text) for text in plan.footnotes.values())


def _of_clause(clause: Clause) -> Iterator[Shelf]:
    yield Shelf(Landing.CLAUSE, clause.number)
    yield Shelf(Landing.HEADING, clause.title or "")
    yield from (Shelf(Landing.CLAUSE, text) for text in clause.text.split("\n"))
    for _, line in clause.assignments():
        yield Shelf(Landing.LABEL, line.verbatim if line.verbatim is not None else " ".join(line.bodies))
    if clause.timing is not None:
        yield Shelf(Landing.LABEL, clause.timing.text)
    for remark in clause.remarks:
        yield Shelf(Landing.LABEL, remark.label)
        yield Shelf(Landing.LABEL, remark.text)


def _in_a_row(words: Sequence[str]) -> bytes:
    return f" {' '.join(words)} ".encode()


def tokens(text: str) -> list[str]:
    """The words of a text, folded, without calls of notes; short and long names of a People's Committee alike."""
    return _WORDS.findall(folded(plain(_NOTE_CALL.sub(" ", text))).replace(*_SHORT))
