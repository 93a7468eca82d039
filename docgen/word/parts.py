"""Which part of a document each piece of a file fills, found by what it says and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from docgen.word.appendices import appendix, appendix_starts
from docgen.word.document import Document
from docgen.word.entries import Entry, entries
from docgen.word.heads import Found, head, head_end, titles
from docgen.word.openings import Opening
from docgen.word.outline import LEVELS, body, headings
from docgen.word.part import Filled, Part, Role, Ruled, Sheet
from docgen.word.pieces import Piece
from docgen.word.rulings import rulings
from docgen.word.signatures import signature
from docgen.word.words import Words, words


def sheets(document: Document) -> tuple[Sheet, ...]:
    """The documents that a file holds, the main one first; every piece with text fills one part of one of them."""
    known = words()
    found = entries(document, known)
    heads = titles(found, known)
    starts = [_start(found, at) for at in heads]
    if not starts or (any(not entry.blank for entry in found[: starts[0]]) and not _opens(found, heads[0])):
        starts.insert(0, 0)
    elif starts:
        starts[0] = 0
    made: list[Sheet] = []
    for start, end in zip(starts, [*starts[1:], len(found)], strict=True):
        made.extend(_read(found, start, end, Role.ATTACHED if made else Role.MAIN, known))
    return tuple(made)


def _read(found: Sequence[Entry], start: int, end: int, role: Role, known: Words) -> list[Sheet]:
    """The sheet between two positions, and the appendices behind it."""
    at_once = appendix_starts(found, start, end, known)
    own: list[Sheet] = []
    if not at_once or any(not entry.blank for entry in found[start : at_once[0]]):
        behind = head_end(found, start, end, known)
        signed = signature(found, behind, end, known)
        after = signed.end if signed is not None else behind
        cuts = appendix_starts(found, after, end, known, signed=signed is not None)
        last = cuts[0] if cuts else end
        parts: Found = head(found, start, behind, known)
        stop = signed.start if signed is not None else last
        opening = Opening(found, behind, stop, known)
        parts |= opening.read()
        parts |= body(found, opening.at, stop, known)
        if signed is not None:
            parts |= signed.found
        own.append(_sheet(found, start, last, role, parts))
    else:
        cuts = at_once
    for cut, stop in zip(cuts, [*cuts[1:], end], strict=True) if cuts else ():
        parts, behind = appendix(found, cut, stop, known)
        own.append(_sheet(found, cut, stop, Role.APPENDIX, parts | body(found, behind, stop, known)))
    return own


def _sheet(found: Sequence[Entry], start: int, end: int, role: Role, parts: Found) -> Sheet:
    whole = {at: parts.get(at, Part.OTHER) for at in range(start, end) if not found[at].blank}
    near = headings(found, whole)
    filled: list[Filled] = []
    for at, part in whole.items():
        piece, before = found[at].piece, filled[-1] if filled else None
        if before is not None and before.piece.paragraph is piece.paragraph and _runs_on(before.part, part, piece):
            # A line broken by hand inside a sentence.
            filled[-1] = replace(before, piece=Piece(piece.paragraph, before.piece.start, piece.end))
        else:
            filled.append(Filled(part, piece, near[at]))
    ruled = tuple(Ruled(part, line) for part, line in rulings(found, start, end, whole))
    return Sheet(role, tuple(filled), ruled)


def _runs_on(before: Part, part: Part, piece: Piece) -> bool:
    if part is Part.LEGAL_BASIS:
        return before is part and not piece.text[:1].isupper()
    return part is Part.BODY and before in LEVELS


def _start(found: Sequence[Entry], title: int) -> int:
    """Where the head begins whose Quốc hiệu stands at `title`: with its table, or with its line."""
    entry = found[title]
    if entry.table is not None:
        return next(at for at, each in enumerate(found) if each.table == entry.table)
    return title - 1 if entry.lane == ("side", 1) else title


def _opens(found: Sequence[Entry], title: int) -> bool:
    """Whether a Quốc hiệu is near enough to the beginning to be that of the first document."""
    return sum(not entry.blank for entry in found[:title]) <= 8
