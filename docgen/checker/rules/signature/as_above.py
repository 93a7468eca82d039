"""With Kính gửi the first recipient is `- Như trên;`; without it there is none (PL1.I.II.9)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject, kind_of
from docgen.checker.wording import said
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.text.normalize import folded

_MAY = ("Giấy giới thiệu", "Công điện", "Giấy mời")


def _find(subject: Subject) -> Iterator[Hit]:
    words = subject.decree.as_above.text
    for sheet in subject.issued:
        listed = sheet.pieces(Part.RECIPIENTS)
        label, kind = sheet.first(Part.RECIPIENTS_LABEL), kind_of(sheet)
        above = [each for each in listed if folded(words) in folded(said(each))]
        if label is None or (kind is not None and kind.name in _MAY):
            continue
        if sheet.first(Part.ADDRESSEES_LABEL) is not None:
            if not listed or listed[0] not in above:
                severity = Severity.WARNING if above else None
                yield Hit(listed[0] if listed else label, say("missing"), f"- {words};", severity=severity)
        elif above and kind is not None:
            yield Hit(above[0], words, say("none"))


RULE = Rule(
    id="nhu-tren",
    area=Area.SIGNATURE,
    severity=Severity.ERROR,
    basis=lambda decree: decree.as_above.basis,
    title=lambda: say("“Như trên” is the first recipient where there is a “Kính gửi”, and only there"),
    why=lambda: say("It stands for the bodies addressed above."),
    wrong="có Kính gửi, Nơi nhận không có “Như trên”",
    right="- Như trên;",
    find=_find,
)
