"""The texts of a plan as shelves, from which the words of the source are taken one line after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docgen.model.clauses import walk
from docgen.model.ledger import Landing
from docgen.model.plan import Clause, Plan
from docgen.text.markup import plain
from docgen.text.normalize import folded

_WORDS = re.compile(r"[^\W_]+")
_NOTE_CALL = re.compile(r"\[\^\d+\]")
_SHORT = ("ủy ban nhân dân", "ubnd")
_TAKEN = "\n"


class Shelf:
    """A text of the plan, and which of its words have been found in the source already."""

    def __init__(self, landing: Landing, *texts: str) -> None:
        self.landing = landing
        self._words = f" {' '.join(tokens(' '.join(texts)))} "

    def holds(self, own: Sequence[str]) -> bool:
        """Whether the words `own` are all that stands here."""
        return self._words == f" {' '.join(own)} "

    def empty(self) -> None:
        """Take all."""
        self._words = " "

    def take(self, own: Sequence[str]) -> bool:
        """Whether the words `own` stand here in a row; they are then taken."""
        wanted = f" {' '.join(own)} "
        at = self._words.find(wanted)
        if at < 0:
            return False
        self._words = f"{self._words[:at]} {_TAKEN} {self._words[at + len(wanted) :]}"
        return True

    def take_loosely(self, own: Sequence[str]) -> bool:
        """The same where the words stand here, but not in a row: a name put together of two lines."""
        left = self._words.split()
        for word in own:
            if word not in left:
                return False
            left.remove(word)
        self._words = f" {' '.join(left)} "
        return True


def shelves(plan: Plan) -> Iterator[Shelf]:
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
            yield Shelf(Landing.CLAUSE, section.text)
        yield from _of_clause(placed.clause)
    for empty in (each for each in plan.sections if not each.clauses):
        yield Shelf(Landing.HEADING, empty.number, empty.title)
        yield Shelf(Landing.CLAUSE, empty.text)
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
