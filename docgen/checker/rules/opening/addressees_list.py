"""Two addressees or more: each on its own line, `- ` first, `;` last, the final one `.` (PL1.I.II.9)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.entries import entries
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    component = subject.decree.components.addressees
    for sheet in subject.headed:
        listed = [each for each in entries(sheet, Part.ADDRESSEES) if each.text]
        if len(listed) < 2 or not any(each.dashed for each in listed):
            continue
        for order, entry in enumerate(listed):
            wanted = component.block_end if order == len(listed) - 1 else component.line_end
            if not entry.text.startswith("- "):
                yield Hit(entry.pieces[0], entry.text[:2], "“- ”")
            if not entry.text.endswith(wanted):
                yield Hit(entry.pieces[-1], f"“{entry.text[-1:]}”", f"“{wanted}”")


RULE = Rule(
    id="kinh-gui-danh-sach",
    area=Area.OPENING,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.addressees.basis,
    title=lambda: say("Several addressees stand one per line, “- ” first, “;” last, “.” at the end"),
    why=lambda: say("The hyphens stand one under the other, under the colon."),
    wrong="- Sở A, (không có ; ở cuối)",
    right="mỗi nơi một dòng, đầu dòng “- ”, cuối “;”, dòng cuối “.”",
    find=_find,
)
