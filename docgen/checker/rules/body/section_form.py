"""`I. TÊN MỤC`: Roman number, full stop, title on one line (PL1.I.V.6b)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity

_LABEL = re.compile(r"(?P<number>[IVX]+)(?P<mark>\s*[.\-–/):]*\s*)")


def _find(subject: Subject) -> Iterator[Hit]:
    for sheet in subject.headed:
        for filled in (each for each in sheet.filled if each.part is Part.SECTION):
            match = _LABEL.match(" ".join(filled.piece.printed.split()))
            if match is not None and match["mark"] != ". " and filled.piece.paragraph.label is None:
                yield Hit(filled.piece, match[0].strip() + "…", f"{match['number']}. …", heading=filled.heading)


RULE = Rule(
    id="muc-lon-dang",
    area=Area.BODY,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.section.basis,
    title=lambda: say("A section is written “I. TÊN MỤC”"),
    why=lambda: say("A full stop and a blank follow the number."),
    wrong="I/ MỤC ĐÍCH ; I.MỤC ĐÍCH",
    right="I. MỤC ĐÍCH",
    find=_find,
)
