"""The prefixes are `TM.` `Q.` `KT.` `TL.` `TUQ.`, each with a full stop, then a blank (PL1.I.II.7; Đ13)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.text.normalize import clean


def _find(subject: Subject) -> Iterator[Hit]:
    signing = subject.decree.signing
    prefixes = (signing.collective, signing.deputy, signing.by_order, signing.authorised, signing.acting)
    bare = "|".join(prefix.rstrip(".") for prefix in prefixes)
    pattern = re.compile(rf"(?P<prefix>{bare})(?P<mark>[\s.,:/]+)(?=\w)")
    for sheet in subject.headed:
        for words in sheet.pieces(Part.AUTHORITY):
            match = pattern.match(" ".join(clean(words.shown).split()))
            if match is not None and match["mark"] != ". ":
                yield Hit(words, match[0].rstrip(), f"{match['prefix']}. …")


RULE = Rule(
    id="quyen-han-viet-tat",
    area=Area.SIGNATURE,
    severity=Severity.ERROR,
    basis=lambda decree: decree.signing.basis,
    title=lambda: say("TM., Q., KT., TL., TUQ. end with a full stop and a blank"),
    why=lambda: say("They are abbreviations of the decree, written one way."),
    wrong="KT.GIÁM ĐỐC ; TM ỦY BAN",
    right="KT. GIÁM ĐỐC ; TM. ỦY BAN",
    find=_find,
)
