"""The signature block kept on one page, with the end of the text before it, when a repair moves the lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from docgen.anatomy.part import Part, Sheet
from docgen.checker.repair import KeepRow, Repair, SetParagraph
from docgen.checker.subject import Subject
from docgen.word.document import Paragraph


def kept_together(subject: Subject) -> tuple[Repair, ...]:
    """What keeps post, room for the signature and name together, and some text with them (PL1.I.II.7)."""
    every = list(subject.document.paragraphs())
    return tuple(repair for sheet in subject.headed for repair in _of_sheet(sheet, every))


def _of_sheet(sheet: Sheet, every: Sequence[Paragraph]) -> Iterator[Repair]:
    signing = [each.paragraph for each in sheet.pieces(Part.AUTHORITY, Part.SIGNER_NAME)]
    if not signing:
        return
    rows = {row: each.at for each in signing if (row := _row(each)) is not None}
    for at in rows.values():
        yield KeepRow(at)
    within = [each for each in every if each in signing or _row(each) in rows]
    first, last = within[0].at.nth, signing[-1].at.nth
    above = [each for each in every if each.at.part == signing[0].at.part and each.at.nth < first]
    blank = list(takewhile(lambda each: not each.text.strip(), reversed(above)))
    text = above[-len(blank) - 1 : len(above) - len(blank)]
    # What stands in the last row must not be kept with what follows the block.
    between = [each for each in every if first <= each.at.nth < last and _row(each) is None]
    for each in (*text, *reversed(blank), *between):
        if not each.format.keep_next and _row(each) is None:
            yield SetParagraph(each.at, keep_next=True)


def _row(paragraph: Paragraph) -> tuple[tuple[str, int], ...] | None:
    """The row of a table in which a paragraph stands; None outside of tables."""
    steps = paragraph.place.steps
    at = next((at for at, (kind, _) in enumerate(steps) if kind == "row"), None)
    return None if at is None else steps[: at + 1]
