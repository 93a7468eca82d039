"""Paper, its direction and its margins (PL1.I.I.1-3)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.document_part import Part
from docgen.checker.checked_document import Subject
from docgen.checker.repair import SetSection
from docgen.checker.rule import Find, Hit
from docgen.decree.measure import Measure
from docgen.decree.profile import Paper
from docgen.messages import Figure, say
from docgen.word.document import Table, paragraphs
from docgen.word.location import Spot

_TWIPS = 1440 / 25.4
_SLACK = 1.0
_TITLE = 150
"""Longer paragraphs are running text, no heading of a table or a diagram."""


def _paper(subject: Subject) -> Iterator[Hit]:
    """A4, 210 × 297 mm (PL1.I.I.1)."""
    wanted = subject.decree.page
    for number, section in enumerate(subject.document.sections, start=1):
        sides = sorted((section.page.width / _TWIPS, section.page.height / _TWIPS))
        if not (wanted.width.holds(sides[0], _SLACK) and wanted.height.holds(sides[1], _SLACK)):
            found = f"{sides[0]:.0f} × {sides[1]:.0f} mm"
            expected = f"{Figure(wanted.width.low)} × {Figure(wanted.height.low)} mm"
            yield Hit(None, found, expected, place=say("section {number}", number=number))


def _orientation(subject: Subject) -> Iterator[Hit]:
    """Portrait; landscape where the text carries tables that were not made into appendices of their own.
    PL1.I.I.2).
    """
    # The tables that only set names side by side, at the head and by the signature, need no wide page.
    tabular = {id(filled.piece.paragraph) for filled in subject.filled(Part.TABLE)}
    for number, section in enumerate(subject.document.sections, start=1):
        lies = section.page.width > section.page.height
        tables = any(
            any(id(each) in tabular for each in paragraphs([block]))
            if isinstance(block, Table)
            else block.boxes or block.pictures
            for block in section.blocks
        )
        runs_on = any(len(paragraph.text) > _TITLE for paragraph in paragraphs(section.blocks))
        if lies and runs_on and not (tables and subject.decree.page.landscape_allowed):
            yield Hit(None, say("landscape"), say("portrait"), place=say("section {number}", number=number))


def _margins(subject: Subject) -> Iterator[Hit]:
    """Margins: top and bottom 20–25, left 30–35, right 15–20 mm, both ends included (PL1.I.I.3)."""
    wanted = subject.decree.page
    # The page of a copy is that of the document which is copied.
    for number, section in enumerate(() if subject.copied else subject.document.sections, start=1):
        page = section.page
        if not any(each.text.strip() for each in paragraphs(section.blocks)):
            continue
        lies = page.width > page.height
        sides = {
            "top": (say("top"), page.top, wanted.top),
            "bottom": (say("bottom"), page.bottom, wanted.bottom),
            "left": (say("left"), page.left + page.gutter, wanted.left),
            "right": (say("right"), page.right, wanted.right),
        }
        for side, (name, twips, given) in sides.items():
            range_ = _any_side(wanted) if lies else given
            if not range_.holds(twips / _TWIPS, wanted.tolerance.low):
                nearest = range_.high if twips / _TWIPS > range_.high else range_.low
                inner = round(nearest * _TWIPS) - (page.gutter if side == "left" else 0)
                yield Hit(
                    None,
                    say("{side} {length} mm", side=name, length=Figure(twips / _TWIPS, 1)),
                    say("{side} {range}", side=name, range=range_),
                    (_moved(section.at, side, inner),) if section.at is not None else (),
                    place=say("section {number}", number=number),
                )


def _any_side(page: Paper) -> Measure:
    """The range of all margins: on a page that lies across, any edge may be the one that is bound."""
    every = (page.top, page.bottom, page.left, page.right)
    low, high = min(each.low for each in every), max(each.high for each in every)
    return page.top.model_copy(update={"low": low, "high": high})


def _moved(at: Spot, side: str, twips: int) -> SetSection:
    return SetSection(
        at,
        top=twips if side == "top" else None,
        bottom=twips if side == "bottom" else None,
        left=twips if side == "left" else None,
        right=twips if side == "right" else None,
    )


FINDS: dict[str, Find] = {
    "kho-giay": _paper,
    "chieu-giay": _orientation,
    "le-trang": _margins,
}
"""How each rule of this part finds its faults."""
