"""Phụ lục behind a document (PL1.I.III.1): where each begins, and its label, title and reference."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.anatomy.document_part import Part
from docgen.anatomy.entries import PlacedPiece, following
from docgen.anatomy.heads import Found
from docgen.anatomy.levels import level
from docgen.anatomy.part_words import Words

_NEAR = 6
_TITLE = 400


def appendix_starts(
    entries: Sequence[PlacedPiece], start: int, end: int, words: Words, signed: bool = False
) -> list[int]:
    """Where an appendix begins between two positions; right behind a signature one may have no label."""
    found = [at for at in range(start, end) if _is_label(entries, at, start, words)]
    first = next((at for at in range(start, end) if not entries[at].blank), None)
    if signed and first is not None and first not in found and _is_unlabelled(entries, first, end, words):
        found.insert(0, first)
    return found


def appendix(entries: Sequence[PlacedPiece], start: int, end: int, words: Words) -> tuple[Found, int]:
    """The label, title and reference of the appendix that begins at `start`, and where its own body begins."""
    found: Found = {}
    latest: Part | None = None
    for at in range(start, end):
        entry = entries[at]
        if entry.blank:
            continue
        if latest is None and words.appendix.fullmatch(entry.text):
            part = Part.APPENDIX_LABEL
        elif words.reference.fullmatch(entry.text) or (
            latest is Part.APPENDIX_REFERENCE and not _closed(entries, found)
        ):
            part = Part.APPENDIX_REFERENCE
        elif words.typed_rule.fullmatch(entry.text):
            part = Part.TYPED_RULE
        elif _is_title(entry, latest, words):
            part = Part.APPENDIX_TITLE
        else:
            return found, at
        latest = found[at] = part
    return found, end


def _is_label(entries: Sequence[PlacedPiece], at: int, start: int, words: Words) -> bool:
    entry = entries[at]
    if entry.tabular or not words.appendix.fullmatch(entry.text):
        return False
    stressed = entry.piece.in_capitals or entry.piece.every(lambda format_: format_.bold)
    opens = entry.new_page or all(each.blank for each in entries[start:at])
    return entry.centred or (stressed and opens)


def _is_unlabelled(entries: Sequence[PlacedPiece], first: int, end: int, words: Words) -> bool:
    entry = entries[first]
    near = following(entries, first, end, _NEAR)
    refers = any(words.reference.fullmatch(each.text) for each in near if not each.tabular)
    return not entry.tabular and entry.centred and (entry.new_page or refers)


def _is_title(entry: PlacedPiece, latest: Part | None, words: Words) -> bool:
    if entry.tabular or len(entry.piece.text) > _TITLE or latest in (Part.APPENDIX_REFERENCE, Part.TYPED_RULE):
        return False
    return entry.centred and (level(entry, words) is None or latest is Part.APPENDIX_LABEL)


def _closed(entries: Sequence[PlacedPiece], found: Found) -> bool:
    """Whether the reference has its bracket closed."""
    text = " ".join(entries[at].text for at, part in found.items() if part is Part.APPENDIX_REFERENCE)
    return "(" not in text or ")" in text
