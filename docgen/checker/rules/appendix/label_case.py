"""`Phụ lục` in small letters (PL1.I.III.1); capitals are widespread, so a warning."""

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

_LABEL = re.compile(r"(?i:phụ lục)")


def _find(subject: Subject) -> Iterator[Hit]:
    wanted = subject.decree.components.appendix_label.text
    for filled in subject.filled(Part.APPENDIX_LABEL):
        for found, match in search(_LABEL, filled.piece):
            if found.shown.isupper():
                yield Hit(found, match[0], wanted, retyped(found, wanted) if match[0].isupper() else ())
            break


RULE = Rule(
    id="phu-luc-chu-thuong",
    area=Area.APPENDIX,
    severity=Severity.WARNING,
    basis=lambda decree: decree.components.appendix_label.basis,
    title=lambda: say("“Phụ lục” is written in small letters"),
    why=lambda: say("Capitals are for the title below it."),
    wrong="PHỤ LỤC I",
    right="Phụ lục I",
    find=_find,
)
