"""`Nơi nhận:` on a line of its own, with its colon (PL1.I.II.9)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.repair import retyped
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.text.normalize import clean, folded


def _find(subject: Subject) -> Iterator[Hit]:
    wanted = subject.decree.components.recipients_label.text
    for sheet in subject.headed:
        for words in sheet.pieces(Part.RECIPIENTS_LABEL):
            shown = " ".join(clean(words.shown).split())
            if shown != wanted and not folded(shown).startswith(folded(wanted) + " "):
                mends = retyped(words, wanted) if shown.casefold() == wanted.casefold() else ()
                yield Hit(words, shown, wanted, mends)


RULE = Rule(
    id="noi-nhan-chu-dau",
    area=Area.SIGNATURE,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.recipients_label.basis,
    title=lambda: say("The list of recipients begins with “Nơi nhận:”"),
    why=lambda: say("Small letters, capital first, the colon right behind."),
    wrong="NƠI NHẬN ; Nơi nhận",
    right="Nơi nhận:",
    find=_find,
)
