"""`Kính gửi:` in small letters with its colon (PL1.I.II.9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.repair import retyped
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.checker.wording import search
from docgen.messages import say
from docgen.model.finding import Severity

_LABEL = re.compile(r"(?i:kính\s*gửi)\s*:?")


def _find(subject: Subject) -> Iterator[Hit]:
    wanted = subject.decree.components.addressees.prefix
    for sheet in subject.headed:
        for words in sheet.pieces(Part.ADDRESSEES_LABEL):
            for found, match in search(_LABEL, words):
                if match[0].rstrip() != wanted:
                    mends = retyped(found, wanted) if match[0].casefold().rstrip() == wanted.casefold() else ()
                    yield Hit(found, match[0].strip(), wanted, mends)
                break


RULE = Rule(
    id="kinh-gui-chu-dau",
    area=Area.OPENING,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.addressees.basis,
    title=lambda: say("The addressees begin with “Kính gửi:”"),
    why=lambda: say("Small letters, capital first, the colon right behind."),
    wrong="KÍNH GỬI ; Kính gửi …",
    right="Kính gửi:",
    find=_find,
)
