"""Survey: what a plan asks of whom, clause by clause. Computed once for a plan, for all its units."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, pairwise

from docgen.messages import say
from docgen.model.clauses import Placed, walk
from docgen.model.finding import Finding, Severity
from docgen.model.plan import Clause, Plan, Role, SectionKind
from docgen.model.timing import Timing
from docgen.rules.gazetteer import Gazetteer, Mention, MentionKind
from docgen.rules.ruleset import Rules
from docgen.rules.wording import Stage
from docgen.rules.work import WorkKind
from docgen.text.markup import plain
from docgen.text.normalize import clean, folded

_SKIPPED = {SectionKind.PURPOSE, SectionKind.TARGETS}
_LONGEST_SUBJECT = 240
_FARTHEST_VERB = 4
"""A name may hold a verb (Sở Xây dựng); farther than this the verb belongs to what is said of the subject."""
_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Part:
    """One thing to do inside a clause, with the kinds of work it is and how each department's fields match it."""

    text: str
    kinds: tuple[WorkKind, ...]
    fields: tuple[tuple[str, int, tuple[str, ...]], ...]
    """(department id, syllables matched, keywords matched), best first."""


@dataclass(frozen=True, slots=True)
class Duty:
    """A clause that asks something of somebody. `quote` is its text, whole; `actors` who, in which role."""

    id: str
    quote: str
    parts: tuple[Part, ...]
    actors: Mapping[Role, tuple[Mention, ...]]
    timing: Timing | None
    section: SectionKind
    heading: bool = False
    """The actors head the section in which the clause stands (V.1 Sở …)."""
    doubtful: bool = False
    """The clause names communes, but it cannot be told what it asks of them."""

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Everyone named, in any role."""
        return tuple(mention for mentions in self.actors.values() for mention in mentions)


@dataclass(frozen=True)
class Survey:
    """A plan read for the cascade."""

    plan: Plan
    rules: Rules
    gazetteer: Gazetteer
    duties: tuple[Duty, ...]
    ids: frozenset[str]
    findings: tuple[Finding, ...] = field(default=())

    @cached_property
    def presiding(self) -> Mention | None:
        """The body that follows up the plan and gathers reports: as the plan's spec says, or by its own words."""
        if self.plan.presiding is not None:
            return self.gazetteer.classify(self.plan.presiding)
        return next(self._presiding(), None)

    def _presiding(self) -> Iterator[Mention]:
        reporting = self.rules.regex(
            r"(?:\bqua|\bvề|\bgửi(?: về)?) (?P<body>[^;.()*]{3,80}?)(?: (?:để )?tổng hợp|[*)])"
        )
        for text in (*self.plan.closing, *(duty.quote for duty in self.duties)):
            for match in reporting.finditer(clean(text)):
                mention = self.gazetteer.classify(match["body"])
                if mention.kind is MentionKind.BODY:
                    yield mention
        for duty in self.duties:
            if duty.heading and duty.mentions[0].kind is MentionKind.BODY:
                yield duty.mentions[0]


def survey(plan: Plan, rules: Rules) -> Survey:
    """Read `plan` for the cascade: its duties, who is named in them, what nobody knows (as findings)."""
    gazetteer = Gazetteer(rules)
    reader = _Reader(rules, gazetteer)
    placed = tuple(walk(plan))
    duties = tuple(duty for each in placed for duty in reader.duties(each))
    return Survey(plan, rules, gazetteer, duties, frozenset(each.id for each in placed), tuple(_unknown(duties)))


