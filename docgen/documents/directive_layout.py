"""How a directive is laid out: its tasks in the text or in an annex, for those who draft or for issue."""

from __future__ import annotations

from typing import NamedTuple

from docgen.model.directive import Directive

MANY = 10
"""Above so many tasks they stand in an annex, unless a person says otherwise."""


class Presentation(NamedTuple):
    """`annex`: as a person asks, else by the number of tasks; `issue`: without what only serves drafting."""

    annex: bool | None = None
    issue: bool = False

    def has_annex(self, directive: Directive, *, has_room: bool) -> bool:
        """Whether the tasks stand in an annex; one that nobody asked for wants a template that has room for it."""
        asked = directive.frame.annex if self.annex is None else self.annex
        tasks = sum(len(section.items) for section in directive.sections)
        return (tasks > MANY and has_room if asked is None else asked) and tasks > 0


DRAFT = Presentation()
"""What is made where nobody asks for anything else."""
