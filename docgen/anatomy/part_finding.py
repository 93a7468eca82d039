"""Which part of a document each piece of a file fills, found by what it says and where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from docgen.anatomy.appendices import appendix, appendix_starts
from docgen.anatomy.document_part import Filled, Part, Ruled, Sheet, SheetRole
from docgen.anatomy.entries import LETTERS, PlacedPiece, entries
from docgen.anatomy.heads import Found, copy_forms, head, head_end, titles
from docgen.anatomy.levels import LEVELS, body, headings
from docgen.anatomy.paragraph_pieces import Piece
from docgen.anatomy.part_words import Words, words
from docgen.anatomy.preamble import Opening
from docgen.anatomy.signatures import signature
from docgen.word.document import Document
from docgen.word.shapes import DrawnLine

_DRAWN_ON = 3
"""On how many lines above a copying body's part its line across the page may hang."""
_ABOVE = 12
"""How many lines may stand between the first name and the Quốc hiệu beside it."""


def sheets(document: Document) -> tuple[Sheet, ...]:
    """The documents that a file holds, the main one first; every piece with text fills one part of one of them."""
    known = words()
    found = entries(document, known)
    copied = [_copy_start(found, at, known) for at in copy_forms(found, known)]
    original = _documents(found[: copied[0]] if copied else found, known)
    copies = (
        _read(found, start, start, end, SheetRole.COPY, known) for start, end in pairwise([*copied, len(found)])
    )
    return tuple(sheet for group in (original, *copies) for sheet in group)


def _documents(found: Sequence[PlacedPiece], known: Words) -> list[Sheet]:
    """The documents, each with its appendices; what precedes a copying body's part may be none or an excerpt."""
    heads = [_start(found, at) for at in titles(found, known)]
    # What stands before the first head, a cover or a note, is part of the first document; an appendix is not.
    starts = [0, *heads] if not heads or appendix_starts(found, 0, heads[0], known)[:1] == [0] else [0, *heads[1:]]
    made: list[Sheet] = []
    for start, end in zip(starts, [*starts[1:], len(found)], strict=True):
        own_head = next((at for at in heads if start <= at < end), start)
        made.extend(_read(found, start, own_head, end, SheetRole.ATTACHED if made else SheetRole.MAIN, known))
    return made


def _read(
    found: Sequence[PlacedPiece], start: int, at_head: int, end: int, role: SheetRole, known: Words
) -> list[Sheet]:
    """The sheet between two positions, its head at one of them, and the appendices behind it."""
    cuts = appendix_starts(found, start, end, known) if at_head == start else []
    own: list[Sheet] = []
    if not cuts or any(not entry.blank for entry in found[start : cuts[0]]):
        behind = head_end(found, at_head, end, known)
        signed = signature(found, behind, end, known)
        if signed is None and cuts:
            # No Nơi nhận to hold on to, and an appendix behind who signs.
            signed = signature(found, behind, cuts[0], known)
        after = signed.end if signed is not None else behind
        cuts = appendix_starts(found, after, end, known, signed=signed is not None)
        last = cuts[0] if cuts else end
        stop = signed.start if signed is not None else last
        opening = Opening(found, behind, stop, known)
        parts = head(found, at_head, behind, known) | opening.read()
        parts |= body(found, opening.at, stop, known)
        parts |= signed.found if signed is not None else {}
        own.append(_sheet(found, start, last, role, parts))
    for cut, stop in pairwise([*cuts, end]):
        parts, behind = appendix(found, cut, stop, known)
        own.append(_sheet(found, cut, stop, SheetRole.APPENDIX, parts | body(found, behind, stop, known)))
    return own


def _sheet(found: Sequence[PlacedPiece], start: int, end: int, role: SheetRole, parts: Found) -> Sheet:
    whole = {at: parts.get(at, Part.OTHER) for at in range(start, end) if not found[at].blank}
    near = headings(found, whole)
    filled: list[Filled] = []
    for at, part in whole.items():
        piece, before = found[at].piece, filled[-1] if filled else None
        if before is not None and before.piece.paragraph is piece.paragraph and _runs_on(before.part, part, piece):
            # A line broken by hand inside a sentence.
            filled[-1] = before._replace(piece=Piece(piece.paragraph, before.piece.start, piece.end))
        else:
            filled.append(Filled(part, piece, near[at]))
    ruled = [Ruled(part, line) for part, line in _rulings(found, start, end, whole)]
    if role is SheetRole.COPY:
        # The line across the page is drawn above, maybe on the last lines of what is copied.
        above = found[max(start - _DRAWN_ON, 0) : min(whole, default=end)]
        ruled += (Ruled(Part.COPY_FORM, line) for entry in above for line in entry.lines if line.horizontal)
    return Sheet(role, tuple(filled), tuple(ruled))


def _runs_on(before: Part, part: Part, piece: Piece) -> bool:
    if part is Part.LEGAL_BASIS:
        return before is part and not piece.text[:1].isupper()
    return part is Part.BODY and before in LEVELS


def _copy_start(found: Sequence[PlacedPiece], form: int, known: Words) -> int:
    """Where a copying body's part begins: with the line across the page above the names, drawn or typed."""
    start = _start(found, form)
    while start and (found[start - 1].blank or known.typed_rule.fullmatch(found[start - 1].text)):
        start -= 1
    return start


def _start(found: Sequence[PlacedPiece], title: int) -> int:
    """Where the head begins whose Quốc hiệu stands at `title`: with its table, or with the names before it."""
    if found[title].table is not None:
        return next(at for at, each in enumerate(found) if each.table == found[title].table)
    start = title
    for at in range(title - 1, max(title - _ABOVE, 0) - 1, -1):
        entry = found[at]
        if not (entry.blank or entry.boxed or entry.piece.in_capitals or entry.lane[0] == "side"):
            break
        start = start if entry.blank else at
    return start


def _rulings(
    entries: Sequence[PlacedPiece], start: int, end: int, parts: Found
) -> Iterator[tuple[Part, DrawnLine]]:
    """Every horizontal line of the paragraphs between two positions, with the part above it."""
    above: dict[object, Part] = {}
    for at in range(start, end):
        entry = entries[at]
        column = (entry.table, entry.lane)
        own = parts.get(at)
        for line in (each for each in entry.lines if each.horizontal):
            under = above.get(column) if _before(line, entry) else own or above.get(column)
            if under is not None:
                yield under, line
        if own is not None:
            above[column] = own


def _before(line: DrawnLine, entry: PlacedPiece) -> bool:
    """Whether a line is drawn above the text of the paragraph it hangs on."""
    if line.source != "shape":
        return line.side == "top"
    down, y = line.position.down, line.position.y
    if entry.blank or y is None or down not in ("paragraph", "line", "text", ""):
        return entry.blank
    return y < LETTERS * 20 * next(entry.piece.formats()).size
