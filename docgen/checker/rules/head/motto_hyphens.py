"""The phrases are joined by a hyphen with one space on each side (PL1.I.II.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.anatomy.pieces import Piece
from docgen.checker.repair import Repair, retyped
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity

_JOINT = re.compile(r"(?<=\w)(\s*[-\u2010-\u2015\u2212]\s*)(?=\w)")


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.headed:
        for words in sheet.pieces(Part.MOTTO):
            joints = [match for match in _JOINT.finditer(words.text) if match[1] != " - "]
            if joints:
                yield Hit(words, f"“{joints[0][1]}”", "“ - ”", _mended(words, joints))


def _mended(words: Piece, joints: list[re.Match[str]]) -> tuple[Repair, ...]:
    repairs: list[Repair] = []
    for match in joints:
        at = words.start + match.start(), words.start + match.end()
        repairs += retyped(Piece(words.paragraph, *at), " - ")
    return tuple(repairs)


RULE = Rule(
    id="tieu-ngu-gach-noi",
    area=Area.HEAD,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.motto.basis,
    title=lambda: say("The phrases of the Tiêu ngữ are joined by hyphens with a space on each side"),
    why=lambda: say("Word turns hyphens into dashes as one types: about one file in four has it."),
    wrong="Độc lập – Tự do – Hạnh phúc",
    right="Độc lập - Tự do - Hạnh phúc",
    find=_find,
)
