"""Statement: one thing that a plan says, with who does it, with whom, to whom it is reported, by when.

A clause holds one or more statements. They are computed from a plan by the rules and are never kept in a spec.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from docgen.phrases.grammar import Capacity, StatementKind
from docgen.statements.mention import Mention
from docgen.statements.span import Span
from docgen.statements.times import Time

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


ORDERS = (StatementKind.TASK, StatementKind.DUTY)
"""Statements of these kinds ask somebody to do something."""


@dataclass(frozen=True)
class Statement:
    """One thing that a clause says.

    `text` has the statement's own words as printed, without marks of emphasis; `span` is where they stand in the
    plain text of the clause. The spans of the pieces stand within `text`, None where there is no such piece. The
    statements of a clause that are not `within` another cover its text.
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
    proviso: Span | None = None
    """If and when it is to be done at all, within the premise."""
    modal: Span | None = None
    """Words that only stress the duty: phải, cần, tiếp tục, có trách nhiệm."""
    verb: Span | None = None
    object: Span | None = None
    """All that stands behind the verb, with whatever other pieces stand in it."""
    partners: Span | None = None
    """Those worked with, with the words that say so (`phối hợp với Sở Xây dựng`)."""
    addressee: Span | None = None
    """Those it is reported or sent to, with the words that say so."""
    place: Span | None = None
    times: tuple[Time, ...] = ()
    """The times in the statement's own words, their spans within `text`; then the label's, with an empty span."""
    product: str = ""
    """What a label or column names as the product."""
    under: str = ""
    """The name of the clause whose sentence introduces this one (`…:`), or whose detail it is."""
    within: int = 0
    """The number of the statement of the same clause of which this one is a part: what somebody is told to do
    inside what another does (`đôn đốc, yêu cầu UBND các xã gửi …`)."""
    apart_of: int = 0
    """The number of the statement before it whose work is done by others than those named here: this one says no
    more than by when they do it (`…; riêng xã A trước ngày 20/5`)."""
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

    @property
    def subjects(self) -> tuple[Mention, ...]:
        """Whoever must act: the doers; where there are none, those who support, but not the partners they have."""
        return self.doers or tuple(
            dict.fromkeys(
                actor.mention
                for actor in self.actors
                if actor.capacity is Capacity.SUPPORTS and not self.is_partner(actor)
            )
        )

    def is_partner(self, actor: Actor) -> bool:
        """Whether `actor` is named as one with whom the subject works (`phối hợp với …`)."""
        if self.partners is None or actor.span is None:
            return False
        return self.partners.start <= actor.span.start < self.partners.end

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
