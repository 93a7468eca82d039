"""The usual marks: those that a typist put for others are read as the others, each at its place."""

from __future__ import annotations

import re

_USUAL = str.maketrans({"[": "(", "]": ")", "→": "–", "⇒": "–", "➔": "–", "➜": "–"})
_ARROW = re.compile(r"[-=]>")
_ODD = re.compile(r"[][→⇒➔➜>]")


def usual_marks(text: str) -> str:
    """`text` with round brackets for square ones and a dash for an arrow; every other letter keeps its place."""
    if _ODD.search(text) is None:
        return text
    return _ARROW.sub(" –", text.translate(_USUAL))
