"""Under the title an appendix says to which document it belongs (PL1.I.III.1).

Its number may stay open in an e-document.
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part, Role
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    if not any(sheet.role is Role.MAIN for sheet in subject.headed):
        return
    for sheet in subject.appendices:
        label = sheet.first(Part.APPENDIX_LABEL)
        if label is not None and sheet.first(Part.APPENDIX_REFERENCE) is None:
            yield Hit(label, say("missing"), subject.decree.components.appendix_reference.prefix + "…)")


RULE = Rule(
    id="phu-luc-kem-theo",
    area=Area.APPENDIX,
    severity=Severity.WARNING,
    basis=lambda decree: decree.components.appendix_reference.basis,
    title=lambda: say("An appendix says which document it goes with"),
    why=lambda: say("A loose sheet can be put back where it belongs."),
    wrong="phụ lục không ghi kèm theo văn bản nào",
    right="(Kèm theo Kế hoạch số … ngày … của …)",
    find=_find,
)
