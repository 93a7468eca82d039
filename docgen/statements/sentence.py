"""A sentence of a clause, read: whom it makes act, in what capacity it names everybody else, its pieces."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from docgen.phrases.grammar import Capacity
from docgen.statements.lists import Listed
from docgen.statements.mention import LOOSE, SUBJECTS, Located, Mention
from docgen.statements.span import Span
from docgen.statements.statement import Actor, Origin, Statement


class Named(NamedTuple):
    """Somebody named in a sentence, and in what capacity."""

    located: Located
    capacity: Capacity


class Sentence(NamedTuple):
    """`text[start:end]` of a clause, read. All places are those of the clause's text.

    `capacity` is that of whoever is the subject, named or not. `orders`: where, inside, somebody is told to do
    something (`yêu cầu UBND các xã gửi …`). `next`: where a new subject begins a sentence of its own.
    """

    start: int
    end: int
    capacity: Capacity
    named: tuple[Named, ...] = ()
    subject: Span | None = None
    giver: Span | None = None
    premise: Span | None = None
    proviso: Span | None = None
    modal: Span | None = None
    verb: Span | None = None
    place: Span | None = None
    partners: Span | None = None
    addressee: Span | None = None
    predicate: int = 0
    given: Listed | None = None
    """Those to whom an order is given that nobody is said to give (`Giao Sở A …`)."""
    orders: tuple[Listed, ...] = ()
    next: int | None = None
    assigned_behind: bool = False
    """Who does it stands set apart behind the work (`… (Sở A chủ trì)`, `… - Sở A`)."""
    bare: bool = False
    """It says no more than who leads (`Sở A chủ trì;`): what the next one says is led so."""
    cooperates: bool = False
    """Its predicate begins with working together."""
    in_passing: bool = False
    """With whom is said in passing: what the subject does by itself follows (`phối hợp với Sở B, rà soát …`)."""
    doubts: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether the subject is a body, or communes, that the rules know, and no loose collective."""
        if self.subject is None:
            return False
        first = next(each.located.mention for each in self.named if each.located.start >= self.subject.start)
        return first.kind in SUBJECTS

    @property
    def subjects(self) -> tuple[Mention, ...]:
        """Whoever is its subject."""
        if self.subject is None:
            return ()
        start, end = self.subject
        return tuple(each.located.mention for each in self.named if start <= each.located.start < end)

    def actors(self, base: int) -> tuple[Actor, ...]:
        """Everybody it names; their spans are counted from `base`."""
        return tuple(
            Actor(
                each.located.mention,
                each.capacity,
                Origin.SENTENCE,
                Span(each.located.start - base, each.located.end - base),
            )
            for each in self.named
        )

    def settled(self) -> Sentence:
        """The same sentence; its subject does by itself what it does with nobody in particular, or in passing."""
        if self.capacity is not Capacity.SUPPORTS or self.partners is None:
            return self
        start, end = self.partners
        partners = [each.located.mention for each in self.named if start <= each.located.start < end]
        if not self.in_passing and any(each.kind not in LOOSE for each in partners):
            return self
        return self._with_subject(Capacity.IMPLEMENTS)

    def supporting(self) -> Sentence:
        """The same sentence where others lead, and its subject supports them."""
        return self._with_subject(Capacity.SUPPORTS)

    def _with_subject(self, capacity: Capacity) -> Sentence:
        """The same sentence with its subject in `capacity`."""
        mine = set(self.subjects)
        named = tuple(
            each._replace(capacity=capacity) if each.located.mention in mine else each for each in self.named
        )
        return self._replace(capacity=capacity, named=named)

    def as_order(self) -> Sentence:
        """The same sentence as what somebody else does: giving the order that nobody is said to give."""
        given = self.given
        assert given is not None
        named = tuple(
            each._replace(capacity=Capacity.DIRECTED) if each.located in given.members else each
            for each in self.named
        )
        orders = (given, *self.orders)
        capacity = Capacity.IMPLEMENTS
        return self._replace(capacity=capacity, named=named, subject=None, giver=None, given=None, orders=orders)

    def within(self, statement: Statement) -> Statement:
        """`statement`, made of this sentence, with its pieces."""
        base = statement.span.start

        def piece(span: Span | None) -> Span | None:
            return None if span is None else Span(span.start - base, span.end - base)

        return replace(
            statement,
            subject=piece(self.subject),
            giver=piece(self.giver),
            premise=piece(self.premise),
            proviso=piece(self.proviso),
            modal=piece(self.modal),
            verb=piece(self.verb),
            object=self._behind(statement),
            place=piece(self.place),
            partners=piece(self.partners),
            addressee=piece(self.addressee),
        )

    def _behind(self, statement: Statement) -> Span | None:
        """What stands behind the verb, but for the white space before it."""
        if self.verb is None:
            return None
        at = self.verb.end - statement.span.start
        while statement.text[at : at + 1].isspace():
            at += 1
        return Span(at, len(statement.text)) if at < len(statement.text) else None
