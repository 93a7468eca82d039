"""Letters are composed (NFC) Unicode per TCVN 6909:2001 (PL1.I.I.4).

Decomposed ones break searching and fonts.
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from docgen.checker.repair import Retype
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.sheets:
        for filled in sheet.filled:
            runs = [(run, run.text[start:end]) for run, start, end in filled.piece.runs]
            loose = [run for run, text in runs if normalize("NFC", text) != text]
            if loose:
                repairs = (
                    Retype(run.at, 0, run.text, normalize("NFC", run.text))
                    for run in loose
                    if run.at is not None and not run.field
                )
                yield Hit(filled.piece, say("loose marks (NFD)"), "NFC", tuple(repairs))


RULE = Rule(
    id="chu-dung-san",
    area=Area.FILE,
    severity=Severity.WARNING,
    basis=lambda decree: decree.font.basis,
    title=lambda: say("Vietnamese letters are composed (NFC)"),
    why=lambda: say(
        "A letter with loose marks looks the same, but search, sorting and other programs do not find it."
    ),
    wrong="chữ tổ hợp (NFD)",
    right="chữ dựng sẵn (NFC)",
    find=_find,
)
