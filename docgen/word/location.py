"""Where something stands: as a person counts it, and as a program finds it again in the file."""

from __future__ import annotations

from typing import Literal, NamedTuple

from docgen.messages import say

Kind = Literal["header", "footer", "footnote", "endnote", "box", "paragraph", "table", "row", "cell"]


class Spot(NamedTuple):
    """An element of the file: the `nth` (from 0) `w:<tag>` of its part in document order.

    It stays good while nothing is added or removed before it: edit from the last spot to the first.
    """

    part: str
    tag: str
    nth: int


class Location(NamedTuple):
    """A place as a person counts it, from 1: `paragraph 6`, `table 1, row 2, cell 1`."""

    steps: tuple[tuple[Kind, int], ...] = ()

    def within(self, kind: Kind, number: int) -> Location:
        """The place one step further in."""
        return Location((*self.steps, (kind, number)))

    def __str__(self) -> str:
        return ", ".join(_said(kind, number) for kind, number in self.steps)


def _said(kind: Kind, number: int) -> str:
    match kind:
        case "header":
            return say("header of section {number}", number=number)
        case "footer":
            return say("footer of section {number}", number=number)
        case "footnote":
            return say("footnote {number}", number=number)
        case "endnote":
            return say("endnote {number}", number=number)
        case "box":
            return say("text box {number}", number=number)
        case "paragraph":
            return say("paragraph {number}", number=number)
        case "table":
            return say("table {number}", number=number)
        case "row":
            return say("row {number}", number=number)
        case "cell":
            return say("cell {number}", number=number)
