"""Whether a text ends with a sign that closes a sentence or an entry."""

from __future__ import annotations

CLOSING = ".;:!?…"


def is_ended(text: str, signs: str = CLOSING) -> bool:
    """Whether one of `signs` stands behind the last word of `text`, whatever marks are beside it."""
    for sign in reversed(text):  # no pattern: a search would begin anew at each of ten thousand dots
        if sign in signs:
            return True
        if sign.isalnum() or sign == "_":
            return False
    return False
