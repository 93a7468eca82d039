"""The title of an appendix: capitals, 13–14, upright, bold, centred (PL1.I.III.1; PL1.I.V.9)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.looks import look
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    # Lines below the first are often a note (a unit of measure, a year) that the decree does not speak of.
    first = {words for sheet in subject.appendices for words in sheet.pieces(Part.APPENDIX_TITLE)[:1]}
    labelled = {
        words
        for sheet in subject.appendices
        for words in sheet.pieces(Part.APPENDIX_TITLE)
        if sheet.first(Part.APPENDIX_LABEL) is not None
    }
    return (hit for hit in look(Part.APPENDIX_TITLE)(subject) if hit.words in first & labelled)


RULE = Rule(
    id="phu-luc-ten-trinh-bay",
    area=Area.APPENDIX,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.appendix_title.basis,
    title=lambda: say("Title of an appendix: capitals, size 13 - 14, upright, bold, centred"),
    why=lambda: say("So the decree's table of type has it."),
    wrong="tên phụ lục chữ thường, không đậm",
    right="TÊN PHỤ LỤC, cỡ 13 - 14, đứng, đậm, canh giữa",
    find=_find,
)
