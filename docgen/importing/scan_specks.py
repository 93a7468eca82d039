"""Specks: what a scanner adds to print, and recognition takes for letters (`_ Sở A`, `2... Sở B`, `Sở C ˆ`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from docgen.importing.pdf_words import Word

_SPECKS = re.compile(r"""[—–._,:;|°^ˆ¬~'"‘’`´\\•·]+""")
_LEADING = re.compile(r"""(?:[_,:;|°^ˆ¬'‘’`´\\·]|[.](?!\d))+""")
_TRAILING = re.compile(r"[_|^ˆ¬'‘’`´\\]+|[._-]*_[._-]*")
_DASH = re.compile(r"(?=[._]*[~=—–-])[~=—–_.-]{1,5}")
_INNER = re.compile(r"""[_|^ˆ¬~`´\\.]{1,2}""")
_COUNTED = re.compile(r"(?P<mark>(?:\d{1,2}(?:\.\d{1,2})*|[IVXLH]{1,5}|[A-ZĐa-zđ]))(?:[.,_]{2,}|,)")
_BEFORE_MARK = re.compile(r"[-=~–—]{1,2}(?=(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5})[.,)]+$)")
_ENDED = re.compile(r"[.;:!?]$")
_STOPPED = re.compile(r"[^\W\d_]{2,}[.]")
_NUMBERED = r"(?:\d{1,2}(?:\.\d{1,2})*|[IVXLH]{1,5}|[A-ZĐa-zđ])[.)]"
_MARK = re.compile(rf"{_NUMBERED}|[-+*]")
_DIRTY = re.compile(rf"(?P<number>{_NUMBERED})[—–_~=-]+|(?P<bullet>[+*])[._,]+")
_FEW = 2
"""So few words may be no more than a sum or a range."""


def without_specks(row: Sequence[Word]) -> list[Word]:
    """The words of a printed line without the specks before, behind and right after its mark; may be empty.

    What is left of the mark is what it was printed as: `1...` is `1.`, and a dash of whatever length a dash.
    """
    words = list(row)
    while words and (specks := _LEADING.match(words[0].text)) is not None:
        if text := words[0].text[specks.end() :]:
            words[0] = _cut(words[0], text)
            break
        del words[0]
    if not words:
        return []
    if len(words) > _FEW and _DASH.fullmatch(words[0].text) and _marks(words[1].text):
        del words[0]
    if len(words) > 1 and (dash := _BEFORE_MARK.match(words[0].text)) is not None:
        words[0] = _cut(words[0], words[0].text[dash.end() :])
    if len(words) > 1:
        words[0] = _as_printed(words[0], words[1])
    if _MARK.fullmatch(words[0].text):
        while len(words) > 1 and _SPECKS.fullmatch(words[1].text):
            del words[1]
        if len(words) > 1 and (specks := _LEADING.match(words[1].text)) is not None:
            words[1] = _cut(words[1], words[1].text[specks.end() :])
    words = [word for at, word in enumerate(words) if at in (0, len(words) - 1) or not _INNER.fullmatch(word.text)]
    for at, (word, following) in enumerate(pairwise(words)):
        if _STOPPED.fullmatch(word.text) and following.text[0].islower():
            words[at] = replace(word, pieces=((word.text[:-1], False),))
    while len(words) > 1 and _trails(words[-2].text, words[-1].text):
        del words[-1]
    return words


def _as_printed(first: Word, second: Word) -> Word:
    """The first word of a line, where it is a mark with specks, as that mark."""
    if _DASH.fullmatch(first.text):
        return _cut(first, "-")
    dirty = _DIRTY.fullmatch(first.text)
    if dirty is not None:
        return replace(first, pieces=((dirty["number"] or dirty["bullet"], False),))
    counted = _COUNTED.fullmatch(first.text) if second.text[:1].isupper() else None
    return first if counted is None else replace(first, pieces=((f"{counted['mark']}.", False),))


def _marks(text: str) -> bool:
    """Whether a word is a mark, or a dash that was misread."""
    return _MARK.fullmatch(text) is not None or _DASH.fullmatch(text) is not None


def _trails(before: str, text: str) -> bool:
    """Whether the last word of a line is a speck; behind a stop any sign is one."""
    if _TRAILING.fullmatch(text):
        return True
    return _ENDED.search(before) is not None and (_SPECKS.fullmatch(text) or _DASH.fullmatch(text)) is not None


def _cut(word: Word, text: str) -> Word:
    """`word` with only `text` left of it, at its right end."""
    width = (word.right - word.left) * len(text) / max(len(word.text), 1)
    return replace(word, pieces=((text, False),), left=word.right - width)
