"""Duties: which clauses of a plan ask something of somebody, and of whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docgen.drafting.actors import ActorReader
from docgen.drafting.duty import Duty, Part
from docgen.drafting.parts import PartReader
from docgen.model.clauses import Placed
from docgen.model.plan import Clause, Role, SectionKind
from docgen.phrases.ruleset import Rules
from docgen.statements.gazetteer import Gazetteer
from docgen.statements.mention import Mention, MentionKind
from docgen.text.markup import plain
from docgen.text.normalize import clean

_SKIPPED = {SectionKind.PURPOSE, SectionKind.TARGETS}


class DutyReader:
    """Reads the duties of a plan by the rules in force."""

    def __init__(self, rules: Rules, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._parts = PartReader(rules)
        self._actors = ActorReader(rules, gazetteer)

    def duties(self, placed: Placed) -> Iterator[Duty]:
        """The duty that a clause is, if any: a labelled task, a bullet under a body, or a sentence on one."""
        clause = placed.clause
        if placed.section.kind in _SKIPPED or any(above.assignments() for above in placed.above):
            return
        if clause.assignments():
            yield self._labelled(placed)
        elif clause.text and not any(above.text and not above.actors for above in placed.above):
            yield from self._told(placed)

    def _labelled(self, placed: Placed) -> Duty:
        actors = {role: self._split(line.bodies) for role, line in placed.clause.assignments()}
        return self._duty(placed, whole(placed.clause), actors)

    def _told(self, placed: Placed) -> Iterator[Duty]:
        clause = placed.clause
        labelled_below = any(child.assignments() for child in clause.clauses)
        text = clean(plain(clause.text)) if labelled_below else whole(clause)
        heads = next((each.actors for each in (clause, *reversed(placed.above)) if each.actors), ())
        if heads:
            yield self._duty(placed, text, self._under(heads, text), heading=True)
        elif actors := self._actors.actors(text):
            yield self._duty(placed, text, actors)
        elif self._actors.names_communes(text):
            yield self._duty(placed, text, {}, doubtful=True)

    def _under(self, heads: tuple[str, ...], text: str) -> Mapping[Role, tuple[Mention, ...]]:
        """The bodies that head the section, with the communes with which the text has them work."""
        bodies = self._split(heads)
        partner = None if any(mention.is_commune for mention in bodies) else self._actors.partner(text)
        own = {Role.LEAD if len(heads) == 1 else Role.IMPLEMENT: bodies}
        return own if partner is None else {**own, Role.SUPPORT: (partner,)}

    def _split(self, bodies: tuple[str, ...]) -> tuple[Mention, ...]:
        """The bodies of a list; a name that a YAML list in brackets cut at its comma is put together again."""
        found = tuple(mention for body in bodies for mention in self._gazetteer.split(plain(body)))
        if len(bodies) < 2 or all(mention.is_known for mention in found):
            return found
        joined = self._gazetteer.split(", ".join(map(plain, bodies)))
        return joined if len(_strange(joined)) < len(_strange(found)) else found

    def _duty(
        self,
        placed: Placed,
        text: str,
        actors: Mapping[Role, tuple[Mention, ...]],
        *,
        heading: bool = False,
        doubtful: bool = False,
    ) -> Duty:
        concerns = doubtful or any(_may_concern(each) for mentions in actors.values() for each in mentions)
        # What is only the province's is never drafted: nobody asks what it is made of.
        parts = self._parts.parts(text) if concerns else (Part(text),)
        return Duty(placed.id, text, parts, actors, placed.clause.timing, placed.section.kind, heading, doubtful)


def _strange(mentions: tuple[Mention, ...]) -> list[Mention]:
    return [mention for mention in mentions if not mention.is_known]


def _may_concern(mention: Mention) -> bool:
    """Whether what `mention` is given can become a commune's: its own, in general, mirrored, or in doubt."""
    if mention.body is not None:
        return mention.body.mirroring is not None
    return mention.kind is not MentionKind.COLLECTIVE


def whole(clause: Clause) -> str:
    """The text of a clause with what stands below it, as one text."""
    text = clean(plain(clause.text)).strip()
    below = [clean(plain(" ".join(filter(None, (child.title, whole(child)))))) for child in clause.clauses]
    below = [piece for piece in below if piece]
    if not below:
        return text
    return f"{text.rstrip(' .:;')}: {'; '.join(piece.rstrip(' .;') for piece in below)}."
