"""Running text searched for what is written wrong, wherever its runs are cut and however its marks are typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any
from unicodedata import combining, normalize

from pydantic import BeforeValidator, Field, RootModel

from docgen.check.repair import Repair, retyped
from docgen.check.rule import Find, Hit
from docgen.check.subject import Subject
from docgen.model.base import Model
from docgen.spec.load import load
from docgen.spec.places import shipped
from docgen.text.capitals import CAPITALS, SMALL
from docgen.text.normalize import clean
from docgen.word.pieces import Piece, piece

_INSIDE = re.compile(r"[\w,)”\"%]\s*$")
"""What stands before words in the middle of a sentence."""


def _compiled(value: Any) -> Any:
    try:
        return re.compile(value.replace("<hoa>", CAPITALS).replace("<thuong>", SMALL))
    except (re.error, AttributeError) as error:
        raise ValueError(str(error)) from None


class Miswriting(Model):
    """A pattern of what is wrong, and what is right."""

    wrong: Annotated[re.Pattern[str], BeforeValidator(_compiled)] = Field(alias="sai")
    right: str = Field(alias="dung")
    inside: bool = Field(default=False, alias="giua_cau")
    """Whether it is wrong only in the middle of a sentence."""


class Miswritings(RootModel[dict[str, tuple[Miswriting, ...]]]):
    """Patterns by rule."""


@cache
def _miswritings() -> dict[str, tuple[Miswriting, ...]]:
    return load(shipped("specs", "rules", "check-viet-hoa.yaml"), Miswritings).root


def miswritten(rule: str, *, mends: bool = False) -> Find:
    """Finds what the patterns of `rule` find; `mends`: the right words may be put in their place."""

    def find(subject: Subject) -> Iterator[Hit]:
        for pattern in _miswritings()[rule]:
            for filled in subject.prose:
                if filled.piece.in_capitals:
                    continue
                for words, match in search(pattern.wrong, filled.piece):
                    before = match.string[: match.start()]
                    if match[0].isupper() or (pattern.inside and not _INSIDE.search(before)):
                        continue
                    right = match.expand(pattern.right)
                    repairs: tuple[Repair, ...] = retyped(words, right) if mends else ()
                    yield Hit(words, match[0].strip(), right.strip(), repairs, heading=filled.heading)

    return find


def search(pattern: re.Pattern[str], where: Piece) -> Iterator[tuple[Piece, re.Match[str]]]:
    """Every match in the words of a piece as composed letters, with the words as they are in the file."""
    text = where.text
    if text.isascii() or not any(map(combining, text)):
        for match in pattern.finditer(text):
            yield piece(where.paragraph, where.start + match.start(), where.start + match.end()), match
        return
    composed, offsets = _composed(text)
    for match in pattern.finditer(composed):
        start, end = offsets[match.start()], offsets[match.end()]
        yield piece(where.paragraph, where.start + start, where.start + end), match


def said(words: Piece) -> str:
    """The words of a piece as composed letters, with single plain spaces."""
    return " ".join(clean(words.text).split())


def _composed(text: str) -> tuple[str, list[int]]:
    """`text` in NFC, and for each of its letters, and its end, the position in `text`."""
    composed, offsets = "", []
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or not combining(text[end]):
            cluster = normalize("NFC", text[start:end])
            offsets += [start] * len(cluster)
            composed += cluster
            start = end
    return composed, [*offsets, len(text)]
