"""The Quốc hiệu word for word, HÒA or HOÀ (PL1.I.II.1)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.repair import retyped
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.text.normalize import clean


def _find(subject: Subject) -> Iterator[Hit]:
    wanted = subject.decree.components.national_title
    for sheet in subject.headed:
        for words in sheet.pieces(Part.NATIONAL_TITLE):
            shown = " ".join(clean(words.shown).split())
            if shown not in (wanted.text, *wanted.accepted) and shown.upper() in (wanted.text, *wanted.accepted):
                yield Hit(words, shown, wanted.text, retyped(words, wanted.text))
            elif shown not in (wanted.text, *wanted.accepted):
                yield Hit(words, shown, wanted.text)


RULE = Rule(
    id="quoc-hieu-loi",
    area=Area.HEAD,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.national_title.basis,
    title=lambda: say("The Quốc hiệu is word for word that of the decree"),
    why=lambda: say("It is fixed; the decree writes HÒA and HOÀ, so both are accepted."),
    wrong="CỘNG HÒA XHCN VIỆT NAM",
    right="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    find=_find,
)
