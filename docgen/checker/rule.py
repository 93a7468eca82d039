"""What a rule is: its words, its basis, and how it finds its faults."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from docgen.anatomy.paragraph_pieces import Piece
from docgen.checker.rule_description import Description
from docgen.decree.profile import Profile
from docgen.messages import say
from docgen.model.finding import Severity

if TYPE_CHECKING:
    from docgen.checker.checked_document import Subject
    from docgen.checker.repair import Repair


class Area(StrEnum):
    """Where on the page a rule looks; a person's report is grouped by it."""

    FILE = "tep"
    PAGE = "trang"
    HEAD = "phan_dau"
    OPENING = "mo_dau"
    BODY = "noi_dung"
    SIGNATURE = "phan_cuoi"
    APPENDIX = "phu_luc"
    CAPITALS = "viet_hoa"

    @property
    def heading(self) -> str:
        """Its name in the user's language."""
        match self:
            case Area.FILE:
                return say("The file")
            case Area.PAGE:
                return say("Page")
            case Area.HEAD:
                return say("Head of the document")
            case Area.OPENING:
                return say("Kind, abstract, addressees, legal bases")
            case Area.BODY:
                return say("Body")
            case Area.SIGNATURE:
                return say("Signature and recipients")
            case Area.APPENDIX:
                return say("Appendices")
            case Area.CAPITALS:
                return say("Capital letters")


class Hit(NamedTuple):
    """One fault: the words concerned (None: the whole file), what is there, what is wanted, how to mend it."""

    words: Piece | None
    found: str = ""
    expected: str = ""
    repairs: tuple[Repair, ...] = ()
    severity: Severity | None = None
    """Where it differs from the rule's."""
    place: str = ""
    """Said in place of the words' own place, such as a section."""
    heading: str = ""


Find = Callable[["Subject"], Iterable[Hit]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the checker: what it says (`specs/check/`), how grave it is, how it finds its faults."""

    id: str
    area: Area
    severity: Severity
    says: Description
    find: Find

    @property
    def on_any_font(self) -> bool:
        """Whether it still makes sense where the letters are those of a legacy font."""
        return self.says.on_any_font

    def title(self, decree: Profile) -> str:
        """What is right, in the user's language, with the measures of `decree`."""
        return self.says.told(self.says.title, decree)

    def why(self, decree: Profile) -> str:
        """Why it is asked for, in the user's language."""
        return self.says.told(self.says.why, decree)

    def clause(self, decree: Profile) -> str:
        """The clause on which it stands."""
        entry = self.says.entry(decree)
        return self.says.basis if entry is None else entry.basis
