"""Appendices (PL1.I.III.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.document_part import Part, SheetRole
from docgen.anatomy.page_numbers import page_numbers
from docgen.checker.checked_document import Subject
from docgen.checker.repair import SetSection, retyped
from docgen.checker.required_looks import look
from docgen.checker.rule import Find, Hit
from docgen.checker.running_text import search
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.text.normalize import folded
from docgen.text.numerals import roman
from docgen.word.document import paragraphs

_REFERS = re.compile(r"phụ lục|kèm theo|đính kèm|biểu mẫu|danh sách|bảng|biểu|chi tiết")
_LABEL = re.compile(r"(?i:phụ lục)(?: số)?[\s.:]*(?P<number>[IVXLivxl]+\b|\d+\w?)?")
_ONE = re.compile(r"\b0*([ivxl]+|\d+)\b")
_NAMED = re.compile(
    r"phụ lục(?: số)? ?(?P<numbers>(?:[ivxl]+|\d+)\b(?: ?(?:,|;|và|-|đến|phụ lục|số)(?= )| ?(?:[ivxl]+|\d+)\b|,)*)"
)
_ALL = re.compile(r"các phụ lục|phụ lục(?! (?:số )?(?:[ivxl]+|\d+)\b)|(?:[ivxl]|\d) ?(?:-|đến)")
_NUMBERED = re.compile(r"\b0*(?P<number>\d+)\s*/\s*(?:\d{4}\s*/\s*)?(?P<symbol>[A-ZĐ][\w-]*)")
_NAME = re.compile(r"(?i:phụ lục)")
_FIRST, _FEW = 1, 4


def _mentioned(subject: Subject) -> Iterator[Hit]:
    """The text refers to each appendix (PL1.I.III.1)."""
    main = [sheet for sheet in subject.headed if sheet.role is SheetRole.MAIN]
    if not main or not subject.appendices:
        return
    text = folded(" ".join(filled.piece.said for sheet in main for filled in sheet.filled))
    labels = [label for sheet in subject.appendices if (label := sheet.first(Part.APPENDIX_LABEL)) is not None]
    if subject.appendices[0].first(Part.APPENDIX_LABEL) is not None and not _REFERS.search(text):
        yield Hit(labels[0], say("nowhere mentioned"), say("a reference in the text"))
        return
    # A text that names appendices one by one names each; `các phụ lục kèm theo` means all of them.
    named = {each for match in _NAMED.finditer(text) for each in _ONE.findall(match["numbers"])}
    for label in labels if len(named) > 0 and not _ALL.search(text) else ():
        match = _LABEL.match(label.said)
        number = folded(match["number"] or "").lstrip("0") if match is not None else ""
        if number and number not in named:
            expected = say("a reference in the text")
            yield Hit(label, say("nowhere mentioned"), expected, severity=Severity.WARNING)


def _numbers(subject: Subject) -> Iterator[Hit]:
    """Two appendices or more bear Roman numbers in order; a single one bears none (PL1.I.III.1)."""
    labels = [words for sheet in subject.appendices for words in sheet.pieces(Part.APPENDIX_LABEL)[:1]]
    if not any(sheet.role is SheetRole.MAIN for sheet in subject.headed):
        return
    for order, words in enumerate(labels, start=1):
        match = _LABEL.match(words.said)
        given = (match["number"] or "") if match is not None else ""
        wanted = roman(order) if len(labels) > 1 else ""
        if given != wanted:
            name = subject.decree.components.appendix_label.text
            yield Hit(words, f"{name} {given}".strip(), f"{name} {wanted}".strip())


def _label_alone(subject: Subject) -> Iterator[Hit]:
    """`Phụ lục` and its number take a line of their own, the title the next (PL1.I.III.1)."""
    for filled in subject.filled(Part.APPENDIX_LABEL):
        text = filled.piece.said
        match = _LABEL.match(text)
        title = text[match.end() :].strip(" .:-–") if match is not None else ""
        if match is not None and any(map(str.isalpha, title)):
            label = match[0].rstrip(" .:")
            yield Hit(filled.piece, f"{label}: {' '.join(title.split()[:_FEW])} …", f"{label} / TÊN PHỤ LỤC")


def _label_case(subject: Subject) -> Iterator[Hit]:
    """`Phụ lục` in small letters (PL1.I.III.1); capitals are widespread, so a warning."""
    wanted = subject.decree.components.appendix_label.text
    for filled in subject.filled(Part.APPENDIX_LABEL):
        for found, match in search(_NAME, filled.piece):
            if found.shown.isupper():
                yield Hit(found, match[0], wanted, retyped(found, wanted) if match[0].isupper() else ())
            break


def _title_look(subject: Subject) -> Iterator[Hit]:
    """The title of an appendix: capitals, 13–14, upright, bold, centred (PL1.I.III.1; PL1.I.V.9)."""
    # Lines below the first are often a note (a unit of measure, a year) that the decree does not speak of.
    first = {words for sheet in subject.appendices for words in sheet.pieces(Part.APPENDIX_TITLE)[:1]}
    labelled = {
        words
        for sheet in subject.appendices
        for words in sheet.pieces(Part.APPENDIX_TITLE)
        if sheet.first(Part.APPENDIX_LABEL) is not None
    }
    return (hit for hit in look(Part.APPENDIX_TITLE)(subject) if hit.words in first & labelled)


def _reference_missing(subject: Subject) -> Iterator[Hit]:
    """Under the title an appendix says to which document it belongs (PL1.I.III.1), by its right number, which
    may stay open in an e-document.
    """
    main = next((sheet for sheet in subject.headed if sheet.role is SheetRole.MAIN), None)
    if main is None:
        return
    for sheet in subject.appendices:
        label, reference = sheet.first(Part.APPENDIX_LABEL), sheet.first(Part.APPENDIX_REFERENCE)
        if label is not None and reference is None:
            yield Hit(label, say("missing"), subject.decree.components.appendix_reference.prefix + "…)")
    for sheet in subject.sheets:
        for reference in sheet.pieces(Part.APPENDIX_REFERENCE):
            given, own = _NUMBERED.search(reference.said), _NUMBERED.search(main.text(Part.NUMBER))
            if given is None or own is None or given["symbol"] != own["symbol"]:
                continue
            if given["number"] != own["number"]:
                yield Hit(reference, given[0], own[0])


def _pages(subject: Subject) -> Iterator[Hit]:
    """Each appendix counts its own pages (PL1.I.III.1)."""
    if not page_numbers(subject.document) or not any(sheet.role is SheetRole.MAIN for sheet in subject.headed):
        return
    sections = subject.document.sections
    within = [{each.at for each in paragraphs(section.blocks)} for section in sections]
    restarted: set[int] = set()
    for sheet in subject.appendices:
        if not sheet.filled:
            continue
        first = sheet.filled[0].piece
        at = next((at for at, spots in enumerate(within) if first.paragraph.at in spots), 0)
        own = at > 0 and at not in restarted and sections[at].page.number_start == _FIRST
        restarted.add(at)
        if not own:
            spot = sections[at].at
            can = at > 0 and sections[at].page.number_start is None and spot is not None
            repairs = (SetSection(spot, number_start=_FIRST),) if can and spot is not None else ()
            yield Hit(first, say("pages counted on"), say("pages counted from 1"), repairs)


FINDS: dict[str, Find] = {
    "phu-luc-nhac-den": _mentioned,
    "phu-luc-danh-so": _numbers,
    "phu-luc-dong-rieng": _label_alone,
    "phu-luc-chu-thuong": _label_case,
    "phu-luc-ten-trinh-bay": _title_look,
    "phu-luc-kem-theo": _reference_missing,
    "phu-luc-so-trang": _pages,
}
"""How each rule of this part finds its faults."""
