"""Times New Roman throughout (PL1.I.I.4); the signs of symbol fonts are no letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.pieces import Piece, piece
from docgen.checker.repair import SetRun
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.word.document import Run

_SIGNS = re.compile(r"symbol|wingdings|webdings|cambria math|mt extra|marlett", re.IGNORECASE)


def _find(subject: Subject) -> Iterator[Hit]:
    wanted = subject.decree.font.name
    for sheet in subject.sheets:
        for filled in sheet.filled:
            by_font: dict[str, list[Run]] = {}
            for run, start, end in filled.piece.runs:
                fonts = run.format.fonts
                if fonts.ascii == fonts.high_ansi == fonts.east_asia == wanted:
                    continue
                letters = (letter for letter in run.text[start:end] if letter.isalnum())
                for font in dict.fromkeys(fonts.of(letter) for letter in letters):
                    if font.casefold().strip() != wanted.casefold() and not _SIGNS.match(font):
                        by_font.setdefault(font, []).append(run)
            for font, runs in by_font.items():
                repairs = tuple(SetRun(run.at, font=wanted) for run in runs if run.at is not None)
                yield Hit(_words(filled.piece, runs[0]), font, wanted, repairs, heading=filled.heading)


def _words(whole: Piece, run: Run) -> Piece:
    start = 0
    for each in whole.paragraph.runs:
        if each is run:
            break
        start += len(each.text)
    return piece(whole.paragraph, max(start, whole.start), min(start + len(run.text), whole.end))


RULE = Rule(
    id="phong-chu",
    area=Area.PAGE,
    severity=Severity.ERROR,
    basis=lambda decree: decree.font.basis,
    title=lambda: say("All text is set in Times New Roman"),
    why=lambda: say("A font that another machine lacks is replaced, and the pages break elsewhere."),
    wrong="Arial",
    right="Times New Roman",
    find=_find,
)
