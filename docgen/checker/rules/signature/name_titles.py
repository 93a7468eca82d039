"""No academic degree or honorary title before the name (PL1.I.II.7).

Heads of the armed forces, education, health and science may allow it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.checker.wording import said
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.text.normalize import folded

_TITLE = re.compile(
    r"(?:PGS|GS|TS|ThS|Ths|BS|CN|KS|KTS|LS|NGƯT|NGND|NSƯT|NSND|Thạc sĩ|Tiến sĩ|Bác sĩ|Kỹ sư|Cử nhân)\b\.?,?"
)
_SECTOR = re.compile(r"trường|học viện|đại học|bệnh viện|y tế|viện|giáo dục|khoa học|công an|quân sự")


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.headed:
        issuer = folded(f"{sheet.text(Part.PARENT_AUTHORITY)} {sheet.text(Part.ISSUING_AUTHORITY)}")
        severity = Severity.INFO if _SECTOR.search(issuer) else None
        for words in sheet.pieces(Part.SIGNER_NAME):
            match = _TITLE.match(said(words))
            if match is not None:
                yield Hit(words, match[0], said(words)[match.end() :].strip(" .,"), severity=severity)


RULE = Rule(
    id="ho-ten-hoc-vi",
    area=Area.SIGNATURE,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.signer_name.basis,
    title=lambda: say("No academic or honorary title stands before the name"),
    why=lambda: say(
        "Armed forces, education, health and science may do otherwise by their own rules: skip this rule there."
    ),
    wrong="TS. Nguyễn Văn A",
    right="Nguyễn Văn A",
    find=_find,
)
