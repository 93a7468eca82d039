"""What each kind of document has of its own (samples 1.1 to 1.10 of PL3.II; `specs/decree/kinds.yaml`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.document_part import Part, Sheet, SheetRole
from docgen.anatomy.paragraph_pieces import Piece
from docgen.checker.checked_document import Subject, kind_of
from docgen.checker.repair import retyped
from docgen.checker.rule import Find, Hit
from docgen.decree.kinds import Feature, kinds
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.text.normalize import folded

_AROUND = (
    Part.KIND, Part.PARENT_AUTHORITY, Part.ISSUING_AUTHORITY, Part.NUMBER, Part.PLACE_AND_DATE, Part.AUTHORITY,
    Part.SIGNER_NAME, Part.RECIPIENTS_LABEL, Part.RECIPIENTS, Part.ARCHIVE,
)  # fmt: skip
_ACROSS = 0.9
_APART = re.compile(r"\s*\t+\s*| {3,}")
_PARTY = re.compile(r"(?:đại diện|bên \w+|người \w+|thư ký|chủ (?:tọa|trì)).{0,60}")
"""How the parties to minutes or a contract are named above their signatures, not in capitals."""


def _features(subject: Subject) -> Iterator[Hit]:
    """A document of a kind has the parts, the lines and the signatures that its sample has."""
    for sheet in subject.headed:
        kind = kind_of(sheet)
        for feature in kind.features if kind is not None else ():
            if not _stands(feature, sheet):
                severity = Severity.INFO if feature.customary else None
                words, found = _meant(feature, sheet), say("missing")
                if words is not None:
                    mends = retyped(words, feature.missing) if words.in_capitals else ()
                    yield Hit(words, words.said, feature.missing, mends, severity)
                else:
                    yield Hit(sheet.first(Part.KIND), found, feature.missing, severity=severity)


def _stands(feature: Feature, sheet: Sheet) -> bool:
    if feature.part:
        return sheet.first(Part(feature.part)) is not None
    if feature.line is not None:
        # The name of the kind, a day of issue, who signs say such words by themselves; the text must say them too.
        texts = (filled.piece.printed for filled in sheet.filled if filled.part not in _AROUND)
        return any(feature.line.fullmatch(folded(each)) for each in texts)
    return _signers(sheet) >= feature.signers


def _meant(feature: Feature, sheet: Sheet) -> Piece | None:
    """The line that is meant for a feature, and miswritten."""
    lines = (filled.piece for filled in sheet.filled if filled.part not in _AROUND)
    return next((each for each in lines if feature.near and feature.near.fullmatch(folded(each.printed))), None)


def _signers(sheet: Sheet) -> int:
    """How many sign: side by side in columns of a table, or one name below the other."""
    signing = sheet.pieces(Part.AUTHORITY, Part.SIGNER_NAME)
    columns = {each.paragraph.place.steps[:-1] for each in signing if len(each.paragraph.place.steps) > 1}
    for each in (filled.piece for filled in sheet.filled if filled.part is Part.TABLE):
        if _PARTY.fullmatch(folded(each.text)):
            columns.add(each.paragraph.place.steps[:-1])
    beside = {(each.paragraph.at, each.start) for each in signing if each.paragraph.text.strip() != each.text}
    # Two who sign stand on one line where tabs or blanks set them apart.
    abreast = max((len(_APART.split(each.text)) for each in signing), default=0)
    return max(len(columns), len(sheet.pieces(Part.SIGNER_NAME)), 2 if len(beside) > 1 else 0, abreast)


def _copy_form(subject: Subject) -> Iterator[Hit]:
    """A copy is `SAO Y`, `SAO LỤC` or `TRÍCH SAO`, and nothing more (PL1.II.II.1a)."""
    for sheet in (each for each in subject.headed if each.role is SheetRole.COPY):
        form, kind = sheet.first(Part.COPY_FORM), kind_of(sheet)
        if form is not None and (kind is None or folded(form.text) != folded(kind.title)):
            wanted = ", ".join(each.title for each in kinds().copies) if kind is None else kind.title
            yield Hit(form, form.said, wanted, retyped(form, wanted) if kind is not None else ())


def _copy_line(subject: Subject) -> Iterator[Hit]:
    """What a copying body adds stands below a line across the whole width of the text (PL1.II.II.2a)."""
    pages = (section.page for section in subject.document.sections)
    room = max((page.width - page.left - page.right for page in pages), default=0)
    for sheet in (each for each in subject.headed if each.role is SheetRole.COPY):
        form, drawn = sheet.first(Part.COPY_FORM), sheet.lines_under(Part.COPY_FORM)
        typed = sheet.filled[0].part is Part.TYPED_RULE
        if form is not None and not typed and not any(line.length >= _ACROSS * room for line in drawn):
            yield Hit(form, say("no line across the page above it"), say("a line across the page"))


FINDS: dict[str, Find] = {
    "the-thuc-rieng-cua-loai": _features,
    "ban-sao-hinh-thuc": _copy_form,
    "ban-sao-duong-ke": _copy_line,
}
"""How each rule of this part finds its faults."""
