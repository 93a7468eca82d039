"""What the letters of the file are: Unicode, composed, Vietnamese, none hidden (PL1.I.I.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import is_normalized, normalize

from docgen.checker.checked_document import Subject
from docgen.checker.repair import Retype
from docgen.checker.rule import Find, Hit
from docgen.messages import say

_HIDDEN = re.compile("[\u200b-\u200f\u2060\ufeff]+")


def _legacy_font(subject: Subject) -> Iterator[Hit]:
    """Letters are Vietnamese Unicode (PL1.I.I.4). Text in a font of TCVN3 or VNI is told as such, not
    read as nonsense.
    """
    old = subject.legacy
    if old is not None:
        yield Hit(old, next(old.formats()).fonts.ascii, subject.decree.font.name)


def _composed_letters(subject: Subject) -> Iterator[Hit]:
    """Letters are composed (NFC) Unicode per TCVN 6909:2001 (PL1.I.I.4). Decomposed ones break searching
    and fonts.
    """
    for sheet in subject.sheets:
        for filled in sheet.filled:
            if is_normalized("NFC", filled.piece.text):
                continue
            runs = [(run, run.text[start:end]) for run, start, end in filled.piece.runs]
            loose = [run for run, text in runs if normalize("NFC", text) != text]
            if loose:
                repairs = (
                    Retype(run.at, 0, run.text, normalize("NFC", run.text))
                    for run in loose
                    if run.at is not None and not run.field
                )
                yield Hit(filled.piece, say("loose marks (NFD)"), say("composed letters"), tuple(repairs))


def _hidden_characters(subject: Subject) -> Iterator[Hit]:
    """No invisible character hides between the letters (PL1.I.I.4)."""
    for sheet in subject.sheets:
        for filled in sheet.filled:
            if _HIDDEN.search(filled.piece.text):
                repairs = (
                    Retype(run.at, 0, run.text, _HIDDEN.sub("", run.text))
                    for run, start, end in filled.piece.runs
                    if _HIDDEN.search(run.text[start:end]) and run.at is not None and not run.field
                )
                yield Hit(filled.piece, say("invisible characters"), "", tuple(repairs))


def _language(subject: Subject) -> Iterator[Hit]:
    """The text says that it is Vietnamese (PL1.I.I.4), so that Word checks its spelling as such."""
    letters: dict[str, int] = {}
    for sheet in subject.sheets:
        for filled in sheet.filled:
            for run, start, end in filled.piece.runs:
                letters[run.format.language] = letters.get(run.format.language, 0) + end - start
    most = max(letters, key=lambda language: letters[language], default="")
    if most and not most.casefold().startswith("vi"):
        yield Hit(None, most, "vi-VN")


FINDS: dict[str, Find] = {
    "phong-chu-cu": _legacy_font,
    "chu-dung-san": _composed_letters,
    "ky-tu-an": _hidden_characters,
    "ngon-ngu": _language,
}
"""How each rule of this part finds its faults."""
