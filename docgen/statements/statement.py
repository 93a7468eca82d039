"""Statement: one thing that a plan says, with who does it, with whom, to whom it is reported, by when.

A clause holds one or more statements. They are computed from a plan by the rules and are never kept in a spec.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from docgen.statements.mention import Mention
from docgen.statements.times import Time


class Span(NamedTuple):
    """A stretch of a text: `text[start:end]`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that stand there."""
        return text[self.start : self.end]


class Capacity(StrEnum):
    """In what capacity a statement names somebody."""

    GIVES = "giao"
    IMPLEMENTS = "thuc_hien"
    LEADS = "chu_tri"
    SUPPORTS = "phoi_hop"
    RECEIVES = "nhan_bao_cao"
    """Is reported to, is sent something, is advised."""
    DIRECTED = "duoc_chi_dao"
    """Is guided, urged on, inspected or helped by who acts."""
    MENTIONED = "nhac_den"
    """Is only talked of."""


DOING = (Capacity.LEADS, Capacity.IMPLEMENTS)
"""In either of these capacities somebody carries the statement out."""


class Origin(StrEnum):
    """Where it stands that somebody takes part."""

    SENTENCE = "cau"
    LABEL = "nhan"
    """A labelled line or a column of a table, of the clause or of one above it."""
    HEADING = "muc"
    """A heading above the clause, or the sentence that introduces it."""
    TITLE = "phan"
    """The title of the section."""


class Actor(NamedTuple):
    """Somebody whom a statement names. `span` stands within the text of the statement, for those named there."""

    mention: Mention
    capacity: Capacity
    origin: Origin
    span: Span | None = None


class StatementKind(StrEnum):
    """What a statement is, judged by what it says, then by its headings."""

    TASK = "nhiem_vu"
    DUTY = "trach_nhiem"
    """Something to be done, where the plan shares out who carries it out (TỔ CHỨC THỰC HIỆN)."""
    TARGET = "chi_tieu"
    AIM = "muc_dich"
    FUNDING = "kinh_phi"
    FORM = "bieu_mau"
    """What a form, a list or a table of figures holds."""
    PARTICULARS = "chi_tiet"
    """Time, place, participants and other circumstances, without an order."""
    SITUATION = "thuc_trang"
    """What is or has been the case, without an order."""


ORDERS = (StatementKind.TASK, StatementKind.DUTY)
"""Statements of these kinds ask somebody to do something."""


@dataclass(frozen=True)
class Statement:
    """One thing that a clause says.

    `text` has the statement's own words as printed, without marks of emphasis; `span` is where they stand in the
    plain text of the clause. The spans of the pieces stand within `text`, None where there is no such piece; what
    no other piece claims belongs to `object`. Those not `within` another cover its whole text.
    """

    clause: str
    """The name of the clause (`III.5.1.1`)."""
    index: int
    """The statements of a clause are numbered from 1."""
    kind: StatementKind
    text: str
    span: Span
    actors: tuple[Actor, ...] = ()
    """Whoever is named: by the statement itself first, then by labels, headings, the section's title."""
    subject: Span | None = None
    giver: Span | None = None
    """Who gives the order with the verb of giving (`Chủ tịch UBND tỉnh giao`, `Giao`)."""
    premise: Span | None = None
    """Basis, time, occasion or purpose before the subject."""
    modal: Span | None = None
    """Words that only stress the duty: phải, cần, tiếp tục, có trách nhiệm."""
    verb: Span | None = None
    object: Span | None = None
    partners: Span | None = None
    """Those worked with, with the words that say so (`phối hợp với Sở Xây dựng`)."""
    addressee: Span | None = None
    """Those it is reported or sent to, with the words that say so."""
    place: Span | None = None
    condition: Span | None = None
    times: tuple[Time, ...] = ()
    """The times in the statement's own words, their spans within `text`; then the label's, with an empty span."""
    product: str = ""
    """What a label or column names as the product."""
    under: str = ""
    """The name of the clause whose sentence introduces this one (`…:`), or whose detail it is."""
    within: int = 0
    """The number of the statement of the same clause of which this one is a part: what somebody is told to do
    inside what another does (`đôn đốc, yêu cầu UBND các xã gửi …`)."""
    doubts: tuple[str, ...] = ()
    """What could not be told for sure, in words for a person."""

    @property
    def name(self) -> str:
        """The name of the clause, with the number of the statement behind it but for the first (`III.1.1#2`)."""
        return self.clause if self.index == 1 else f"{self.clause}#{self.index}"

    @property
    def leads(self) -> tuple[Mention, ...]:
        """Who leads."""
        return self.named(Capacity.LEADS)

    @property
    def implement(self) -> tuple[Mention, ...]:
        """Who carries it out where nobody is said to lead."""
        return self.named(Capacity.IMPLEMENTS)

    @property
    def support(self) -> tuple[Mention, ...]:
        """Who supports."""
        return self.named(Capacity.SUPPORTS)

    @property
    def doers(self) -> tuple[Mention, ...]:
        """Who carries it out, leading or not."""
        return self.named(*DOING)

    def named(self, *capacities: Capacity) -> tuple[Mention, ...]:
        """Whoever is named in one of `capacities`, once each, in order."""
        return tuple(dict.fromkeys(actor.mention for actor in self.actors if actor.capacity in capacities))

    @property
    def predicate(self) -> str:
        """The text without subject, giver and premise: what is to be done, in the plan's words."""
        left = self.text
        cut = sorted((each for each in (self.subject, self.giver, self.premise) if each), reverse=True)
        for span in cut:
            left = left[: span.start] + left[span.end :]
        return " ".join(left.strip(" ,:;").split())
