"""A directive as a page shows it: the plan's lines and what became of each, the items and what explains them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from docgen import EVERYONE, Decisions, Directive, DirectiveSection, Item, OwnItem, Survey, Unplaced, clause_of
from docgen.desk.decision_changes import about
from docgen.desk.plan_lines import PlanLine, plan_lines

_LONGEST = 1_200
"""Words beyond which two texts are shown whole: to compare them would take longer than a click may."""


class WordChange(NamedTuple):
    """Words that stayed (`same`), went (`gone`) or came (`new`)."""

    kind: str
    words: str


def word_changes(before: str, after: str) -> list[WordChange]:
    """`after` with the words of `before` that went, in reading order."""
    old, new = before.split(), after.split()
    if max(len(old), len(new)) > _LONGEST:
        return [WordChange("gone", " ".join(old)), WordChange("new", " ".join(new))]
    pieces: list[WordChange] = []
    for tag, start, end, from_, to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(WordChange("same", " ".join(new[from_:to])))
            continue
        if start < end:
            pieces.append(WordChange("gone", " ".join(old[start:end])))
        if from_ < to:
            pieces.append(WordChange("new", " ".join(new[from_:to])))
    return pieces


class SourceShown(NamedTuple):
    """A clause that an item rests on: its name, how it bears on the unit, its words."""

    clause: str
    bearing: str
    quote: str


class ItemShown(NamedTuple):
    """An item of the draft. `refs` name it in decisions; `changes`: from the clause to the sentence."""

    key: str
    number: int
    text: str
    refs: tuple[str, ...]
    department: str
    sources: tuple[SourceShown, ...]
    reason: str
    notes: tuple[str, ...]
    timing: str
    support: str
    changes: tuple[WordChange, ...]
    steps: tuple[str, ...]
    is_decided: bool
    is_worded: bool
    is_own: bool
    """Whether it is an item of people's own words."""
    is_first: bool
    is_last: bool


class SectionShown(NamedTuple):
    """The items of one department; `steps` it may go in the order of them: `up`, `down`."""

    id: str
    name: str
    items: tuple[ItemShown, ...]
    steps: tuple[str, ...]


class LeftShown(NamedTuple):
    """A clause without an item: why, its words, and whether a decision is behind it."""

    clause: str
    reason: str
    quote: str
    is_decided: bool


class ReviewShown(NamedTuple):
    """All of a directive that the page shows."""

    sections: tuple[SectionShown, ...]
    waiting: tuple[LeftShown, ...]
    omitted: tuple[LeftShown, ...]
    others: tuple[LeftShown, ...]
    lines: tuple[PlanLine, ...]
    covered: int
    addressed: int
    marks: dict[str, str]
    """What became of each clause: `in`, `waits`, `out`, `other`."""
    items_of: dict[str, str]
    """The key of the item that rests on a clause."""


def review_shown(survey: Survey, directive: Directive, decisions: Decisions | None) -> ReviewShown:
    """What the page shows of `directive`."""
    sections = tuple(_sections(directive, decisions))
    coverage = directive.coverage
    marks: dict[str, str] = {}
    for mark, left in (("other", coverage.others), ("out", coverage.omitted), ("waits", coverage.unresolved)):
        marks.update({each.clause: mark for each in left})
    items_of: dict[str, str] = {}
    for section in sections:
        for item in section.items:
            for source in item.sources:
                marks[source.clause] = "in"
                items_of.setdefault(source.clause, item.key)
    return ReviewShown(
        sections,
        _left(coverage.unresolved, survey, decisions),
        _left(coverage.omitted, survey, decisions),
        _left(coverage.others, survey, decisions),
        tuple(plan_lines(survey)),
        coverage.tally.covered,
        coverage.tally.addressed,
        marks,
        items_of,
    )


def section_id(section: DirectiveSection) -> str:
    """The department of a section as decisions name it."""
    return EVERYONE if section.department is None else section.department.id


def _sections(directive: Directive, decisions: Decisions | None) -> Iterator[SectionShown]:
    number = 0
    names = [section.name for section in directive.sections]
    for section in directive.all_sections():
        shown = []
        for at, item in enumerate(section.items):
            number += 1
            shown.append(_item(item, number, section, at, decisions))
        steps = (("up", names[:1]), ("down", names[-1:]))
        ways = tuple(way for way, end in steps if section.name in names and section.name not in end)
        yield SectionShown(section_id(section), section.name, tuple(shown), ways)


def _item(item: Item, number: int, section: DirectiveSection, at: int, decisions: Decisions | None) -> ItemShown:
    before = " ".join(source.quote for source in item.sources)
    decided = [about(decisions, ref) or about(decisions, clause_of(ref)) for ref in item.refs]
    return ItemShown(
        key=f"m{number}",
        number=number,
        text=item.text,
        refs=item.refs,
        department=section_id(section),
        sources=tuple(SourceShown(each.clause, each.bearing, each.quote) for each in item.sources),
        reason=str(item.reason),
        notes=tuple(map(str, item.notes)),
        timing=item.timing,
        support=", ".join(item.support),
        changes=tuple(word_changes(before, item.text)),
        steps=tuple(dict.fromkeys(step.rule for step in item.steps)),
        is_decided=any(each is not None for each in decided),
        is_worded=any(each is not None and each.wording is not None for each in decided),
        is_own=any(isinstance(each, OwnItem) for each in decided),
        is_first=at == 0,
        is_last=at == len(section.items) - 1,
    )


def _left(left: Sequence[Unplaced], survey: Survey, decisions: Decisions | None) -> tuple[LeftShown, ...]:
    return tuple(
        LeftShown(
            each.clause,
            str(each.reason),
            each.quote or _words(survey, each.clause),
            about(decisions, each.clause) is not None,
        )
        for each in left
    )


def _words(survey: Survey, clause: str) -> str:
    placed = survey.clauses.get(clause_of(clause))
    return "" if placed is None else " ".join(filter(None, (placed.clause.title, placed.clause.text)))
