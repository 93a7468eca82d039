"""Lines from single to one and a half apart (PL1.I.II.6e).

Exact points within that band are told only for information.
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.checker.paragraphs import body_paragraphs
from docgen.checker.repair import SetParagraph
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity

_SINGLE, _OF_SIZE, _SLACK = 240, 1.15, 0.06


def _find(subject: Subject) -> Iterator[Hit]:
    wanted = subject.decree.components.body.line_spacing
    for filled in body_paragraphs(subject):
        format_ = filled.piece.paragraph.format
        single = _SINGLE
        if format_.line_rule != "auto":
            single = round(next(filled.piece.formats()).size * _OF_SIZE * 20)
        lines = format_.line / single
        if format_.line_rule == "atLeast" and lines <= wanted.high:
            continue
        held = wanted.holds(lines, _SLACK)
        if held and format_.line_rule == "auto":
            continue
        found = say("{count} lines", count=f"{lines:.2g}")
        if format_.line_rule != "auto":
            found = say("exactly {gap} pt", gap=f"{format_.line / 20:g}")
        nearest = wanted.high if lines > wanted.high else wanted.low
        repairs = () if held else (SetParagraph(filled.piece.paragraph.at, line=round(nearest * _SINGLE)),)
        severity = Severity.INFO if held else None
        expected = say("{range} lines", range=wanted)
        yield Hit(filled.piece, found, expected, repairs, severity, heading=filled.heading)


RULE = Rule(
    id="noi-dung-cach-dong",
    area=Area.BODY,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.body.basis,
    title=lambda: say("Lines are set single to 1.5 apart"),
    why=lambda: say("Exact points do not grow with the letters."),
    wrong="cách dòng 2,0",
    right="cách dòng từ đơn đến 1,5",
    find=_find,
)
