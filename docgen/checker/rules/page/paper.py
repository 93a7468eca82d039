"""A4, 210 × 297 mm (PL1.I.I.1)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity

_TWIPS = 1440 / 25.4
_SLACK = 1.0


def _find(subject: Subject) -> Iterator[Hit]:
    wanted = subject.decree.page
    for number, section in enumerate(subject.document.sections, start=1):
        sides = sorted((section.page.width / _TWIPS, section.page.height / _TWIPS))
        if not (wanted.width.holds(sides[0], _SLACK) and wanted.height.holds(sides[1], _SLACK)):
            found = f"{sides[0]:.0f} × {sides[1]:.0f} mm"
            expected = f"{wanted.width.low:g} × {wanted.height.low:g} mm"
            yield Hit(None, found, expected, place=say("section {number}", number=number))


RULE = Rule(
    id="kho-giay",
    area=Area.PAGE,
    severity=Severity.ERROR,
    basis=lambda decree: decree.page.basis,
    title=lambda: say("The paper is A4"),
    why=lambda: say("A page of another size is scaled or cut when it is printed or archived."),
    wrong="216 mm × 279 mm (Letter)",
    right="210 mm × 297 mm (A4)",
    find=_find,
    on_any_font=True,
)
