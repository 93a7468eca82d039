"""The parts of a document (the boxes of PL1.I.IV of Decree 30), and what fills each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from docgen.anatomy.paragraph_pieces import Piece
from docgen.word.shapes import DrawnLine


class Part(StrEnum):
    """A part. Where the decree fixes its look, the value is the name of a field of `docgen.decree` Components."""

    NATIONAL_TITLE = "national_title"
    MOTTO = "motto"
    PARENT_AUTHORITY = "parent_authority"
    ISSUING_AUTHORITY = "issuing_authority"
    NUMBER = "number"
    PLACE_AND_DATE = "place_and_date"
    SUBJECT_LINE = "subject_line"
    """`V/v …` of a công văn."""
    SECRECY = "secrecy"
    URGENCY = "urgency"
    CIRCULATION = "circulation"
    DRAFT = "draft"
    """`DỰ THẢO`."""
    COPY_FORM = "copy_form"
    """`SAO Y` and its kin."""
    DIGITAL_SIGNATURE = "digital_signature"
    KIND = "kind"
    ABSTRACT = "abstract"
    ADDRESSEES_LABEL = "addressees_label"
    """`Kính gửi:`, with the addressee where it stands on the same line."""
    ADDRESSEES = "addressees"
    """The list under `Kính gửi:`."""
    COMPETENCE = "competence"
    """Who decides: the line in capitals above the legal bases of a decision."""
    LEGAL_BASIS = "legal_basis"
    RESOLUTION = "resolution"
    """`QUYẾT ĐỊNH:` under the legal bases."""
    PART = "part"
    CHAPTER = "chapter"
    DIVISION = "division"
    SUBDIVISION = "subdivision"
    DIVISION_TITLE = "division_title"
    """The title under `Phần I`, `Chương I`, `Mục 1`."""
    ARTICLE = "article"
    SECTION = "section"
    """`I. TÊN MỤC`."""
    LETTERED_SECTION = "lettered_section"
    """`A. TÊN MỤC`, which the decree does not know."""
    TITLED_CLAUSE = "titled_clause"
    CLAUSE = "clause"
    SUBCLAUSE = "subclause"
    """`1.1.`, which the decree does not know."""
    POINT = "point"
    BULLET = "bullet"
    BODY = "body"
    TABLE = "table"
    """Text in a table of the body."""
    AUTHORITY = "authority"
    """Quyền hạn, chức vụ of who signs."""
    SIGNED = "signed"
    """`Đã ký` and its kin."""
    SIGNER_NAME = "signer_name"
    RECIPIENTS_LABEL = "recipients_label"
    RECIPIENTS = "recipients"
    ARCHIVE = "archive"
    """`- Lưu: VT, …`"""
    DRAFTER_MARK = "drafter_mark"
    ADDRESS = "address"
    APPENDIX_LABEL = "appendix_label"
    APPENDIX_TITLE = "appendix_title"
    APPENDIX_REFERENCE = "appendix_reference"
    """`(Kèm theo …)`"""
    TYPED_RULE = "typed_rule"
    """Underscores or dashes typed in place of a drawn line."""
    OTHER = "other"


class SheetRole(StrEnum):
    """What a sheet is in its file."""

    MAIN = "main"
    ATTACHED = "attached"
    """A text with its own Quốc hiệu behind the main one, such as a quy chế that a decision issues."""
    APPENDIX = "appendix"
    COPY = "copy"
    """What a body that copies adds below the text that it copies (PL1.II)."""


class Filled(NamedTuple):
    """A piece and the part it fills; `heading` is the nearest heading of the body above it."""

    part: Part
    piece: Piece
    heading: str = ""


class Ruled(NamedTuple):
    """A drawn horizontal line and the part it stands under."""

    part: Part
    line: DrawnLine


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document of a file, every piece of its text with its part, in reading order."""

    role: SheetRole
    filled: tuple[Filled, ...]
    ruled: tuple[Ruled, ...] = ()

    def pieces(self, *parts: Part) -> tuple[Piece, ...]:
        """The pieces that fill any of `parts`."""
        return tuple(filled.piece for filled in self.filled if filled.part in parts)

    def first(self, part: Part) -> Piece | None:
        """The first piece that fills `part`, or None."""
        return next((filled.piece for filled in self.filled if filled.part is part), None)

    def text(self, part: Part) -> str:
        """The text of all pieces that fill `part`, joined by spaces; empty where there is none."""
        return " ".join(piece.text for piece in self.pieces(part))

    def lines_under(self, part: Part) -> tuple[DrawnLine, ...]:
        """The drawn lines that stand under `part`."""
        return tuple(ruled.line for ruled in self.ruled if ruled.part is part)
