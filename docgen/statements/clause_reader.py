"""The statements of one clause: its sentences with whoever they name, and what it has from labels and headings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from docgen.messages import say
from docgen.model.timing import Timing
from docgen.phrases.grammar import Capacity
from docgen.phrases.ruleset import Rules
from docgen.phrases.timing_words import TimeKind
from docgen.statements.gazetteer import Gazetteer
from docgen.statements.inheritance import PASSED_ON, Inherited, doubts_about
from docgen.statements.lists import Listed, listed
from docgen.statements.mention import LOOSE, Located, Mention
from docgen.statements.name_cues import Cues
from docgen.statements.segments import segments, stripped, within
from docgen.statements.sentence import Sentence
from docgen.statements.sentence_reader import SentenceReader
from docgen.statements.span import Span
from docgen.statements.statement import DOING, Actor, Origin, Statement
from docgen.statements.statement_kinds import Sorter
from docgen.statements.telling_sentences import Telling
from docgen.statements.times import Time, find_times
from docgen.text.normalize import folded

_START = attrgetter("start")
_RECURRING = (TimeKind.EACH, TimeKind.ONGOING)


class ClauseReader:
    """Reads clauses by the rules in force."""

    def __init__(self, rules: Rules, gazetteer: Gazetteer, cues: Cues) -> None:
        self._rules, self._gazetteer, self._cues = rules, gazetteer, cues
        self._sentences = SentenceReader(cues)
        self._sorter, self._telling = Sorter(rules), Telling(rules)

    def statements(
        self,
        name: str,
        text: str,
        labels: tuple[Actor, ...],
        above: Inherited,
        product: str,
        makers: tuple[Actor, ...],
        *,
        assigned: bool,
    ) -> Iterator[Statement]:
        """What the clause called `name` says in its plain `text`.

        `labels`: whoever its own labelled lines name; `above`: what it has from its headings and from above;
        `product`, `makers`: what is to come out of it, and the communes that its remarks speak of; `assigned`: its
        labels name bodies or a time.
        """
        located = self._gazetteer.mentions(text)
        shared: Sentence | None = None
        before, number = None, 0
        for span in segments(text, located, self._cues):
            for sentence in self._within(text, span, located):
                if self._passes_on_an_order(sentence, labels, above, shared):
                    sentence = sentence.as_order()
                led = shared is not None and shared.bare and sentence.cooperates and sentence.subject is not None
                if led:
                    sentence = sentence.supporting()
                actors, doubts = self._actors(text, sentence, labels, above.actors, shared)
                number += 1
                said = stripped(text, sentence.start, sentence.end)
                times = self._times(said.of(text))
                statement = Statement(
                    clause=name,
                    index=number,
                    kind=self._sorter.kind(
                        said.of(text),
                        above.voice,
                        labelled=assigned,
                        names=self._acts(text, sentence),
                        carried=shared is not None,
                        begins=self._cues.verb(text, sentence.predicate, sentence.end),
                        orders=self._acts(text, sentence) and (sentence.known or _has_deadline(times)),
                        dated=_has_deadline(times),
                        given=sentence.giver is not None,
                        led=bool(above.actors),
                        tells=self._telling.tells(text, sentence),
                        among_orders=above.orders,
                        before=before,
                    ),
                    text=said.of(text),
                    span=said,
                    actors=(*actors, *makers),
                    times=(*times, *_labelled(above.timing)),
                    product=product,
                    under=above.under,
                    doubts=(*sentence.doubts, *doubts, *doubts_about(makers, labels)),
                )
                before = None if statement.text[-1:] in ".!?:" else statement.kind
                ordered = []
                for order in sentence.orders:
                    number += 1
                    inside = replace(statement, index=number, within=statement.index)
                    ordered.append(self._ordered(text, inside, sentence, order))
                yield _without_partners_of(ordered, sentence.within(statement))
                yield from ordered
                aside = text[: span.start].endswith("(")
                if sentence.subject is not None and not (led or aside):
                    shared = sentence

    def _times(self, text: str) -> tuple[Time, ...]:
        """The times of a statement; how often a basis comes about (`căn cứ kết quả hằng năm`) is none."""
        return tuple(
            time
            for time in find_times(text, self._rules)
            if time.kind not in _RECURRING or self._cues.basis.search(text[: time.start]) is None
        )

    def _acts(self, text: str, sentence: Sentence) -> bool:
        """Whether `sentence` says who does what, before or behind it; a mere name says nothing."""
        if sentence.subject is None:
            return any(each.capacity in DOING for each in sentence.named)
        return any(letter.isalnum() for letter in text[sentence.predicate : sentence.end])

    def _within(self, text: str, span: Span, located: Sequence[Located]) -> Iterator[Sentence]:
        lists = listed(text, within(located, span), span.start)
        at: int | None = span.start
        while at is not None:
            sentence = self._sentences.read(text, at, span.end, lists[bisect_left(lists, at, key=_START) :])
            yield sentence
            at = sentence.next

    def _ordered(self, text: str, whole: Statement, sentence: Sentence, order: Listed) -> Statement:
        """What those are told to do whom `sentence` orders something inside what somebody else does."""
        located = [each.located for each in sentence.named if order.start <= each.located.start]
        located.sort(key=lambda each: each.start)
        inner = self._sentences.read(text, order.start, sentence.end, listed(text, located))
        said = stripped(text, order.start, sentence.end)
        givers = tuple(Actor(each, Capacity.GIVES, Origin.SENTENCE) for each in whole.doers)
        actors = (*inner.actors(said.start), *givers)
        times = (*self._times(said.of(text)), *(each for each in whole.times if not each.end))
        made = replace(whole, text=said.of(text), span=said, actors=actors, times=times, doubts=inner.doubts)
        return inner.within(made)

    def _actors(
        self,
        text: str,
        sentence: Sentence,
        labels: tuple[Actor, ...],
        above: tuple[Actor, ...],
        shared: Sentence | None,
    ) -> tuple[tuple[Actor, ...], tuple[str, ...]]:
        """Whoever takes part in `sentence`, and what is doubtful in that.

        Its own words come first, but what a label says of the same part wins; then the subject before it, then
        whoever stands above.
        """
        own = sentence.actors(stripped(text, sentence.start, sentence.end).start)
        if sentence.given is not None and shared is not None and not labels:
            own += tuple(Actor(each, Capacity.GIVES, Origin.SENTENCE) for each in shared.subjects)
        if labels:
            given = any(each.capacity in DOING for each in (*labels, *own))
            return (*labels, *own, *(() if given else _doing(above))), _contradiction(labels, own)
        if sentence.subject is not None:
            led = shared is not None and shared.bare and sentence.capacity is Capacity.SUPPORTS
            leads = shared.subjects if shared is not None and led else ()
            return (*(Actor(each, Capacity.LEADS, Origin.SENTENCE) for each in leads), *own), ()
        told = {_who(each.mention) for each in own if each.capacity is Capacity.RECEIVES}
        # Nobody reports to himself; whoever supports somebody in one thing does the next by himself.
        if shared is not None and told.isdisjoint(map(_who, shared.subjects)):
            capacity = Capacity.IMPLEMENTS if shared.capacity is Capacity.SUPPORTS else shared.capacity
            above = tuple(Actor(each, capacity, Origin.SENTENCE) for each in shared.subjects)
        if sentence.assigned_behind:
            above = tuple(each for each in above if each.capacity not in DOING)
        return (*(_as_subject(each, sentence) for each in above), *own), ()

    def _passes_on_an_order(
        self, sentence: Sentence, labels: tuple[Actor, ...], above: Inherited, shared: Sentence | None
    ) -> bool:
        """Whether an order that nobody is said to give (`Đề nghị …`) is what its label or heading does.

        Whoever heads a clause passes orders on to those below; to others the issuer of the plan gives them.
        """
        if sentence.given is None:
            return False
        if shared is not None:  # "Sở A có văn bản …; tùy tình hình, yêu cầu các đơn vị báo cáo": A asks
            return sentence.premise is not None and all(each.kind in LOOSE for each in sentence.given.mentions)
        heads = [each for each in labels or above.actors if each.capacity in DOING]
        if not heads or any(_who(each.mention) in map(_who, sentence.given.mentions) for each in heads):
            return False
        if not labels and not any(self._passes_to_all(each.mention, sentence.given) for each in heads):
            return False
        headed = bool(labels) or heads[0].origin is Origin.HEADING
        return headed and self._cues.superior.match(heads[0].mention.text) is None

    def _passes_to_all(self, head: Mention, given: Listed) -> bool:
        return all(self._cues.giving.passes_on(head, each) for each in given.mentions)


def _labelled(timing: Timing | None) -> tuple[Time, ...]:
    return () if timing is None else (Time(timing.text, 0, 0, timing),)


def _has_deadline(times: tuple[Time, ...]) -> bool:
    return any(time.kind is TimeKind.BY for time in times)


def _doing(above: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Whoever a heading makes act, where the labels below it only say with whom."""
    return tuple(each for each in above if each.capacity in DOING)