class _Reader:
    def __init__(self, rules: Rules, gazetteer: Gazetteer) -> None:
        self._rules, self._gazetteer = rules, gazetteer
        self._fields = [
            (entry.department, keyword, _spelled(keyword))
            for entry in rules.fields.fields
            for keyword in entry.keywords
        ]

    def duties(self, placed: Placed) -> Iterator[Duty]:
        """The duty that a clause is, if any: a labelled task, a bullet under a body, or a sentence on one."""
        clause, section = placed.clause, placed.section
        if section.kind in _SKIPPED or any(above.assignments() for above in placed.above):
            return
        if clause.assignments():
            actors = {role: self._split(line.bodies) for role, line in clause.assignments()}
            yield self._duty(placed, _whole(clause), actors)
            return
        if not clause.text:
            return
        text = (
            _whole(clause)
            if not any(child.assignments() for child in clause.clauses)
            else clean(plain(clause.text))
        )
        heads = next((each.actors for each in (clause, *reversed(placed.above)) if each.actors), ())
        if any(above.text and not above.actors for above in placed.above):
            return
        subject = self._subject(text)
        if heads:
            actors = {Role.LEAD if len(heads) == 1 else Role.IMPLEMENT: self._split(heads)}
            partner = self._partner(text)
            if partner is not None:
                actors[Role.SUPPORT] = (partner,)
            yield self._duty(placed, text, actors, heading=True)
        elif subject:
            yield self._duty(placed, text, {Role.IMPLEMENT: subject})
        elif self._names_communes(text):
            yield self._duty(placed, text, {}, doubtful=True)

    def _duty(
        self,
        placed: Placed,
        text: str,
        actors: Mapping[Role, tuple[Mention, ...]],
        *,
        heading: bool = False,
        doubtful: bool = False,
    ) -> Duty:
        parts = tuple(self._part(part) for part in self._parts(text))
        timing, kind = placed.clause.timing, placed.section.kind
        return Duty(placed.id, text, parts, actors, timing, kind, heading, doubtful)

    def _split(self, bodies: tuple[str, ...]) -> tuple[Mention, ...]:
        return tuple(mention for body in bodies for mention in self._gazetteer.split(plain(body)))

    def _parts(self, text: str) -> list[str]:
        """The sentences that open with a verb of action, each with the sentences that do not and follow it."""
        cuts = [
            match.end()
            for match in _SENTENCE.finditer(text)
            if text[match.end() : match.end() + 1].isupper() and self._rules.action.match(text, match.end())
        ]
        return [text[start:end].strip() for start, end in pairwise((0, *cuts, len(text)))]

    def _part(self, text: str) -> Part:
        return Part(text, self._rules.kinds_of(self._core(text)), self._matched(text))

    def _core(self, text: str) -> str:
        """`text` without the subject and the premise it opens with: what is left says the kind of work."""
        for rule in (*self._rules.stage(Stage.SUBJECT), *self._rules.stage(Stage.PREMISE)):
            text = self._rules.regex(rule.pattern).sub("", text)
        return text

    def _matched(self, text: str) -> tuple[tuple[str, int, tuple[str, ...]], ...]:
        for pattern in self._rules.fields.ignored:
            text = self._rules.regex(pattern).sub("", text)
        spelled = _spelled(text)
        found: dict[str, list[str]] = {}
        for department, keyword, words in self._fields:
            if words in spelled:
                found.setdefault(department, []).append(keyword)
        scored = [(id_, sum(len(word.split()) for word in words), tuple(words)) for id_, words in found.items()]
        return tuple(sorted(scored, key=lambda entry: -entry[1]))

    def _subject(self, text: str) -> tuple[Mention, ...]:
        """The bodies that open `text` as the subject of its verb; the longest opening of known names wins."""
        told = self._rules.regex(r"^(?:giao|yêu cầu|đề nghị)\s+").sub("", text[:_LONGEST_SUBJECT])
        if self._rules.action.match(told):
            return ()
        found: tuple[Mention, ...] = ()
        for verb in islice(self._verb.finditer(told), _FARTHEST_VERB):
            mentions = self._gazetteer.split(told[: verb.start()].strip(" ,:"))
            if mentions and all(mention.kind is not MentionKind.UNKNOWN for mention in mentions):
                found = mentions
        return found

    @cached_property
    def _verb(self) -> re.Pattern[str]:
        return self._rules.regex(r"(?:có trách nhiệm|chịu trách nhiệm|<dong_tu>)")

    def _partner(self, text: str) -> Mention | None:
        match = self._rules.regex(r"phối hợp(?: chặt chẽ)?(?: với)? [^;.]*?(?P<communes><cap_xa_ubnd>)").search(
            text
        )
        if match is None or self._is_object(text, match.start("communes")):
            return None
        return self._gazetteer.classify(match["communes"])

    def _names_communes(self, text: str) -> bool:
        named = self._rules.regex(r"<cap_xa_ubnd>").finditer(text)
        return any(not self._is_object(text, match.start()) for match in named)

    def _is_object(self, text: str, at: int) -> bool:
        """Whether the communes named at `at` are only the object of another's act (đôn đốc các xã, phường)."""
        return any(
            self._rules.regex(rf"{pattern} (?:[^;.]*?(?:,| và) )?(?:các |của )?$").search(
                text, max(0, at - 160), at
            )
            for pattern in self._rules.communes.as_object
        )


def _whole(clause: Clause) -> str:
    """The text of a clause with what stands below it, as one text."""
    text = clean(plain(clause.text)).strip()
    below = [clean(plain(" ".join(filter(None, (child.title, _whole(child)))))) for child in clause.clauses]
    below = [piece for piece in below if piece]
    if not below:
        return text
    return f"{text.rstrip(' .:;')}: {'; '.join(piece.rstrip(' .;') for piece in below)}."


def _spelled(text: str) -> str:
    """The words of `text`, folded, one space before and after each, so that whole words are found by `in`."""
    return f" {' '.join(_WORD.findall(folded(text)))} "


def _unknown(duties: tuple[Duty, ...]) -> Iterator[Finding]:
    for duty in duties:
        for mention in duty.mentions:
            if mention.kind is MentionKind.UNKNOWN:
                yield Finding(
                    rule="co-quan-la",
                    severity=Severity.WARNING,
                    place=duty.id,
                    message=say("no list of bodies knows “{name}”", name=mention.text),
                    expected=say("a name from specs/rules/co-quan.yaml, or a new entry there"),
                    found=mention.text,
                )
