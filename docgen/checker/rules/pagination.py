"""Page numbers (PL1.I.I.7)."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from docgen.anatomy.page_numbers import PageNumber, page_numbers
from docgen.anatomy.paragraph_pieces import piece
from docgen.checker.checked_document import Subject
from docgen.checker.repair import SetParagraph, SetRun, SetSection
from docgen.checker.required_looks import alignment_name
from docgen.checker.rule import Find, Hit
from docgen.messages import Figure, say
from docgen.word.document import Block, Document, DocumentSection, Paragraph

_BESIDE = re.compile(r"[-–—/]|(?i:trang|page)\b")
"""Signs and words that some put around a page number."""
_OTHER_FIGURES = ("roman", "alphabetic", "cardtext", "ordinal", "ordtext", "hex")
_LINE, _SINGLE = 1.15, 240
"""A line of Times New Roman is so much higher than its letters."""
_CERTAIN = 1.1
"""An estimate this far beyond a page is no matter of a line or two."""


def _page_number_missing(subject: Subject) -> Iterator[Hit]:
    """Pages are numbered from 1, in Arabic figures (PL1.I.I.7); a text too long for one page needs numbers."""
    bare = subject.headed and not subject.copied and not page_numbers(subject.document)
    if bare and _fills_more_than_a_page(subject.document):
        yield Hit(None, say("no page number"), say("page numbers in the header"))


def _page_number_place(subject: Subject) -> Iterator[Hit]:
    """The page number stands centred in the top margin (PL1.I.I.7)."""
    for number in page_numbers(subject.document):
        paragraph = number.piece.paragraph
        place = str(paragraph.place)
        if number.edge == "footer":
            yield Hit(number.piece, say("at the foot of the page"), say("at the head of the page"), place=place)
        centred = paragraph.format.alignment == "center"
        frame = paragraph.format.frame
        framed = frame is not None and (frame.align in ("center", "") or frame.x != 0)
        boxed = "\t" in paragraph.text or any(step == "box" for step, _ in paragraph.place.steps)
        if not (centred or framed or boxed):
            repairs = (SetParagraph(paragraph.at, alignment="center"),)
            given = alignment_name(paragraph.format.alignment)
            yield Hit(number.piece, given, alignment_name("center"), repairs, place=place)


def _page_number_first(subject: Subject) -> Iterator[Hit]:
    """No number is printed on the first page (PL1.I.I.7)."""
    sections = subject.document.sections
    if not subject.headed or not subject.decree.page_number.hidden_on_first:
        return
    shown = [number for number in page_numbers(subject.document) if number.section == 1]
    first = sections[0].page
    wrong = [number for number in shown if number.page == "first" or not first.title_page]
    if wrong:
        at = sections[0].at
        repairs = (SetSection(at, title_page=True),) if at is not None and not first.title_page else ()
        where = str(wrong[0].piece.paragraph.place)
        yield Hit(wrong[0].piece, say("a number on the first page"), say("none"), repairs, place=where)


def _page_number_look(subject: Subject) -> Iterator[Hit]:
    """The page number is Arabic, 13–14, upright (PL1.I.I.7; PL1.I.V.14)."""
    wanted = subject.decree.page_number.size
    for number in page_numbers(subject.document):
        place = str(number.piece.paragraph.place)
        runs = [run for run in number.piece.paragraph.runs if run.field and run.at is not None]
        if not wanted.holds(number.format.size):
            nearest = wanted.high if number.format.size > wanted.high else wanted.low
            repairs = tuple(SetRun(run.at, size=nearest) for run in runs if run.at is not None)
            found = say("size {given} pt", given=Figure(number.format.size))
            yield Hit(number.piece, found, say("size {wanted}", wanted=wanted), repairs, place=place)
        if number.format.italic:
            repairs = tuple(SetRun(run.at, italic=False) for run in runs if run.at is not None)
            yield Hit(number.piece, say("italic"), say("upright"), repairs, place=place)
        kind = _figures(number) or subject.document.sections[number.section - 1].page.number_format
        if kind == "numberInDash" or _BESIDE.search(_typed(number)) is not None:
            shown = "- 2 -" if kind == "numberInDash" else number.piece.said
            yield Hit(number.piece, shown, say("the number alone"), place=place)
        elif kind != "decimal":
            yield Hit(number.piece, kind, say("Arabic figures"), place=place)


def _figures(number: PageNumber) -> str:
    """The figures that the field itself asks for, if it asks for any but those of its section."""
    codes = (code.split() for code in number.piece.paragraph.fields)
    asked = (word for code in codes for sign, word in pairwise(code) if sign == "\\*")
    return next((word for word in asked if word.casefold() in _OTHER_FIGURES), "")


def _typed(number: PageNumber) -> str:
    """What is typed in the paragraph of a page number beside the number itself."""
    return " ".join(run.text for run in number.piece.paragraph.runs if not run.field)


FINDS: dict[str, Find] = {
    "so-trang": _page_number_missing,
    "so-trang-vi-tri": _page_number_place,
    "so-trang-trang-dau": _page_number_first,
    "so-trang-trinh-bay": _page_number_look,
}
"""How each rule of this part finds its faults."""


def _fills_more_than_a_page(document: Document) -> bool:
    """Whether a document surely takes two pages or more, by its own page ends or by all that it says."""
    written = [section for section in document.sections if any(map(_shown, section.blocks))]
    if any(section.page.break_kind != "continuous" for section in written[1:]):
        return True
    if any("\f" in each.text.strip(" ") or each.format.page_break_before for each in _behind_the_first(document)):
        return True
    return sum(_share(section) for section in written) > _CERTAIN


def _share(section: DocumentSection) -> float:
    room = section.page.height - section.page.top - section.page.bottom
    return _height(section.blocks) / room / max(section.page.columns, 1) if room > 0 else 0.0


def _height(blocks: Iterable[Block]) -> float:
    total, below = 0.0, 0
    for block in blocks:
        if isinstance(block, Paragraph):
            total += _lines(block) + max(block.format.before, below)
            below = block.format.after
        else:
            total += below + sum(
                max(row.height, *(_height(cell.blocks) for cell in row.cells), 0) for row in block.rows
            )
            below = 0
    return total


def _lines(paragraph: Paragraph) -> float:
    format_ = paragraph.format
    room = max(paragraph.width - format_.left - format_.right, 1)
    typed = (piece(paragraph, start, end).width for start, end in _typed_lines(paragraph.text))
    count = sum(max(1, math.ceil(width / room)) for width in typed)
    size = max((run.format.size for run in paragraph.runs), default=paragraph.mark.size)
    single = size * 20 * _LINE
    if format_.line_rule == "auto":
        return count * single * format_.line / _SINGLE
    return count * (format_.line if format_.line_rule == "exact" else max(format_.line, single))


def _typed_lines(text: str) -> Iterable[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _shown(block: Block) -> bool:
    return not isinstance(block, Paragraph) or bool(block.text.strip())


def _behind_the_first(document: Document) -> Iterable[Paragraph]:
    every = [each for each in document.paragraphs() if each.text.strip(" \t\n")]
    return every[1:]
