"""What each paragraph of an edited file is: by its mark, else by the likeness of texts, else by its place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from docgen.learning.edited_file import CellPlace, Edited, EditedParagraph, one_line
from docgen.model.receipt import DraftMark, MarkKind
from docgen.text.normalize import folded

_LIKE = 0.6
"""Two texts with so much of their words in common are one text, reworded."""
_NUMBERED = re.compile(r"^\d+[.)]\s*")
_BULLET = re.compile(r"^[-–—+•*]\s+")
_FOLLOWED = {
    MarkKind.HEADING: MarkKind.ITEM,
    MarkKind.SIGNER: MarkKind.AUTHORITY,
    MarkKind.SUBJECT: None,
    MarkKind.NUMBER: None,
    MarkKind.PLACE_AND_DATE: None,
}
"""What an unmarked paragraph is behind one of these, where it is not of the same kind."""

_SIGNING = frozenset((MarkKind.RECIPIENT, MarkKind.AUTHORITY, MarkKind.SIGNER))
"""What stands in the table that ends a document: behind it begins another text, such as an annex."""


class EditedText(NamedTuple):
    """A paragraph, what it is, and the numbers of the marks whose text it has."""

    kind: MarkKind | None
    text: str
    marks: tuple[int, ...]
    cell: CellPlace | None = None


def pieces_of(
    edited: Edited, base: Edited, marks: Sequence[DraftMark], names: Mapping[str, str]
) -> tuple[EditedText, ...]:
    """The paragraphs of an edited file that are not the fixed text around the `marks` of its draft, `base`.

    `names` are those of departments, by their ids.
    """
    fixed = Counter(each.text for each in base.paragraphs if not each.marks)
    known: list[tuple[EditedParagraph, list[int]]] = []
    for paragraph in edited.paragraphs:
        numbers = [number for number in paragraph.marks if number < len(marks)]
        if not numbers and fixed[paragraph.text]:
            fixed[paragraph.text] -= 1
        else:
            known.append((paragraph, numbers))
    shown = {number for each in base.paragraphs for number in each.marks}
    _found_again(known, marks, shown)
    columns = {
        (paragraph.cell.table, paragraph.cell.column): marks[numbers[0]].kind
        for paragraph, numbers in known
        if numbers and paragraph.cell is not None
    }
    headings = {folded(name): id_ for id_, name in names.items()}
    closing = _closing(known, marks)
    found: list[EditedText] = []
    for at, (paragraph, numbers) in enumerate(known):
        kind = marks[numbers[0]].kind if numbers else _by_place(paragraph, found, columns, headings)
        if at in closing:
            kind = MarkKind.CLOSING
        same = tuple(number for number in numbers if marks[number].kind is kind)
        found.append(EditedText(kind, shown_text(paragraph.text, kind), same, paragraph.cell))
    return tuple(found)


def shown_text(text: str, kind: MarkKind | None) -> str:
    """The words of a paragraph, without the number or sign that stands before it."""
    if kind is MarkKind.HEADING:
        return _NUMBERED.sub("", text)
    return text if kind is None else _BULLET.sub("", text)


def likeness(one: str, other: str) -> float:
    """How much of their words two texts share, from 0 to 1."""
    matcher = SequenceMatcher(None, folded(one).split(), folded(other).split(), autojunk=False)
    return matcher.ratio()


def _found_again(
    known: list[tuple[EditedParagraph, list[int]]], marks: Sequence[DraftMark], shown: set[int]
) -> None:
    """Give paragraphs without a mark the lost mark whose text is theirs, or most like it."""
    met = {number for _, numbers in known for number in numbers}
    lost = sorted(shown - met)
    free = [(paragraph, numbers) for paragraph, numbers in known if not numbers]
    for same in (True, False):
        for number in list(lost):
            mark = marks[number]
            scored = [
                (_score(mark, paragraph.text, same=same), -at)
                for at, (paragraph, numbers) in enumerate(free)
                if not numbers
            ]
            best = max(scored, default=(0.0, 0))
            if best[0] >= _LIKE:
                free[-best[1]][1].append(number)
                lost.remove(number)


def _score(mark: DraftMark, text: str, *, same: bool) -> float:
    words, told = shown_text(text, mark.kind), shown_text(one_line(mark.text), mark.kind)
    if same:
        return float(words == told)
    return likeness(words, told)


def _closing(known: Sequence[tuple[EditedParagraph, list[int]]], marks: Sequence[DraftMark]) -> set[int]:
    """The places of new paragraphs right before the closing that belong to it.

    They have no sign before them, where the items of the draft have one.
    """
    kinds = [marks[numbers[0]].kind if numbers else None for _, numbers in known]
    signed = [_BULLET.match(known[at][0].text) for at, kind in enumerate(kinds) if kind is MarkKind.ITEM]
    end = kinds.index(MarkKind.CLOSING) if MarkKind.CLOSING in kinds else 0
    first = end
    while first and kinds[first - 1] is None and not _BULLET.match(known[first - 1][0].text):
        first -= 1
    return set(range(first, end)) if signed and all(signed) else set()


def _by_place(
    paragraph: EditedParagraph,
    before: Sequence[EditedText],
    columns: Mapping[tuple[int, int], MarkKind],
    headings: Mapping[str, str],
) -> MarkKind | None:
    cell = paragraph.cell
    if cell is None:
        if folded(_NUMBERED.sub("", paragraph.text)) in headings:
            return MarkKind.HEADING
        said = (each for each in reversed(before) if each.cell is None or each.kind in _SIGNING)
        last = next((None if each.cell else each.kind for each in said), None)
    else:
        last = next(
            (each.kind for each in reversed(before) if each.cell == cell), columns.get((cell.table, cell.column))
        )
    return last if last is None else _FOLLOWED.get(last, last)
