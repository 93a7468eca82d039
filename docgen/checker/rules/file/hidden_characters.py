"""No invisible character hides between the letters (PL1.I.I.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.checker.repair import Retype
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity

_HIDDEN = re.compile("[\u200b-\u200f\u2060\ufeff]+")


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.sheets:
        for filled in sheet.filled:
            runs = [run for run, start, end in filled.piece.runs if _HIDDEN.search(run.text[start:end])]
            if runs:
                repairs = (
                    Retype(run.at, 0, run.text, _HIDDEN.sub("", run.text))
                    for run in runs
                    if run.at is not None and not run.field
                )
                yield Hit(filled.piece, say("invisible characters"), "", tuple(repairs))


RULE = Rule(
    id="ky-tu-an",
    area=Area.FILE,
    severity=Severity.WARNING,
    basis=lambda decree: decree.font.basis,
    title=lambda: say("No invisible character stands in the text"),
    why=lambda: say("Zero-width characters come from web pages and split words where nobody sees it."),
    wrong="ký tự rộng bằng không",
    right="không có ký tự ẩn",
    find=_find,
)
