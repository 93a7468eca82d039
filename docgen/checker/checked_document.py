"""What the rules look at: a document, its parts, and what is known about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from docgen.anatomy.document_part import Filled, Part, Sheet, SheetRole
from docgen.anatomy.paragraph_pieces import Piece
from docgen.checker.prose import Prose
from docgen.decree.kinds import Kind, kinds
from docgen.decree.profile import Profile
from docgen.text.days import place_and_date
from docgen.text.normalize import bare_letters, clean, folded
from docgen.word.document import Document

PROSE = (
    Part.ABSTRACT,
    Part.SUBJECT_LINE,
    Part.LEGAL_BASIS,
    Part.ARTICLE,
    Part.SECTION,
    Part.TITLED_CLAUSE,
    Part.CLAUSE,
    Part.SUBCLAUSE,
    Part.POINT,
    Part.BULLET,
    Part.BODY,
    Part.TABLE,
    Part.ADDRESSEES,
    Part.RECIPIENTS,
)
"""Parts that hold running text."""

BODY = (Part.BODY, Part.CLAUSE, Part.SUBCLAUSE, Part.POINT, Part.BULLET)
"""Parts that are set as body text."""

LEGACY = re.compile(r"\.vn|vni[- ]|vn(?:times|arial)", re.IGNORECASE)
"""Fonts of TCVN3 and VNI, in which the codes of letters mean other letters."""

LETTER = "Công văn"
"""The kind that bears no name of its kind."""

_NEW_TIERS = (2025, 7)


@dataclass(frozen=True)
class Subject:
    """A document to be checked against `decree`."""

    document: Document
    sheets: tuple[Sheet, ...]
    decree: Profile

    @property
    def copied(self) -> bool:
        """Whether it is a copy: then only what the copying body added is judged, not the text of somebody else."""
        return any(sheet.role is SheetRole.COPY for sheet in self.sheets)

    @cached_property
    def headed(self) -> tuple[Sheet, ...]:
        """The sheets that are documents, appendices left out."""
        return tuple(sheet for sheet in self.sheets if sheet.role is not SheetRole.APPENDIX and _has_head(sheet))

    @cached_property
    def issued(self) -> tuple[Sheet, ...]:
        """The documents that are issued by themselves: the main one, and what bears a number of its own.

        A text that another document issues names that document, and has neither number nor signature.
        """
        return tuple(
            sheet
            for sheet in self.headed
            if sheet.first(Part.NUMBER) is not None
            or sheet.role is SheetRole.COPY
            or (sheet.role is SheetRole.MAIN and sheet.first(Part.APPENDIX_REFERENCE) is None)
        )

    @cached_property
    def appendices(self) -> tuple[Sheet, ...]:
        """The appendices."""
        return tuple(sheet for sheet in self.sheets if sheet.role is SheetRole.APPENDIX)

    @cached_property
    def paragraphs(self) -> tuple[tuple[Filled, ...], ...]:
        """Of each of the `headed` what begins a paragraph with letters, before who signs, outside of tables."""
        return tuple(tuple(filter(_begins, before_signature(sheet))) for sheet in self.headed)

    def filled(self, *parts: Part) -> Iterator[Filled]:
        """What fills any of `parts`, in all documents and appendices."""
        return (filled for sheet in self.sheets for filled in sheet.filled if filled.part in parts)

    @cached_property
    def running_text(self) -> Prose:
        """The running text, to look for words in."""
        return Prose(self.filled(*PROSE))

    @cached_property
    def legacy(self) -> Piece | None:
        """The first words in a legacy font, where most letters are; None for Unicode text."""
        fonts = {run.format.fonts.ascii for each in self.document.paragraphs() for run in each.runs}
        if not any(map(LEGACY.match, fonts)):
            return None
        old: list[Piece] = []
        letters = total = 0
        for sheet in self.sheets:
            for filled in sheet.filled:
                total += len(filled.piece.text)
                if filled.piece.any(lambda format_: LEGACY.match(format_.fonts.ascii) is not None):
                    old.append(filled.piece)
                    letters += len(filled.piece.text)
        # Precomposed Vietnamese letters show that the text is Unicode whatever its font is called.
        return old[0] if letters * 2 > total and not any(_is_unicode(each.text) for each in old) else None

    def after_reform(self, sheet: Sheet) -> bool:
        """Whether a document was issued under two tiers of local government, since 1 July 2025."""
        _, month, year = date_of(sheet)
        if year is None or year < _NEW_TIERS[0]:
            return False
        return year > _NEW_TIERS[0] or (month is not None and month >= _NEW_TIERS[1])


def before_signature(sheet: Sheet) -> Iterator[Filled]:
    """What stands before who signs and who receives, headings without a number left out.

    The decree knows no such headings; and behind the signature a file may carry notes of its own.
    """
    ends = (Part.AUTHORITY, Part.RECIPIENTS_LABEL)
    for filled in takewhile(lambda each: each.part not in ends, sheet.filled):
        if filled.part is not Part.BODY or not _is_heading(filled.piece):
            yield filled


def _begins(filled: Filled) -> bool:
    words, paragraph = filled.piece, filled.piece.paragraph
    opens = len(paragraph.place.steps) == 1 and not paragraph.text[: words.start].strip()
    return opens and any(map(str.isalpha, words.text))


def _is_heading(words: Piece) -> bool:
    first = next(words.formats(), None)
    return first is not None and first.bold and words.text[-1:] not in ".;:,!?"


def kind_of(sheet: Sheet) -> Kind | None:
    """The kind of document by its name in capitals, the longest that fits; None for a công văn, named or not.

    That of a copy is told by its form, or else by its symbol.
    """
    if sheet.role is SheetRole.COPY:
        form, number = folded(sheet.text(Part.COPY_FORM)), sheet.text(Part.NUMBER)
        copies = kinds().copies
        formed = next((kind for kind in copies if form.startswith(folded(kind.title))), None)
        return formed or next((kind for kind in copies if f"/{kind.abbreviation}-" in number), None)
    named = folded(sheet.text(Part.KIND))
    words = f"{named} "
    fitting = (kind for name, kind in kinds().by_name if words.startswith(name) and not words[len(name)].isalnum())
    found = next(fitting, None)
    return None if found is None or found.name == LETTER else found


def meant_kind(title: str) -> Kind | None:
    """The kind whose name a title is but for one letter, marks or blanks; None where there is none."""
    from rapidfuzz.distance import Levenshtein

    given = bare_letters(title)
    for kind in kinds().documents:
        if Levenshtein.distance(given, bare_letters(kind.name), score_cutoff=1) <= 1:
            return kind
    return None


def is_letter(sheet: Sheet) -> bool:
    """Whether a document is a công văn: by number, V/v or Kính gửi, and with no name of a kind but this one."""
    if sheet.role is SheetRole.COPY:
        return False
    named = folded(sheet.text(Part.KIND))
    known = any(sheet.first(part) is not None for part in (Part.NUMBER, Part.SUBJECT_LINE, Part.ADDRESSEES_LABEL))
    return known and (not named or named == folded(LETTER))


def date_of(sheet: Sheet) -> tuple[int | None, int | None, int | None]:
    """Day, month and year of issue as far as they are written."""
    found = place_and_date(clean(sheet.text(Part.PLACE_AND_DATE)))
    return (None, None, None) if found is None else (found.day, found.month, found.year)


def _has_head(sheet: Sheet) -> bool:
    if any(sheet.first(part) is not None for part in (Part.NATIONAL_TITLE, Part.NUMBER, Part.PLACE_AND_DATE)):
        return True
    return sheet.first(Part.RECIPIENTS_LABEL) is not None and sheet.first(Part.AUTHORITY) is not None


def _is_unicode(text: str) -> bool:
    return any("\u1ea0" <= letter <= "\u1ef9" for letter in clean(text))
