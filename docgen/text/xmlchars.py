"""Characters that XML cannot hold, so that no text with one reaches a .docx (XML 1.0, fifth edition, 2.2 Char)."""

from __future__ import annotations

import re

# All that `Char` leaves out; to name what it takes in costs ten times the start-up.
_FAULTY = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def faulty(text: str) -> list[tuple[int, int]]:
    """Index and code point of every character of `text` that XML 1.0 cannot hold, in order."""
    return [(match.start(), ord(match[0])) for match in _FAULTY.finditer(text)]
