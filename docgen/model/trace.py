"""Where a sentence came from: the clause quoted, each rewrite as a step, the reason for the department."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from docgen.messages import say
from docgen.model.plan import Role


class Standing(StrEnum):
    """How a clause concerns the unit."""

    ADDRESSED = "addressed"
    RELATED = "related"
    MIRRORED = "mirrored"
    NOT_OURS = "not_ours"


class Source(NamedTuple):
    """A clause that an item rests on. `quote` is the clause's own text, whole."""

    clause: str
    role: Role
    standing: Standing
    quote: str

    @property
    def bearing(self) -> str:
        """How the clause bears on the unit, in words: its role, and how it is named."""
        roles = {Role.IMPLEMENT: say("implements"), Role.LEAD: say("leads"), Role.SUPPORT: say("supports")}
        standings = {
            Standing.ADDRESSED: say("addressed to the unit"),
            Standing.RELATED: say("related to the unit"),
            Standing.MIRRORED: say("mirrored from a provincial body"),
            Standing.NOT_OURS: say("not the unit's"),
        }
        return f"{roles[self.role]}; {standings[self.standing]}"


class Step(NamedTuple):
    """One change of wording: the rule, the text before, the text after.

    The steps of an item, folded over the quotes of its sources, give the item's text: a step takes `before`
    (several texts, one on each line, where it merges) and leaves `after`.
    """

    rule: str
    before: str
    after: str
