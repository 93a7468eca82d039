"""Characters that XML cannot hold, so that no text with one reaches a .docx (XML 1.0, fifth edition, 2.2 Char)."""

from __future__ import annotations

import re

_FAULTY = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def faulty(text: str) -> list[tuple[int, int]]:
    """Index and code point of every character of `text` that XML 1.0 cannot hold, in order."""
    return [(match.start(), ord(match[0])) for match in _FAULTY.finditer(text)]
