"""Who is meant: whether a name in a plan stands for the unit, by its own names or as one of those it gathers."""

from __future__ import annotations

from docgen.model.unit import Unit
from docgen.phrases.ruleset import Rules
from docgen.statements.mention import Mention, MentionKind
from docgen.text.normalize import folded

_GATHERING = (MentionKind.COLLECTIVE, MentionKind.GENERIC)


def meant(mention: Mention, unit: Unit, rules: Rules) -> bool:
    """Whether `mention` stands for `unit` or a body of its own; a body is also meant by what gathers its like."""
    if unit.kind is not None:
        return mention.means(unit)
    names = {folded(name) for name in (unit.name, *unit.other_names)}
    if names & {folded(name) for name in mention.excluded}:
        return False
    if mention.kind in _GATHERING:
        patterns = (*rules.levels[unit.level].groups, *unit.groups)
        return any(rules.regex(pattern).search(mention.text) for pattern in patterns)
    told = folded(mention.text)
    called = () if mention.body is None else (mention.body.name, *mention.body.other_names)
    by_text = any(told == name or told.startswith(f"{name} ") for name in names)
    return by_text or bool(names & {folded(name) for name in called})


def itself(mention: Mention, unit: Unit, rules: Rules) -> bool:
    """The same, but not where only a body of the commune's own is named (Công an cấp xã)."""
    own_body = unit.kind is not None and mention.kind is MentionKind.COMMUNE_BODY
    return not own_body and meant(mention, unit, rules)


def concerns(mention: Mention, unit: Unit, rules: Rules) -> bool:
    """Whether `mention` may have to do with `unit`: it is meant, or named with others in general."""
    if unit.kind is not None:
        return mention.is_commune or mention.kind in (*_GENERAL, MentionKind.COMMUNE_BODY)
    return mention.kind in _GENERAL or meant(mention, unit, rules)


_GENERAL = (MentionKind.GENERIC, MentionKind.RELATED)
