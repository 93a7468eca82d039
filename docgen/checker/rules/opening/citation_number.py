"""`số` stands before the number of a document that is cited (PL1.I.II.6b; the decree's own usage)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity

_KINDS = "Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Kế hoạch|Công văn|Tờ trình|Báo cáo|Thông báo|Công điện"
_CITED = re.compile(rf"\b(?:{_KINDS})(?P<gap> )(?=\d+(?:/\d{{4}})?/[A-ZĐ])")


def _find(subject: Subject) -> Iterator[Hit]:
    for found in subject.running_text.matches(_CITED):
        name = found.match[0].strip()
        yield Hit(found.words, f"{name} …/…", f"{name} số …/…", heading=found.filled.heading)


RULE = Rule(
    id="vien-dan-so",
    area=Area.OPENING,
    severity=Severity.WARNING,
    basis="PL1.I.II.6b",
    title=lambda: say("A document is cited with “số” before its number"),
    why=lambda: say("So the decree itself cites documents."),
    wrong="Nghị định 30/2020/NĐ-CP",
    right="Nghị định số 30/2020/NĐ-CP",
    find=_find,
)
