"""The text says that it is Vietnamese (PL1.I.I.4), so that Word checks its spelling as such."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    letters: dict[str, int] = {}
    for sheet in subject.sheets:
        for filled in sheet.filled:
            for run, start, end in filled.piece.runs:
                letters[run.format.language] = letters.get(run.format.language, 0) + end - start
    most = max(letters, key=lambda language: letters[language], default="")
    if most and not most.casefold().startswith("vi"):
        yield Hit(None, most, "vi-VN")


RULE = Rule(
    id="ngon-ngu",
    area=Area.FILE,
    severity=Severity.INFO,
    basis=lambda decree: decree.font.basis,
    title=lambda: say("The language of the text is Vietnamese"),
    why=lambda: say("Word underlines every word, or corrects it by the rules of another language."),
    wrong="tiếng Anh (en-US)",
    right="tiếng Việt (vi-VN)",
    find=_find,
)
