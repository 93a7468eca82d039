"""The signature block (boxes 7a to 9b of PL1.I.IV): who signs and who receives, side by side or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docgen.anatomy.document_part import Part
from docgen.anatomy.entries import SIDE_BY_SIDE, PlacedPiece
from docgen.anatomy.heads import Found
from docgen.anatomy.part_words import Words
from docgen.anatomy.text_columns import is_name

_SHORT = 160
_NEAR = 14
_LEFT, _RIGHT = ("side", 0), ("side", 1)
_GAP = 300
"""Space above a line, in twips, that sets a name off from the post above it."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Where the block stands and what fills it."""

    start: int
    end: int
    found: Found


def signature(entries: Sequence[PlacedPiece], start: int, end: int, words: Words) -> Signature | None:
    """The signature block between two positions, or None."""
    label = _label(entries, start, end, words)
    anchor = label if label is not None else _last_authority(entries, start, end, words)
    if anchor is None:
        return None
    first, last = _region(entries, anchor, start, end, words)
    return Signature(first, last, _parts(entries, first, last, label, words))


def _label(entries: Sequence[PlacedPiece], start: int, end: int, words: Words) -> int | None:
    """The first `Nơi nhận` with an authority beside it; else the last one."""
    inside = range(start, end)
    named = [at for at in inside if words.recipients_label.fullmatch(entries[at].text)]
    labels = [at for at in named if _leads_row(entries, at)]
    if len(labels) < 2:
        return labels[0] if labels else None
    signing = [at for at in inside if _is_authority(entries[at], words)]
    tables = {entries[at].table for at in signing} - {None}
    near = {at + step for at in signing if entries[at].table is None for step in range(-_NEAR, _NEAR + 1)}
    return next((at for at in labels if entries[at].table in tables or at in near), labels[-1])


def _leads_row(entries: Sequence[PlacedPiece], at: int) -> bool:
    """Whether a line stands in the first cell with text of its row, and the row is none of a wide table."""
    entry = entries[at]
    before = next((entries[each] for each in range(at - 1, -1, -1) if not entries[each].blank), None)
    shares = before is not None and before.table == entry.table and before.row == entry.row
    return entry.beside <= SIDE_BY_SIDE and not (entry.table and shares and before and before.cell != entry.cell)


def _last_authority(entries: Sequence[PlacedPiece], start: int, end: int, words: Words) -> int | None:
    """Where who signs begins, in a document that names no recipients: the last such line, and those above it."""
    found = None
    for at in range(end - 1, start - 1, -1):
        entry = entries[at]
        if entry.blank:
            continue
        if _is_authority(entry, words) and entry.beside <= SIDE_BY_SIDE:
            found = at
        elif found is not None or len(entry.piece.text) > _SHORT:
            break
    return found


def _region(entries: Sequence[PlacedPiece], anchor: int, start: int, end: int, words: Words) -> tuple[int, int]:
    table = entries[anchor].table
    if table is not None:
        inside = [at for at in range(start, end) if entries[at].table == table]
        row = min(entries[at].row for at in inside if at == anchor or _is_authority(entries[at], words))
        first = next(at for at in inside if entries[at].row == row)
        block = entries[first : inside[-1] + 1]
        named = any(is_name(entry.piece.text) and not _is_authority(entry, words) for entry in block)
        return first, _behind(entries, inside[-1] + 1, end, named, words)
    first = anchor
    for at in range(anchor - 1, max(start, anchor - _NEAR) - 1, -1):
        if entries[at].blank or entries[at].piece.in_capitals or len(entries[at].piece.text) < _SHORT // 4:
            first = at if _is_authority(entries[at], words) else first
        else:
            break
    return first, _behind(entries, anchor + 1, end, False, words)


def _behind(entries: Sequence[PlacedPiece], start: int, end: int, named: bool, words: Words) -> int:
    """The end of the short lines that go on with the block behind `start`."""
    last = start
    for at in range(start, end):
        entry = entries[at]
        if entry.blank:
            continue
        signs = not named and (_is_authority(entry, words) or is_name(entry.piece.text))
        if not (_lists(entry, words) or signs) or words.appendix.fullmatch(entry.text):
            break
        last = at + 1
    return last


def _lists(entry: PlacedPiece, words: Words) -> bool:
    patterns = (words.addressee, words.archive, words.drafter_mark, words.signed)
    return any(pattern.fullmatch(entry.text) for pattern in patterns)


def _parts(entries: Sequence[PlacedPiece], first: int, last: int, label: int | None, words: Words) -> Found:
    found: Found = {}
    sides = {entries[at].lane for at in range(first, last)} & {_LEFT, _RIGHT}
    lanes: dict[object, list[int]] = {}
    for at in range(first, last):
        entry = entries[at]
        lane = entry.lane
        if sides and lane not in sides:
            # Between lines that tabs divide, an undivided line belongs to the column it speaks for.
            lane = _LEFT if _lists(entry, words) else _RIGHT
        if label is None or at < label or lane != entries[label].lane:
            lanes.setdefault(lane, []).append(at)
        elif not entry.blank:
            found[at] = _recipient(entry, at == label, found, words)
    for column in lanes.values():
        found |= _signers(entries, column, words)
    return found


def _recipient(entry: PlacedPiece, is_label: bool, found: Found, words: Words) -> Part:
    if is_label:
        return Part.RECIPIENTS_LABEL
    if words.archive.fullmatch(entry.text):
        return Part.ARCHIVE
    if words.drafter_mark.fullmatch(entry.text):
        return Part.DRAFTER_MARK
    # Below the list, without columns: who signs follows.
    if entry.table is None and _is_authority(entry, words):
        return Part.AUTHORITY
    if Part.AUTHORITY in found.values() and entry.table is None and is_name(entry.piece.text):
        return Part.SIGNER_NAME
    return Part.RECIPIENTS


def _signers(entries: Sequence[PlacedPiece], lane: list[int], words: Words) -> Found:
    """The parts of one column: posts in capitals, then, set off from them, a name."""
    found: Found = {}
    set_off = False
    previous: PlacedPiece | None = None
    for at in lane:
        entry = entries[at]
        if entry.blank:
            set_off = set_off or previous is not None
            continue
        if previous is not None:
            set_off = set_off or entry.row != previous.row or entry.piece.paragraph.format.before >= _GAP
        part = _signer(entry, set_off, Part.AUTHORITY in found.values(), words)
        found[at] = part
        if part is Part.AUTHORITY:
            set_off = False
        previous = entry
    return found


def _signer(entry: PlacedPiece, set_off: bool, after_post: bool, words: Words) -> Part:
    if words.typed_rule.fullmatch(entry.text):
        return Part.TYPED_RULE
    if words.signed.fullmatch(entry.text):
        return Part.SIGNED
    if entry.text.startswith("("):
        return Part.OTHER
    if words.address.fullmatch(entry.text):
        return Part.ADDRESS
    if words.signing_prefix.fullmatch(entry.text) or words.post.fullmatch(entry.text):
        return Part.AUTHORITY
    if words.signer_name.fullmatch(entry.text):
        return Part.SIGNER_NAME
    if after_post and is_name(entry.piece.text) and (set_off or not entry.piece.in_capitals):
        return Part.SIGNER_NAME
    return Part.AUTHORITY if entry.piece.in_capitals else Part.OTHER


def _is_authority(entry: PlacedPiece, words: Words) -> bool:
    if entry.blank or not entry.piece.in_capitals or len(entry.piece.text) > _SHORT:
        return False
    return bool(words.signing_prefix.fullmatch(entry.text) or words.post.fullmatch(entry.text))
