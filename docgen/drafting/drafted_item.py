"""Drafted: an item on its way into a section, with the works it came from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from docgen.drafting.piece_of_work import Work
from docgen.model.trace import Step


class DraftedItem(NamedTuple):
    """An item with the works it came from; `notes` are its own, beside those of its works."""

    text: str
    works: tuple[Work, ...]
    steps: tuple[Step, ...]
    notes: tuple[str, ...] = ()

    @property
    def head(self) -> Work:
        """The work that gave the item its place."""
        return self.works[0]

    def reworded(self, text: str, rule: str) -> DraftedItem:
        """The same item in other words, with the step that says so; itself where nothing changes."""
        if text == self.text:
            return self
        return self._replace(text=text, steps=(*self.steps, Step(rule=rule, before=self.text, after=text)))


def single(work: Work) -> DraftedItem:
    """The item of one work."""
    return DraftedItem(work.text, (work,), work.steps)


def together(drafts: Sequence[DraftedItem], text: str, rule: str, notes: tuple[str, ...] = ()) -> DraftedItem:
    """One item of several, with one more step in which their texts become `text`."""
    before = "\n".join(draft.text for draft in drafts)
    steps = tuple(step for draft in drafts for step in draft.steps)
    works = tuple(work for draft in drafts for work in draft.works)
    notes = (*(note for draft in drafts for note in draft.notes), *notes)
    return DraftedItem(text, works, (*steps, Step(rule=rule, before=before, after=text)), notes)
