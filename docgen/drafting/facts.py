"""Facts: what a sentence may not lose on its way from a plan to an item (numbers, dates, symbols, names)."""

from __future__ import annotations

import re

from docgen.text.capitals import CAPITALS
from docgen.text.normalize import folded

_NUMBER = re.compile(r"\d+(?:[./,-]\d+)*(?:/[^\W\d_][\w-]*)?%?")
_WORD = rf"[{CAPITALS}]\w*"
_NAME = re.compile(rf"(?<=[\w,;(] ){_WORD}(?:[ -]+{_WORD})+")
"""Two words or more with capitals, behind another word: a capital at the start of a sentence names nothing."""


def figures(text: str) -> tuple[str, ...]:
    """The numbers, dates and symbols of documents in `text`, as written, once each."""
    return tuple(dict.fromkeys(_NUMBER.findall(text)))


def names(text: str) -> tuple[str, ...]:
    """The proper names in `text` that capitals show, once each."""
    return tuple(dict.fromkeys(_NAME.findall(text)))


def lost_figures(before: str, after: str) -> tuple[str, ...]:
    """The figures of `before` that `after` has not."""
    kept = {_bare(figure) for figure in figures(after)}
    return tuple(figure for figure in figures(before) if _bare(figure) not in kept)


def lost_names(before: str, after: str) -> tuple[str, ...]:
    """The names of `before` that `after` has not."""
    kept = folded(after)
    return tuple(name for name in names(before) if folded(name) not in kept)


def _bare(figure: str) -> str:
    """`01/9/2026` and `01/09/2026` are one date, `05` and `5` one number."""
    return re.sub(r"(?<!\d)0+(?=\d)", "", figure)
