"""Page numbers: fields in headers and footers (PL1.I.I.7 of Decree 30)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from docgen.anatomy.paragraph_pieces import Piece, piece
from docgen.word.document import Document, DocumentSection, Edge, PageKind, paragraphs
from docgen.word.formatting import RunFormat


@dataclass(frozen=True, slots=True)
class PageNumber:
    """A page number as a section prints it on one kind of page."""

    section: int
    """From 1."""
    edge: Literal["header", "footer"]
    page: PageKind
    piece: Piece
    format: RunFormat
    """The look of the number itself, which may stand among other words."""


def page_numbers(document: Document) -> tuple[PageNumber, ...]:
    """Every page number that is printed, section by section, the usual pages first."""
    sections = enumerate(document.sections, start=1)
    return tuple(found for number, section in sections for found in _in_section(section, number))


def _in_section(section: DocumentSection, number: int) -> Iterator[PageNumber]:
    pages: list[PageKind] = ["default"]
    pages += ["first"] if section.page.title_page else []
    pages += ["even"] if section.page.even_and_odd else []
    for page in pages:
        yield from _in_edge(section.header_on(page), number, "header", page)
        yield from _in_edge(section.footer_on(page), number, "footer", page)


def _in_edge(
    printed: Edge | None, number: int, edge: Literal["header", "footer"], page: PageKind
) -> Iterator[PageNumber]:
    for paragraph in paragraphs(printed.blocks) if printed is not None else ():
        if any(_counts_pages(code) for code in paragraph.fields):
            looks = (run.format for run in paragraph.runs if _counts_pages(run.field))
            whole = piece(paragraph, 0, len(paragraph.text))
            yield PageNumber(number, edge, page, whole, next(looks, paragraph.mark))


def _counts_pages(code: str) -> bool:
    return code.split(" ")[0].upper() == "PAGE"
