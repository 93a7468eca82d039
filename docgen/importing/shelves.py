"""The texts of a plan as shelves, from which the words of the source are taken one line after the other."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from docgen.model.clauses import walk
from docgen.model.ledger import Landing
from docgen.model.plan import Clause, Plan
from docgen.text.markup import plain
from docgen.text.normalize import folded

_WORDS = re.compile(r"[^\W_]+")
_NOTE_CALL = re.compile(r"\[\^\d+\]")
_SHORT = ("ủy ban nhân dân", "ubnd")
_TAKEN = "\n"
_END = "\f"


class Shelf:
    """A text of the plan, and which of its words have been found in the source already."""

    __slots__ = ("landing", "words")

    def __init__(self, landing: Landing, *texts: str) -> None:
        self.landing = landing
        self.words = f" {' '.join(tokens(' '.join(texts)))} "

    def take_loosely(self, own: Sequence[str]) -> bool:
        """Whether all words of `own` stand here, though not in a row; they are then taken."""
        if not all(f" {word} " in self.words for word in own):
            return False
        left = self.words.split()
        for word in own:
            if word not in left:
                return False
            left.remove(word)
        self.words = f" {' '.join(left)} "
        return True


class Shelves:
    """All texts of a plan in its order, and where the last words were found: those nearest to it come first."""

    def __init__(self, plan: Plan) -> None:
        self._shelves = [shelf for shelf in _shelves(plan) if len(shelf.words) > 2]
        self._whole: dict[str, list[int]] = {}
        for index, shelf in enumerate(self._shelves):
            self._whole.setdefault(shelf.words, []).append(index)
        self._at = 0
        self._rest: tuple[str, list[int]] | None = None
        """What is left on all shelves in one text, and where each shelf begins in it."""

    def holding(self, own: Sequence[str]) -> Shelf | None:
        """The nearest shelf that holds these words and no others."""
        wanted = f" {' '.join(own)} "
        free = [index for index in self._whole.get(wanted, ()) if self._shelves[index].words == wanted]
        if not free:
            return None
        self._at = next((index for index in free if index >= self._at - 1), free[0])
        return self._shelves[self._at]

    def empty(self, shelf: Shelf) -> None:
        """Take all that stands on a shelf."""
        self._change(shelf, " ")

    def take(self, own: Sequence[str]) -> Landing | None:
        """The nearest shelf on which these words stand in a row among others; they are then taken."""
        if self._rest is None:
            self._rest = _END.join(shelf.words for shelf in self._shelves), self._starts()
        text, starts = self._rest
        wanted = f" {' '.join(own)} "
        at = text.find(wanted, starts[max(self._at - 1, 0)] if starts else 0)
        at = at if at >= 0 else text.find(wanted)
        if at < 0:
            return None
        self._at = bisect_right(starts, at) - 1
        shelf = self._shelves[self._at]
        inside = at - starts[self._at]
        self._change(shelf, f"{shelf.words[:inside]} {_TAKEN} {shelf.words[inside + len(wanted) :]}")
        return shelf.landing

    def take_loosely(self, own: Sequence[str]) -> Landing | None:
        """The same where they do not stand in a row: a name put together of two lines."""
        count = len(self._shelves)
        for step in range(-1, count - 1):
            shelf = self._shelves[(self._at + step) % count]
            if shelf.take_loosely(own):
                self._rest = None
                return shelf.landing
        return None

    def _change(self, shelf: Shelf, words: str) -> None:
        shelf.words = words
        self._rest = None

    def _starts(self) -> list[int]:
        lengths = (len(shelf.words) + len(_END) for shelf in self._shelves)
        return [0, *accumulate(lengths)][:-1]


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


def tokens(text: str) -> list[str]:
    """The words of a text, folded, without calls of notes; short and long names of a People's Committee alike."""
    return _WORDS.findall(folded(plain(_NOTE_CALL.sub(" ", text))).replace(*_SHORT))
