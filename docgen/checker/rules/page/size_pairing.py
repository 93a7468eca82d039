"""Sizes move together in one document: 12 with 13, or 13 with 14 (PL1.I.V, footnote.

The decree's own samples break it).
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.repair import SetRun
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.headed:
        title, motto = sheet.first(Part.NATIONAL_TITLE), sheet.first(Part.MOTTO)
        if title is None or motto is None:
            continue
        sizes = (next(title.formats()).size, next(motto.formats()).size)
        pairs = [(pair.national_title, pair.motto) for pair in subject.decree.pairings.pairs]
        if not any(first.holds(sizes[0]) and second.holds(sizes[1]) for first, second in pairs):
            # The size that belongs to that of the Quốc hiệu, once this is one that the decree has.
            _, fitting = min(pairs, key=lambda pair: abs(pair[0].low - sizes[0]))
            runs = (run.at for run, _, _ in motto.runs)
            repairs = tuple(SetRun(at, size=fitting.low) for at in runs if at is not None)
            expected = "; ".join(f"{first.low:g} - {second.low:g}" for first, second in pairs)
            yield Hit(motto, f"{sizes[0]:g} - {sizes[1]:g}", expected, repairs)


RULE = Rule(
    id="cap-co-chu",
    area=Area.PAGE,
    severity=Severity.WARNING,
    basis=lambda decree: decree.pairings.basis,
    title=lambda: say("Sizes in the head rise and fall together"),
    why=lambda: say("The decree's table asks that one document raise or lower its sizes together."),
    wrong="Quốc hiệu cỡ 13, Tiêu ngữ cỡ 13",
    right="Quốc hiệu 13, Tiêu ngữ 14, địa danh 14",
    find=_find,
)
