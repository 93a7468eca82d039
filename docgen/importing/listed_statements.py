"""A group of statements: what one clause of a plan asks of the same bodies, as a line of a list."""

from __future__ import annotations

from typing import Any, NamedTuple

from docgen.model.clause_names import Placed
from docgen.model.plan import Clause
from docgen.phrases.grammar import Capacity
from docgen.statements.mention import LOOSE
from docgen.statements.statement import DOING, Actor, Origin, Statement
from docgen.text.markup import plain


class StatementGroup(NamedTuple):
    """Statements of a clause with the same doers. `given`: the clause, or the row that repeats it."""

    placed: Placed
    given: Clause
    statements: tuple[Statement, ...]

    def task(self) -> dict[str, Any]:
        """The entry of a task: by its labelled lines or its row, else by its own words or its heading."""
        return {
            "id": self._id,
            "text": self._text,
            **self._roles(),
            "timing": self._timing,
            "remarks": self._remarks,
        }

    def duty(self) -> dict[str, Any]:
        """The entry of a duty: whoever must act, in the order in which they are named, and their roles."""
        roles = self._roles()
        partners = {
            actor.mention.text for each in self.statements for actor in each.actors if each.is_partner(actor)
        }
        supporting = [each for each in roles["support"] if each not in partners]
        actors = roles["lead"] + roles["implement"] or supporting or roles["support"]
        return {
            "id": self._id,
            "actors": actors,
            "text": self._text,
            **roles,
            "timing": self._timing,
            "remarks": self._remarks,
        }

    @property
    def _id(self) -> str:
        return self.statements[0].name

    @property
    def _text(self) -> str:
        clause = self.placed.clause
        whole = plain(clause.text or clause.title or "")
        own = [each for each in self.statements if not each.within]
        if own[0].index == 1 and own[-1].span.end >= len(whole.rstrip()):
            return whole
        return whole[own[0].span.start : own[-1].span.end]

    @property
    def _timing(self) -> str:
        if self.given.timing is not None:
            return self.given.timing.text
        times = [time for each in self.statements for time in each.times]
        said = [time.text for time in times if time.end] or [time.text for time in times]
        return "; ".join(dict.fromkeys(said))

    @property
    def _remarks(self) -> list[dict[str, str]]:
        """What else labels or other columns say: the product, the money, a note."""
        return [{"label": plain(each.label), "text": plain(each.text)} for each in self.given.remarks]

    def _roles(self) -> dict[str, list[str]]:
        labelled = any(actor.origin is Origin.LABEL for each in self.statements for actor in each.actors)
        actors = [actor for each in self.statements for actor in self._taking_part(each)]
        lead, support, implement = (
            [actor.mention.text for actor in actors if actor.capacity is capacity]
            for capacity in (Capacity.LEADS, Capacity.SUPPORTS, Capacity.IMPLEMENTS)
        )
        lead = list(dict.fromkeys(lead))
        implement = [each for each in dict.fromkeys(implement) if each not in lead]
        support = [each for each in dict.fromkeys(support) if labelled or each not in (*lead, *implement)]
        return {"lead": lead, "support": support, "implement": implement}

    def _taking_part(self, statement: Statement) -> list[Actor]:
        """Those whom the list names: where labels name the bodies, nobody else; no partner of nobody."""
        labelled = [each for each in statement.actors if each.origin is Origin.LABEL]
        if not labelled:
            return [each for each in statement.actors if self._takes_part(statement, each)]
        given = any(each.capacity in DOING for each in labelled)
        return [
            each
            for each in statement.actors
            if each.origin is Origin.LABEL or (not given and each.capacity in DOING)
        ]

    def _takes_part(self, statement: Statement, actor: Actor) -> bool:
        loose = actor.mention.kind in LOOSE and actor.mention.text[:1].islower()
        if loose and (statement.proviso is not None or statement.within):
            return False  # "nếu có vướng mắc, các đơn vị báo cáo …" asks nobody in particular
        if statement.within and any(each.doers for each in self.statements if not each.within):
            return False
        partner = actor.capacity is Capacity.SUPPORTS and statement.is_partner(actor)
        return not partner or bool(statement.subjects)
