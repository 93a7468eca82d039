"""Words in quotation marks, set aside so that what stands around them can be read: `bằng “Sở A”` as `bằng ⟦1⟧`."""

from __future__ import annotations

import re
from typing import NamedTuple

_CURLY = re.compile(r"[“«]([^“”«»]*(?:“[^“”]*”[^“”«»]*)*)[”»]|\"([^\"]*)\"|‘([^‘’]*)’(?!\w)")
_OPEN = re.compile(r"[“«]|\"")
_CLOSED = re.compile(r"^(?P<text>.*)[”»\"]\s*[.;,]*\s*(?:/\.)?$", re.DOTALL)
HIDDEN = r"⟦\d+⟧"
"""What stands for a quotation; no text of people has this sign."""


class Quoted(NamedTuple):
    """A text with its quotations set aside, and what follows a mark that is not closed in it, if one is."""

    text: str
    quotations: tuple[str, ...]
    open: str | None = None

    def said(self, hidden: str) -> str:
        """The quotation for which `hidden` stands; any other text as it is, its own quotations put back."""
        return re.sub(HIDDEN, lambda match: self.quotations[int(match[0][1:-1]) - 1], hidden).strip()


def quoted(text: str) -> Quoted:
    """`text` with every quotation set aside."""
    found: list[str] = []

    def hide(match: re.Match[str]) -> str:
        found.append(next(group for group in match.groups() if group is not None))
        return f"⟦{len(found)}⟧"

    hidden = _CURLY.sub(hide, text)
    left = _OPEN.search(hidden)
    if left is None:
        return Quoted(hidden, tuple(found))
    whole = Quoted(hidden, tuple(found))
    rest = re.sub(HIDDEN, lambda match: f"“{whole.said(match[0])}”", hidden[left.end() :])
    return Quoted(hidden[: left.start()], tuple(found), rest)


def closed(text: str) -> str | None:
    """`text` up to the mark with which it ends a quotation that was opened before it; None where it ends none."""
    found = _CLOSED.match(text.rstrip())
    if found is None:
        return None
    inside = found["text"]
    balanced = inside.count("“") == inside.count("”") and inside.count('"') % 2 == 0
    return inside if balanced else None
