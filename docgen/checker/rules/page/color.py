"""Letters are black (PL1.I.I.4); only marks of urgency are red (PL1.I.III.2)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.repair import SetRun
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.word.document import Run

_MARKS = (Part.URGENCY, Part.SECRECY, Part.CIRCULATION, Part.DRAFT, Part.COPY_FORM, Part.DIGITAL_SIGNATURE)
_DARK = 0x33


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.sheets:
        for filled in sheet.filled:
            by_color: dict[str, list[Run]] = {}
            for run, start, end in filled.piece.runs if filled.part not in _MARKS else ():
                if run.text[start:end].strip() and not _is_black(run.format.color):
                    by_color.setdefault(run.format.color, []).append(run)
            for color, runs in by_color.items():
                repairs = tuple(SetRun(run.at, color=subject.decree.font.color) for run in runs if run.at)
                found = say("colour #{color}", color=color.upper())
                expected = say("colour #{color}", color=subject.decree.font.color)
                yield Hit(filled.piece, found, expected, repairs, heading=filled.heading)


def _is_black(color: str) -> bool:
    if len(color) != 6:
        return True
    try:
        return max(bytes.fromhex(color)) <= _DARK
    except ValueError:
        return True


RULE = Rule(
    id="mau-chu",
    area=Area.PAGE,
    severity=Severity.ERROR,
    basis=lambda decree: decree.font.basis,
    title=lambda: say("All letters are black"),
    why=lambda: say("Colours mark what was edited; they are lost in copies and archives."),
    wrong="chữ màu đỏ",
    right="chữ màu đen",
    find=_find,
)
