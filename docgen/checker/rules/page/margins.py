"""Margins: top and bottom 20–25, left 30–35, right 15–20 mm, both ends included (PL1.I.I.3)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.checker.repair import SetSection
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.word.document import paragraphs
from docgen.word.places import Spot

_TWIPS = 1440 / 25.4


def _find(subject: Subject) -> Iterator[Hit]:
    wanted = subject.decree.page
    for number, section in enumerate(subject.document.sections, start=1):
        page = section.page
        if page.width > page.height or not any(each.text.strip() for each in paragraphs(section.blocks)):
            continue
        sides = {
            "top": (say("top"), page.top, wanted.top),
            "bottom": (say("bottom"), page.bottom, wanted.bottom),
            "left": (say("left"), page.left + page.gutter, wanted.left),
            "right": (say("right"), page.right, wanted.right),
        }
        for side, (name, twips, range_) in sides.items():
            if not range_.holds(twips / _TWIPS, wanted.tolerance.low):
                nearest = range_.high if twips / _TWIPS > range_.high else range_.low
                inner = round(nearest * _TWIPS) - (page.gutter if side == "left" else 0)
                yield Hit(
                    None,
                    say("{side} {length} mm", side=name, length=f"{twips / _TWIPS:.1f}"),
                    say("{side} {range}", side=name, range=range_),
                    (_moved(section.at, side, inner),) if section.at is not None else (),
                    place=say("section {number}", number=number),
                )


def _moved(at: Spot, side: str, twips: int) -> SetSection:
    return SetSection(
        at,
        top=twips if side == "top" else None,
        bottom=twips if side == "bottom" else None,
        left=twips if side == "left" else None,
        right=twips if side == "right" else None,
    )


RULE = Rule(
    id="le-trang",
    area=Area.PAGE,
    severity=Severity.ERROR,
    basis=lambda decree: decree.page.basis,
    title=lambda: say("The margins are within the decree's ranges"),
    why=lambda: say("The left margin is for binding and filing; the others hold the page number and the marks."),
    wrong="lề dưới 15 mm",
    right="lề trên, dưới 20 - 25 mm; trái 30 - 35 mm; phải 15 - 20 mm",
    find=_find,
    on_any_font=True,
)
