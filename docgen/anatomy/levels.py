"""The levels of the body (PL1.I.II.6c): phần, chương, mục, điều, khoản, điểm, and what practice adds below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docgen.anatomy.document_part import Part
from docgen.anatomy.entries import PlacedPiece, following
from docgen.anatomy.part_words import Words

_PATTERNS = {
    Part.PART: "part",
    Part.CHAPTER: "chapter",
    Part.SUBDIVISION: "subdivision",
    Part.DIVISION: "division",
    Part.ARTICLE: "article",
    Part.SECTION: "section",
    Part.LETTERED_SECTION: "lettered_section",
    Part.SUBCLAUSE: "subclause",
    Part.CLAUSE: "clause",
    Part.POINT: "point",
    Part.BULLET: "bullet",
}
LEVELS = frozenset({*_PATTERNS, Part.TITLED_CLAUSE, Part.DIVISION_TITLE, Part.BODY})
"""What a paragraph of the body can be."""
_STANDING_ALONE = frozenset({Part.PART, Part.CHAPTER, Part.SUBDIVISION, Part.DIVISION})
_HEADINGS = frozenset(
    {*_STANDING_ALONE, Part.ARTICLE, Part.SECTION, Part.LETTERED_SECTION, Part.TITLED_CLAUSE, Part.DIVISION_TITLE}
)
_ROMAN = re.compile("[IVX]+")
_TITLE_WORDS = 25
_SHOWN = 70


def level(entry: PlacedPiece, words: Words) -> Part | None:
    """The level that an entry's number opens, or None where it has none."""
    for part, name in _PATTERNS.items():
        pattern: re.Pattern[str] = getattr(words, name)
        if pattern.fullmatch(entry.text) and _fits(part, entry):
            return part
    return None


def body(entries: Sequence[PlacedPiece], start: int, end: int, words: Words) -> dict[int, Part]:
    """The parts of the body between two positions."""
    found: dict[int, Part] = {}
    above: Part | None = None
    for at in range(start, end):
        entry = entries[at]
        if entry.blank:
            continue
        if entry.tabular or entry.boxed or _is_contents(entry):
            above = found[at] = Part.TABLE if entry.tabular else Part.OTHER
            continue
        part = level(entry, words)
        if part is Part.CLAUSE and _is_titled(entries, at, end, words):
            part = Part.TITLED_CLAUSE
        elif part is None and words.typed_rule.fullmatch(entry.text):
            part = Part.TYPED_RULE
        elif part is None and _is_title_below(entry, above):
            part = Part.DIVISION_TITLE
        above = found[at] = part or Part.BODY
    return found


def headings(entries: Sequence[PlacedPiece], found: dict[int, Part]) -> dict[int, str]:
    """The nearest heading at or above each position that has a part; cut where it is long."""
    nearest: dict[int, str] = {}
    heading = ""
    for at in sorted(found):
        if found[at] in _HEADINGS:
            text = " ".join(entries[at].piece.printed.split())
            heading = text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"
        nearest[at] = heading
    return nearest


def _is_contents(entry: PlacedPiece) -> bool:
    """Whether a line belongs to a table of contents, which repeats the headings."""
    fields = (run.field for run, _, _ in entry.piece.runs)
    return any(field.startswith("TOC") or "_Toc" in field for field in fields)


def _fits(part: Part, entry: PlacedPiece) -> bool:
    printed = entry.piece.printed.lstrip()
    if part is Part.SECTION:
        return _ROMAN.match(printed) is not None
    if part is Part.LETTERED_SECTION:
        return printed[0].isupper() and (entry.piece.in_capitals or entry.piece.every(lambda each: each.bold))
    if part is Part.ARTICLE:
        return printed[0].isupper()
    if part in _STANDING_ALONE:
        return printed[0].isupper() and (entry.centred or _is_title(entry))
    return True


def _is_titled(entries: Sequence[PlacedPiece], at: int, end: int, words: Words) -> bool:
    """Whether a khoản is a title on its own line: bold, or short, without an end and with something below it."""
    if entries[at].piece.every(lambda format_: format_.bold):
        return True
    below = next(following(entries, at, end, 1), None)
    return _is_title(entries[at]) and below is not None and level(below, words) is not Part.CLAUSE


def _is_title(entry: PlacedPiece) -> bool:
    text = entry.piece.text
    return len(text.split()) <= _TITLE_WORDS // 2 and text[-1:] not in ".;,:"


def _is_title_below(entry: PlacedPiece, above: Part | None) -> bool:
    opens = above in _STANDING_ALONE or above is Part.DIVISION_TITLE
    return opens and (entry.centred or entry.piece.in_capitals) and len(entry.piece.text.split()) <= _TITLE_WORDS