def _as_subject(actor: Actor, sentence: Sentence) -> Actor:
    """`actor`, whom a heading or the sentence before names, as the subject of `sentence`."""
    if actor.origin is Origin.LABEL or actor.capacity not in PASSED_ON or actor.capacity not in DOING:
        return actor
    return actor if sentence.capacity is Capacity.IMPLEMENTS else actor._replace(capacity=sentence.capacity)


def _contradiction(labels: tuple[Actor, ...], own: tuple[Actor, ...]) -> tuple[str, ...]:
    by_label = {_who(each.mention) for each in labels if each.capacity in DOING}
    in_sentence = {_who(each.mention) for each in own if each.capacity in DOING}
    if not by_label or in_sentence <= by_label:
        return ()
    return (say("the sentence makes somebody else act than its labels do"),)


def _who(mention: Mention) -> str:
    """Whom `mention` means, however the name is written."""
    return mention.body.name if mention.body is not None else folded(mention.text)


def _without_partners_of(ordered: Sequence[Statement], whole: Statement) -> Statement:
    """`whole` without those with whom they work who are told to do something inside it.

    In "Công an tỉnh chỉ đạo Công an cấp xã phối hợp với UBND cấp xã xử phạt" nobody is a partner of Công an tỉnh.
    """
    theirs = {actor.mention for each in ordered for actor in each.actors if each.is_partner(actor)}
    own = tuple(
        actor
        for actor in whole.actors
        if actor.mention not in theirs
        or actor.capacity is not Capacity.SUPPORTS
        or actor.origin is not Origin.SENTENCE
    )
    return replace(whole, actors=own)
