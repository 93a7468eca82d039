"""What changed from a clause to the sentence made of it, word by word."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import NamedTuple

_LONGEST = 1_200
"""Words beyond which two texts are shown whole: to compare them would take longer than a click may."""


class WordChange(NamedTuple):
    """Words that stayed (`same`), went (`gone`) or came (`new`)."""

    kind: str
    words: str


def word_changes(before: str, after: str) -> list[WordChange]:
    """`after` with the words of `before` that went, in reading order."""
    old, new = before.split(), after.split()
    if max(len(old), len(new)) > _LONGEST:
        return [WordChange("gone", " ".join(old)), WordChange("new", " ".join(new))]
    pieces: list[WordChange] = []
    for tag, start, end, from_, to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(WordChange("same", " ".join(new[from_:to])))
            continue
        if start < end:
            pieces.append(WordChange("gone", " ".join(old[start:end])))
        if from_ < to:
            pieces.append(WordChange("new", " ".join(new[from_:to])))
    return pieces
