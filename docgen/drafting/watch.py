"""Watch: every sentence of a plan that may mean the unit, found without the readers, and what became of each.

The readers can overlook; so coverage is not measured against what they found. A wide and simple list of words
marks sentences in the plan's own text, and each mark must end as an item, a decision, something only talked of,
another unit's task, or something that a person must look at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from docgen.drafting.survey import CLOSING, OPENING, Survey
from docgen.drafting.unit_meant import concerns, meant
from docgen.messages import say
from docgen.model.directive import Unplaced
from docgen.model.unit import Unit
from docgen.phrases.grammar import Capacity
from docgen.phrases.patterns import any_of
from docgen.phrases.ruleset import Rules
from docgen.statements.mention import Mention, MentionKind
from docgen.statements.statement import ORDERS, Actor, Origin, Statement
from docgen.text.normalize import folded

_ACTING = (Capacity.LEADS, Capacity.IMPLEMENTS, Capacity.SUPPORTS)
_LOCAL = (MentionKind.COMMUNE_BODY, MentionKind.GENERIC, MentionKind.RELATED)


class WatchMark(NamedTuple):
    """A sentence of a clause that may mean the unit. `sure`: its words hardly mean anything else.

    `heading`: it is a title, which may speak for what stands below.
    """

    clause: str
    text: str
    words: str
    sure: bool
    heading: bool = False


class Watched(NamedTuple):
    """What the watch has to tell: what a person must look at, and what is only talked of or another's."""

    unclaimed: tuple[Unplaced, ...]
    bystanding: tuple[Unplaced, ...]


def marks(survey: Survey, unit: Unit) -> Iterator[WatchMark]:
    """The marked sentences of the plan, in its order; the names of `unit` itself are watched for too."""
    rules = survey.rules
    own = [re.escape(folded(name)) for name in (unit.full_name, unit.running_name, *unit.other_names)]
    level = rules.levels[unit.level]
    # A body is sought by its own names and those of its like; the words of the watch are for communes.
    certain, likely = (rules.watch.sure, rules.watch.possible) if unit.kind is not None else ((), level.groups)
    sure = rules.regex(rf"\b(?:{any_of((*certain, *own))})\b")
    possible = rules.regex(
        rf"(?:{any_of((*likely, *unit.groups))})" if unit.kind is None else rf"\b(?:{any_of(likely)})\b"
    )
    for each in survey.sentences:
        found = sure.search(each.folded) or possible.search(each.folded)
        if found is not None:
            yield WatchMark(each.clause, each.text, found[0], found.re is sure, each.heading)


def watch(
    survey: Survey,
    unit: Unit,
    accounted: Mapping[str, frozenset[str]],
    labels: Mapping[str, frozenset[str]] | None = None,
) -> Watched:
    """What became of each mark that `accounted` (the texts of statements by clause) does not hold already.

    `labels`: the names behind labels, by clause. They hold a mark that is nothing but such names.
    """
    said: dict[str, list[Statement]] = {}
    for statement in survey.statements:
        said.setdefault(statement.clause, []).append(statement)
    unclaimed: dict[tuple[str, str], Unplaced] = {}
    bystanding: dict[tuple[str, str], Unplaced] = {}
    around = {
        OPENING: say("opening words; look whether they ask something of the unit"),
        CLOSING: say("closing words, which ask all to carry out the plan"),
    }
    told: str
    for mark in marks(survey, unit):
        if mark.clause in around:
            bystanding.setdefault((mark.clause, mark.text), Unplaced(mark.clause, around[mark.clause], mark.text))
            continue
        if _holds(accounted.get(mark.clause, frozenset()), mark):
            continue
        if any(mark.text.rstrip(" .;:") in names for names in (labels or {}).get(mark.clause, ())):
            continue
        if _passed_on(mark, survey, accounted, said):
            continue
        if survey.clauses[mark.clause].clause.repeats in accounted:
            continue  # a row of an annex says who does what stands in the text
        if mark.heading and any(_speaks_for(mark.clause, clause) for clause in accounted):
            continue
        own = said.get(mark.clause, [])
        # What stands behind a label is said of the whole clause.
        statements = [each for each in own if _overlap(each.text, mark.text)] or own
        reason = _reason(statements, unit, survey.rules)
        if reason is None and mark.sure:
            told = say("may mean the unit (“{words}”), and no rule says what is asked", words=mark.words)
            unclaimed.setdefault((mark.clause, told), Unplaced(mark.clause, told, mark.text))
        else:
            told = reason or say("speaks in general (“{words}”), names nobody to act", words=mark.words)
            bystanding.setdefault((mark.clause, told), Unplaced(mark.clause, told, mark.text))
    return Watched(tuple(unclaimed.values()), tuple(bystanding.values()))


def _passed_on(
    mark: WatchMark, survey: Survey, accounted: Iterable[str], said: Mapping[str, Sequence[Statement]]
) -> bool:
    """Whether `mark` is but a name behind a label of a title, and what has it below the title is accounted for."""
    names = "; ".join(name for _, line in survey.labels(mark.clause) for name in line.bodies)
    if said.get(mark.clause) or mark.text.rstrip(" .;:") not in names:
        return False
    below = (each for clause in accounted if _speaks_for(mark.clause, clause) for each in said.get(clause, ()))
    labelled = (actor for each in below for actor in each.actors if actor.origin is Origin.LABEL)
    return any(actor.mention.text in names for actor in labelled)


def _speaks_for(heading: str, clause: str) -> bool:
    return clause == heading or clause.startswith((f"{heading}.", f"{heading}-"))


def _holds(texts: Iterable[str], mark: WatchMark) -> bool:
    return any(_overlap(text, mark.text) for text in texts)


def _overlap(text: str, sentence: str) -> bool:
    return sentence.rstrip(" .;:") in text or text.rstrip(" .;:") in sentence


def _reason(statements: Iterable[Statement], unit: Unit, rules: Rules) -> str | None:
    """Why the statements in which the mark stands give the unit nothing; None where that is not known."""
    statements = tuple(statements)
    actors = [actor for each in statements for actor in each.actors if concerns(actor.mention, unit, rules)]
    if not actors:
        no_order = statements and all(each.kind not in ORDERS for each in statements)
        return say("an aim, a target or the state of things, no order") if no_order else None
    acting = [actor.mention for actor in actors if actor.capacity in _ACTING]
    if not acting and any(_is_remark_on(actor, unit) for actor in actors):
        return None  # the unit's own turn in a list of places
    if not acting:
        return say("only talked of: {names}", names=_names(actor.mention for actor in actors))
    if all(each.is_commune and not each.means(unit) for each in acting):
        return say("another unit's: {names}", names=_names(acting))
    if all(each.kind in _LOCAL or not meant(each, unit, rules) for each in acting):
        return say("asked of “{names}” in general; look whether the unit is meant", names=_names(acting))
    no_order = all(each.kind not in ORDERS for each in statements)
    return say("an aim, a target or the state of things, no order") if no_order else None


def _is_remark_on(actor: Actor, unit: Unit) -> bool:
    """Whether a remark, or a column that is no label, gives the unit by its own name."""
    named = actor.mention.kind is MentionKind.COMMUNES_NAMED and actor.mention.means(unit)
    return actor.origin is Origin.LABEL and named


def _names(mentions: Iterable[Mention]) -> str:
    return ", ".join(dict.fromkeys(mention.text for mention in mentions))
