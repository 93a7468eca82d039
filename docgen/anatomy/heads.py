"""The head of a document (boxes 1 to 5b, 10, 11 of PL1.I.IV): where it is, and what fills it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from docgen.anatomy.document_part import Part
from docgen.anatomy.entries import PlacedPiece, following
from docgen.anatomy.part_words import FixedLine, Words

Found = dict[int, Part]
"""Parts by the position of their entries."""

_BODY = ("body", 0)
_NEAR = 12
"""How many lines with text a head without a table may span."""
_BESIDE = 2
"""How many cells with text a row of a head may have."""


def titles(entries: Sequence[PlacedPiece], words: Words) -> list[int]:
    """Where a Quốc hiệu opens a document: with a Tiêu ngữ after it, and not as an example in a table."""
    return [
        at
        for at, entry in enumerate(entries)
        if words.national_title.fullmatch(entry.text)
        and entry.beside <= _BESIDE
        and any(words.motto.fullmatch(each.text) for each in following(entries, at, len(entries), _NEAR))
    ]


def copy_forms(entries: Sequence[PlacedPiece], words: Words) -> list[int]:
    """Where `SAO Y` and its kin open what a copying body adds: in capitals, its number below (PL1.II.3).

    In a text box, or beside a Quốc hiệu, it is a stamp on the document itself.
    """
    return [at for at, entry in enumerate(entries) if _opens_copy(entries, at, entry, words)]


def _opens_copy(entries: Sequence[PlacedPiece], at: int, entry: PlacedPiece, words: Words) -> bool:
    if entry.boxed or not words.copy_form.fullmatch(entry.text) or not entry.piece.in_capitals:
        return False
    beside = (
        (each for each in entries if each.table == entry.table)
        if entry.table
        else entries[max(at - _NEAR, 0) : at]
    )
    below = (each.text for each in following(entries, at, len(entries), _NEAR))
    titled = any(words.national_title.fullmatch(each.text) for each in beside)
    return not titled and any(words.number.fullmatch(text) for text in below)


def head_end(entries: Sequence[PlacedPiece], start: int, end: int, words: Words) -> int:
    """The position behind the head that begins at `start`: behind the last line that only a head has."""
    last, seen = start, 0
    for at in range(start, end):
        entry = entries[at]
        if entry.blank:
            continue
        seen += 1
        if seen > 2 * _NEAR or _ends_head(entry, words):
            break
        part = _of_head(entry, words)
        weak = entry.lane == _BODY and (part is Part.TYPED_RULE or _is_abstract(entry))
        if (part is not None and not weak) or _continues(entries, at, last, words):
            last = at + 1
    # What stands beside the last line in its row is of the head too, whatever it says.
    while 0 < last < end and _in_one_row(entries[last - 1], entries[last]):
        last += 1
    return last


def _in_one_row(left: PlacedPiece, right: PlacedPiece) -> bool:
    return left.table is not None and (left.table, left.row) == (right.table, right.row)


def head(entries: Sequence[PlacedPiece], start: int, end: int, words: Words) -> Found:
    """The parts of the head between two positions."""
    found: Found = {}
    title = next((at for at in range(start, end) if words.national_title.fullmatch(entries[at].text)), None)
    # Without columns the names stand above the Quốc hiệu, or between it and the number.
    right = entries[title].lane if title is not None and entries[title].lane != _BODY else None
    names: list[int] = []
    latest: dict[tuple[str, int], Part] = {}
    for at in range(start, end):
        entry = entries[at]
        if entry.blank:
            continue
        part = _of_head(entry, words)
        if part is None and latest.get(entry.lane) is Part.SUBJECT_LINE:
            part = Part.SUBJECT_LINE
        elif part is None and _beside(entry, right) and Part.NUMBER not in found.values():
            names.append(at)
            continue
        latest[entry.lane] = found[at] = part or Part.OTHER
    return found | _authorities(entries, names, words)


def _beside(entry: PlacedPiece, right: tuple[str, int] | None) -> bool:
    """Whether a line stands in the column beside the Quốc hiệu; anywhere, where there are no columns."""
    return right is None or (entry.lane != right and entry.lane != _BODY)


def _authorities(entries: Sequence[PlacedPiece], names: list[int], words: Words) -> Found:
    """The body that issues, the last name of the left column, and those above it.

    A name begins where the type turns bold (PL1.I.II.2b); where it never does, where the words begin a name.
    """
    lines = [entries[at] for at in names]
    pairs = enumerate(pairwise(lines), start=1)
    begins = [order for order, (above, line) in pairs if not _continues_name(above, line, words)]
    bold = [order for order in begins if _bold(lines[order]) and not _bold(lines[order - 1])]
    named = [order for order in begins if words.body_name.fullmatch(lines[order].text)]
    last = max(bold or named, default=0)
    return {
        at: Part.ISSUING_AUTHORITY if order >= last else Part.PARENT_AUTHORITY for order, at in enumerate(names)
    }


def _continues_name(above: PlacedPiece, line: PlacedPiece, words: Words) -> bool:
    """Whether two lines are one name: `ỦY BAN NHÂN DÂN / TỈNH …`, `VĂN PHÒNG / HỘI ĐỒNG …`."""
    return bool(words.unit_name.fullmatch(line.text) or words.open_name.fullmatch(above.text))


def _bold(entry: PlacedPiece) -> bool:
    """Whether most of a line is bold: a superscript or a space may differ."""
    runs = [(run.format.bold, len(run.text[start:end].strip())) for run, start, end in entry.piece.runs]
    return 2 * sum(length for bold, length in runs if bold) > sum(length for _, length in runs)


def _of_head(entry: PlacedPiece, words: Words) -> Part | None:
    if words.typed_rule.fullmatch(entry.text):
        return Part.TYPED_RULE
    found = next((part for part in _HEAD_PARTS if _pattern(words, part).fullmatch(entry.text)), None)
    return found or mark(entry, words)


def mark(entry: PlacedPiece, words: Words) -> Part | None:
    """Which stamped or framed mark an entry is, if any: they stand in capitals."""
    if not entry.piece.in_capitals:
        return None
    return next((part for part in _MARKS if _pattern(words, part).fullmatch(entry.text)), None)


def _pattern(words: Words, part: Part) -> re.Pattern[str] | FixedLine:
    pattern: re.Pattern[str] | FixedLine = getattr(words, part.value)
    return pattern


_MARKS = (Part.SECRECY, Part.URGENCY, Part.CIRCULATION, Part.DRAFT, Part.COPY_FORM)
_HEAD_PARTS = (
    Part.NATIONAL_TITLE,
    Part.MOTTO,
    Part.DIGITAL_SIGNATURE,
    Part.NUMBER,
    Part.PLACE_AND_DATE,
    Part.SUBJECT_LINE,
)


def _ends_head(entry: PlacedPiece, words: Words) -> bool:
    closing = (words.addressees, words.plain_basis, words.recipients_label)
    if any(pattern.fullmatch(entry.text) for pattern in closing):
        return True
    kind = words.kind.fullmatch(entry.text) or words.other_kind.fullmatch(entry.text)
    return bool(kind) and entry.piece.in_capitals and entry.lane == _BODY


def _is_abstract(entry: PlacedPiece) -> bool:
    """`Về việc …` across the page is the abstract of a kind, not the V/v of a công văn."""
    return entry.text.startswith("về việc")


def _continues(entries: Sequence[PlacedPiece], at: int, last: int, words: Words) -> bool:
    """Whether a line goes on with a V/v above it in the same cell."""
    before = entries[last - 1] if last else None
    return (
        before is not None
        and before.table is not None
        and before.cell == entries[at].cell
        and words.subject_line.fullmatch(before.text) is not None
    )
