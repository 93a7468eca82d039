"""What a step changed, in few words: the words that went and the words that came, with a little around them."""

from __future__ import annotations

from difflib import SequenceMatcher

_AROUND = 3
"""Words shown on each side of a change."""
_LONGEST = 24
"""Words shown of one text; the middle of a longer one is left out."""


def change(before: str, after: str) -> tuple[str, str]:
    """The part of `before` that went and the part of `after` that came in its place, each in its surroundings."""
    old, new = before.split(), after.split()
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    edits = [block for block in blocks if block[0] != "equal"]
    if not edits:
        return before, after
    return (
        _excerpt(old, edits[0][1], edits[-1][2]),
        _excerpt(new, edits[0][3], edits[-1][4]),
    )


def _excerpt(words: list[str], start: int, end: int) -> str:
    first, last = max(0, start - _AROUND), min(len(words), end + _AROUND)
    shown = words[first:last]
    if len(shown) > _LONGEST:
        shown = [*shown[: _LONGEST // 2], "[…]", *shown[-_LONGEST // 2 :]]
    return " ".join((*(["…"] if first else []), *shown, *(["…"] if last < len(words) else [])))
