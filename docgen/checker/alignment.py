"""Where words stand across their column, whatever made them stand there: alignment, indents, blanks, tabs."""

from __future__ import annotations

from docgen.anatomy.paragraph_pieces import Piece, piece
from docgen.checker.repair import Repair, Retype, SetParagraph

_BLANKS_TO_EM = 4
"""A blank of Times New Roman is a quarter of the size of its letters."""
_TAB = 720
"""Where Word's own tab stops stand, in twips."""
_TYPED = " \u00a0"
BLANKS = f"{_TYPED}\t"
"""What pushes words along a line without being seen."""


def off_axis(words: Piece) -> float | None:
    """How far, in twips, the middle of `words` stands right of the middle of their column.

    None where that cannot be told: other words stand on the same line, or the words take several lines.
    """
    paragraph, format_ = words.paragraph, words.paragraph.format
    before = paragraph.text[: words.start].rpartition("\n")[2]
    behind = paragraph.text[words.end :].partition("\n")[0]
    room = paragraph.width - format_.left - format_.right - max(format_.first_line, 0)
    if before.strip(BLANKS) or behind.strip() or words.width > room or paragraph.width <= 0:
        return None
    start = float(format_.left + format_.first_line)
    pushed = lead(words, before, start)
    if format_.alignment == "center":
        middle = (start + paragraph.width - format_.right + pushed) / 2
    elif format_.alignment == "right":
        middle = paragraph.width - format_.right - words.width / 2
    else:
        middle = start + pushed + words.width / 2
    return middle - paragraph.width / 2


def centred_anew(words: Piece) -> tuple[Repair, ...]:
    """What puts `words` on the axis of their column: alignment, and no indent or blank that pushes them off it."""
    at, blanks = words.paragraph.at, without_blanks(words)
    if blanks is None:
        return () if "\t" in words.paragraph.text[: words.start] else (SetParagraph(at, alignment="center"),)
    return (SetParagraph(at, alignment="center", left=0, right=0, first_line=0), *blanks)


def centred_in_half(words: Piece, *, right: bool) -> tuple[Repair, ...]:
    """What centres `words` in the right or left half of the page, where no table makes columns of it."""
    blanks, half = without_blanks(words), words.paragraph.width // 2
    if blanks is None or half <= 0:
        return ()
    left, behind = (half, 0) if right else (0, half)
    return (SetParagraph(words.paragraph.at, alignment="center", left=left, right=behind, first_line=0), *blanks)


def without_blanks(words: Piece) -> tuple[Repair, ...] | None:
    """What takes away the blanks before `words`; None where a tab, a field or other words stand there too."""
    blanks, start = [], 0
    for run in words.paragraph.runs:
        text = run.text[: max(words.start - start, 0)]
        if text and (text.strip(_TYPED) or run.at is None or run.field):
            return None
        if text and run.at is not None:
            blanks.append(Retype(run.at, 0, text, ""))
        start += len(run.text)
    return tuple(blanks)


def lead(words: Piece, before: str, start: float) -> float:
    """How far blanks and tabs before the words push them."""
    first = next(words.formats(), None)
    size = first.size if first is not None else words.paragraph.mark.size
    at = start
    for letter in before:
        if letter == "\t":
            stops = [tab.position for tab in words.paragraph.format.tabs if tab.position > at]
            at = min(stops) if stops else (at // _TAB + 1) * _TAB
        else:
            at += size * 20 / _BLANKS_TO_EM
    return at - start


def beside_others(words: Piece) -> bool:
    """Whether `words` share their paragraph with others, whose place they may have to share."""
    whole = piece(words.paragraph, 0, len(words.paragraph.text))
    return (whole.start, whole.end) != (words.start, words.end)
