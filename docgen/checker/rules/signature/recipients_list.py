"""Each recipient on its own line, `- ` first, `;` last (PL1.I.II.9)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.entries import entries
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    wanted = subject.decree.components.recipients
    for sheet in subject.headed:
        listed = entries(sheet, Part.RECIPIENTS)
        archived = sheet.first(Part.ARCHIVE) is not None
        for order, entry in enumerate(listed):
            if not entry.text.startswith(wanted.prefix) and not entry.text.startswith("+"):
                yield Hit(entry.pieces[0], entry.text[:2], f"“{wanted.prefix}”")
            last = order == len(listed) - 1 and not archived
            if not entry.text.endswith((wanted.line_end, ":")) and not last:
                yield Hit(entry.pieces[-1], f"“{entry.text[-1:]}”", f"“{wanted.line_end}”")


RULE = Rule(
    id="noi-nhan-dau-cau",
    area=Area.SIGNATURE,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.recipients.basis,
    title=lambda: say("Each recipient stands on a line of its own, “- ” first and “;” last"),
    why=lambda: say("So the clerk sends one copy per line."),
    wrong="- Sở Tài chính,",
    right="- Sở Tài chính;",
    find=_find,
)
