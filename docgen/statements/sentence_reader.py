"""Reads sentences: by the words before and behind the names in them."""

from __future__ import annotations

import re

from docgen.messages import say
from docgen.phrases.grammar import Capacity
from docgen.statements.doers_behind import DoersBehind
from docgen.statements.giving_words import REACH
from docgen.statements.inheritance import PASSED_ON, may_act
from docgen.statements.lists import Listed
from docgen.statements.mention import SUBJECTS
from docgen.statements.name_cues import Cue, Cues
from docgen.statements.segments import supports_until
from docgen.statements.sentence import Named, Sentence
from docgen.statements.sentence_heads import Head, HeadReader
from docgen.statements.span import Span
from docgen.statements.statement import DOING

_COMMA = re.compile(r"\s*,")
_BARE = 5
"""Of so few syllables "Sở B phối hợp thực hiện" is no statement of its own."""


class SentenceReader:
    """Reads sentences by the words before and behind the names in them."""

    def __init__(self, cues: Cues) -> None:
        self._cues, self._heads, self._behind = cues, HeadReader(cues), DoersBehind(cues)

    def read(self, text: str, start: int, end: int, lists: tuple[Listed, ...]) -> Sentence:
        """`text[start:end]`, or as much of it as one subject governs; `lists` are the names in it."""
        head, near = self._heads.head(text, start, end, lists)
        modal = self._cues.modal_end(text, head.predicate, end)
        capacity = self._subject(text, head)
        named: list[Named] = []
        doubts = [] if near is None else [_doubt(head, near)]
        spans: dict[Capacity, Span] = {}
        orders: list[Listed] = []
        following = None
        if head.givers is not None:
            named += [Named(each, Capacity.GIVES) for each in head.givers.members]
        if head.doers is not None:
            named += [Named(each, self._behind.in_bracket(text, each) or capacity) for each in head.doers.members]
        alone = head.doers is None and head.givers is None and head.premise is None
        mine = {each for one in (head.doers, head.givers) if one is not None for each in one.members}
        assigned = False
        floor = start
        for each in lists:
            cue = self._cues.before(text, each.start, floor)
            explains = text[floor : each.start].strip() == "(" and floor > start
            floor = each.end
            if mine.intersection(each.members):
                rest = [one for one in each.members if one not in mine]
                named += [Named(one, Capacity.MENTIONED) for one in rest]
                continue
            if each.start < head.predicate:
                named += [Named(one, Capacity.MENTIONED) for one in each.members]
                continue
            cut = self._cut(text, head.predicate, end, each, cue)
            if cut is None and assigned and cue is not None:
                cut = self._behind.next_thing(text, named[-1].located.end, end, each)
            if cut is not None:
                following = cut
                break
            part, order = self._capacity(text, end, each, cue)
            if part is Capacity.IMPLEMENTS and head.doers is not None and self._behind.tells_which(text, each):
                part = Capacity.MENTIONED
            behind = not explains and head.doers is None
            if alone and self._behind.does_what_is_named(text, start, end, each):
                part, order = Capacity.IMPLEMENTS, False
            elif behind and self._behind.stands_behind(text, head.predicate, end, each, cue):
                part, order = self._cues.after(text, each.end) or Capacity.IMPLEMENTS, False
            else:
                behind = each.depth > 0
            assigned = assigned or (behind and part in DOING)
            if order:
                orders.append(each)
            named += [Named(one, part or Capacity.MENTIONED) for one in each.members]
            if part is None and not self._cues.attribute(text, each.start) and any(map(may_act, each.mentions)):
                unsure = text[each.start : each.end]
                doubts.append(say("no part in the sentence is sure for “{name}”", name=unsure))
            if cue is not None and part is not None and part not in spans:
                spans[part] = Span(cue.start, each.end)
            elif cue is None and part is Capacity.SUPPORTS and not each.depth and part not in spans:
                # "Sở A chủ trì, Sở B phối hợp rà soát …"
                spans[part] = Span(each.start, supports_until(text, each.end, self._cues))
        stop = end if following is None else following
        place = self._cues.place.search(text, head.predicate, stop)
        return Sentence(
            start,
            stop,
            capacity,
            tuple(named),
            subject=None if head.doers is None else Span(head.doers.start, head.doers.end),
            giver=_giver(head),
            premise=_span(start, head.premise),
            proviso=self._proviso(text, start, head.premise),
            modal=_span(head.predicate, modal) if text[head.predicate : modal].strip() else None,
            verb=self._verb(text, modal, stop),
            place=None if place is None else Span(place.start(), place.end()),
            partners=spans.get(Capacity.SUPPORTS),
            addressee=spans.get(Capacity.RECEIVES),
            predicate=head.predicate,
            assigned_behind=assigned,
            given=head.doers if head.giving is not None and head.givers is None else None,
            orders=tuple(orders),
            next=following,
            bare=capacity is Capacity.LEADS and len(text[head.predicate : stop].split()) <= _BARE,
            cooperates=self._cues.after(text, head.predicate) is Capacity.SUPPORTS,
            in_passing=self._in_passing(text, spans.get(Capacity.SUPPORTS), stop),
            doubts=tuple(doubts),
        ).settled()

    def _subject(self, text: str, head: Head) -> Capacity:
        """What the predicate makes of its subject; several who work with nobody else work with each other."""
        capacity = self._cues.after(text, head.predicate) or Capacity.IMPLEMENTS
        several = head.doers is not None and len(head.doers.members) > 1
        if capacity is Capacity.SUPPORTS and text[head.predicate :].lstrip()[:1] == ",":
            return Capacity.IMPLEMENTS  # "Sở A, phối hợp với Sở B, làm …": with whom is said in passing
        if capacity is Capacity.SUPPORTS and several and not self._cues.has_partner(text, head.predicate):
            return Capacity.IMPLEMENTS
        return capacity

    def _in_passing(self, text: str, partners: Span | None, end: int) -> bool:
        """Whether behind `partners` and a comma the subject's own act follows."""
        comma = None if partners is None else _COMMA.match(text, partners.end, end)
        return comma is not None and self._cues.acts_alone(text, comma.end(), end)

    def _proviso(self, text: str, start: int, premise: int | None) -> Span | None:
        found = None if premise is None else self._cues.proviso.search(text, start, premise)
        return None if found is None else _span(found.start(), premise)

    def _verb(self, text: str, at: int, end: int) -> Span | None:
        while at < end and not text[at].isalnum():
            at += 1
        return Span(at, self._cues.verb_end(text, at, end)) if at < end else None

    def _capacity(self, text: str, end: int, each: Listed, cue: Cue | None) -> tuple[Capacity | None, bool]:
        """What the words around `each` make of it (None: they say nothing), and whether it is told to act."""
        behind = self._cues.after(text, each.end)
        by_whom = self._cues.by_whom.search(text, max(0, each.start - 30), each.start) is not None
        if behind in PASSED_ON and (by_whom or (cue is None and (each.depth or behind is Capacity.SUPPORTS))):
            return behind, False
        if each.depth and cue is not None and cue.capacity is Capacity.GIVES:
            return Capacity.IMPLEMENTS, False
        if cue is None:
            return None, False
        if cue.capacity is Capacity.GIVES:
            if self._cues.superior.match(text, each.start, end):
                return Capacity.RECEIVES, False
            return Capacity.DIRECTED, self._cues.acts(text, each.end, end)
        return cue.capacity, cue.orders and self._cues.acts(text, each.end, end)

    def _cut(self, text: str, begun: int, end: int, each: Listed, cue: Cue | None) -> int | None:
        """Where a sentence with a new subject, or a new order, begins at `each`; None where it goes on."""
        if each.depth:
            return None
        if cue is not None and cue.capacity is Capacity.GIVES:
            place = cue.start
            if self._cues.superior.match(text, each.start, end) or not self._cues.acts(text, each.end, end):
                return None
        elif cue is None:
            place = each.start
            if not self._begins(text, end, each):
                return None
        else:
            return None
        before = text[begun:place].rstrip()
        conjunction = self._cues.conjunction.search(before, max(0, len(before) - REACH))
        if conjunction is None or not conjunction.start() or not self._cues.said(before):
            return None  # as long as nothing is said but with whom
        if self._cues.after(before, 0) is Capacity.LEADS and len(before.split()) <= _BARE:
            return None  # "Sở A chủ trì, Sở B phối hợp …" is one statement
        return place

    def _begins(self, text: str, end: int, each: Listed) -> bool:
        """Whether `each`, which no word governs, is the subject of what follows."""
        behind = self._cues.after(text, each.end)
        if behind is Capacity.SUPPORTS and len(text[each.end : end].split()) <= _BARE:
            return False
        if behind is Capacity.LEADS or behind is Capacity.SUPPORTS:
            return True
        first, place = each.mentions[0], each.end + 1
        if first.kind not in SUBJECTS and text[: each.start].rstrip()[-1:] != ":":
            return False
        stressed = self._cues.modal_end(text, place, end) > place
        return stressed or (first.text[:1].isupper() and self._cues.acts(text, each.end, end))


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


def _giver(head: Head) -> Span | None:
    if head.giving is None:
        return None
    start = head.givers.start if head.givers is not None else head.giving
    given_behind = head.doers is not None and head.doers.start > start
    return Span(start, head.doers.start if head.doers is not None and given_behind else head.predicate)


def _doubt(head: Head, near: Head) -> str:
    names = [
        ", ".join(mention.text for mention in each.doers.mentions) if each.doers is not None else say("nobody")
        for each in (head, near)
    ]
    return say("the subject is read as {one}; it may be {other}", one=names[0], other=names[1])
