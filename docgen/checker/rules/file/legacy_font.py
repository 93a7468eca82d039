"""Letters are Vietnamese Unicode (PL1.I.I.4).

Text in a font of TCVN3 or VNI is told as such, not read as nonsense.
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    old = subject.legacy
    if old is not None:
        yield Hit(old, next(old.formats()).fonts.ascii, subject.decree.font.name)


RULE = Rule(
    id="phong-chu-cu",
    area=Area.FILE,
    severity=Severity.ERROR,
    basis=lambda decree: decree.font.basis,
    title=lambda: say("The text is Vietnamese Unicode, not TCVN3 or VNI"),
    why=lambda: say(
        "In these old fonts the codes stand for other letters: convert the text to Unicode first, then check "
        "it again."
    ),
    wrong="chữ .VnTime (mã TCVN3)",
    right="Times New Roman, mã Unicode",
    find=_find,
    on_any_font=True,
)
