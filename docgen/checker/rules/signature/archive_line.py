"""The last line: `- Lưu: VT, <drafting unit>.` with its colon, comma and full stop (PL1.I.II.9)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.entries import entries
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject, kind_of
from docgen.messages import say
from docgen.model.finding import Severity

_PREFIX = "- "
_WITHOUT_UNIT = ("Giấy giới thiệu",)
"""Whose sample names no unit (sample 1.8)."""


def _find(subject: Subject) -> Iterator[Hit]:
    wanted = _PREFIX + subject.decree.archive.text
    stop = subject.decree.components.recipients.block_end
    bare = wanted.rstrip(", ") + stop
    for sheet in subject.issued:
        label, lines = sheet.first(Part.RECIPIENTS_LABEL), sheet.pieces(Part.ARCHIVE)
        if label is not None and not lines:
            yield Hit(label, say("missing"), f"{wanted}….")
        for words in lines[-1:]:
            text = entries(sheet, Part.ARCHIVE)[-1].text
            if "…" in text or ".." in text:
                continue  # a form to be filled in
            if text == bare and (kind := kind_of(sheet)) is not None and kind.name in _WITHOUT_UNIT:
                continue
            if text == bare:
                yield Hit(words, text, f"{wanted}….", severity=Severity.WARNING)
            elif not text.startswith(wanted) or not text.endswith(stop):
                yield Hit(words, text, f"{wanted}….")


RULE = Rule(
    id="luu-vt",
    area=Area.SIGNATURE,
    severity=Severity.ERROR,
    basis=lambda decree: decree.archive.basis,
    title=lambda: say("The last recipient is “- Lưu: VT, <drafting unit>.”"),
    why=lambda: say("A colon after Lưu, a comma after VT, a full stop at the end."),
    wrong="- Lưu VT, TCCB",
    right="- Lưu: VT, TCCB.",
    find=_find,
)
