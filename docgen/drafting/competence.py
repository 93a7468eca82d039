"""Competence: whether an act may be given to a department of a commune (craft, points 13 and 14)."""

from __future__ import annotations

from collections.abc import Iterable

from docgen.drafting.predicate import predicate
from docgen.model.plan import Role
from docgen.phrases.competences import Competence
from docgen.phrases.ruleset import Rules
from docgen.statements.statement import Statement


def beyond(text: str, role: Role, statements: Iterable[Statement], rules: Rules) -> Competence | None:
    """The rule by which what `text` asks of a commune in `role` is not its departments' to do, or None.

    It holds wherever the verb stands in the sentence, and for those who only support: to support an act that is
    the province's alone is told to a person, not ordered as that act.
    """
    statements = tuple(statements)
    told = predicate(text, statements, rules)
    offices = {doer.office for each in statements for doer in each.doers if doer.is_commune}
    for act in rules.competence.acts:
        if (act.roles and role not in act.roles) or (act.offices and offices.isdisjoint(act.offices)):
            continue
        if rules.regex(act.pattern).search(told):
            return act
    return None
