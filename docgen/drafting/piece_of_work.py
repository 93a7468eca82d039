"""A piece of work on its way from a clause to an item: its text, every step so far, who gets it and why."""

from __future__ import annotations

from typing import NamedTuple

from docgen.drafting.duty import DutyPart
from docgen.drafting.select import Selected
from docgen.model.trace import Source, Step


class Work(NamedTuple):
    """One instruction. `ref` names the clause, or its part as `III.1.1#2`; `department` is an id, or everyone."""

    ref: str
    selected: Selected
    part: DutyPart
    text: str
    steps: tuple[Step, ...] = ()
    department: str = ""
    reason: str = ""
    opening: str = ""
    """The words with which the item opens before its own (Tham mưu, Phối hợp với Sở …:)."""
    own_field: bool = False
    """Its words tell the department: what it is asked is its own."""
    request: bool = False
    """The department can only be asked (Đề nghị …)."""
    supporting: bool = False
    """The item supports the bodies that lead, and may be shortened and joined with its like."""
    notes: tuple[str, ...] = ()

    @property
    def source(self) -> Source:
        """Where the work comes from."""
        duty = self.selected.duty
        return Source(clause=duty.id, role=self.selected.role, standing=self.selected.standing, quote=duty.quote)

    @property
    def kinds(self) -> frozenset[str]:
        """The ids of the kinds of work it is."""
        return frozenset(kind.id for kind in self.part.kinds)

    def changed(self, rule: str, text: str) -> Work:
        """The same work with another text, and a step that says so; itself where nothing changes."""
        if text == self.text:
            return self
        return self._replace(text=text, steps=(*self.steps, Step(rule=rule, before=self.text, after=text)))
