"""Two directives of a unit item by item: what its departments keep, and what is new, changed or ended for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from docgen.model.amendment import Change, ClauseChange, ItemChange
from docgen.model.clause_names import clause_of
from docgen.model.directive import Directive, DirectiveSection, Item


class PairedItem(NamedTuple):
    """An item of the newer directive, or of the older one where it has ended, with the older one that it was.

    `same_words`: whether both say the same, but for the numbers of the plan and of its clauses.
    """

    change: Change
    section: DirectiveSection
    item: Item
    before: Item | None
    same_words: bool = False

    def rests_on(self, old: frozenset[str], new: frozenset[str]) -> bool:
        """Whether it rests on nothing but these clauses of the older and of the newer plan."""
        before = self.before is None or _clauses(self.before) <= old
        return before and (self.change is Change.ENDED or _clauses(self.item) <= new)

    @property
    def told(self) -> ItemChange:
        """The same in texts."""
        after = None if self.change is Change.ENDED else self.item
        return ItemChange(
            self.change,
            self.section.name,
            "" if self.before is None else self.before.text,
            "" if after is None else after.text,
            () if self.before is None else tuple(sorted(_clauses(self.before))),
            () if after is None else tuple(sorted(_clauses(after))),
        )


def paired_items(old: Directive, new: Directive, changes: Iterable[ClauseChange]) -> tuple[PairedItem, ...]:
    """Every item of `new` in its order, then those of `old` that have ended.

    An item stays where all clauses on which it rests stayed, however they are joined now. It was changed where
    the same department has it in the same words and for the same time though one of its clauses did not stay, as
    where it names a whole section; or where an item of `old` that stands no more rests on one of its clauses. The
    numbers of the plan and of its clauses do not count.
    """
    every = tuple(changes)
    names = {each.old: each.new for each in every if each.old and each.new}
    stays = [each for each in every if each.change is Change.SAME]
    old_stay, new_stay = frozenset(each.old for each in stays), frozenset(each.new for each in stays)
    theirs = [(section, item) for section in old.all_sections() for item in section.items]
    ours = [(section, item) for section in new.all_sections() for item in section.items]
    renamed = _Renamed(old, new, names)
    free = list(range(len(theirs)))
    was: dict[int, int] = {}

    def take(at: int, other: int) -> None:
        was[at] = other
        free.remove(other)

    keys = [_key(section, item) for section, item in ours]
    old_keys = [_key(section, item._replace(text=renamed(item.text))) for section, item in theirs]
    for at, key in enumerate(keys):
        same = next((other for other in free if old_keys[other] == key), None)
        if same is not None:
            take(at, same)
    same_words = frozenset(was)
    for at, (section, item) in enumerate(ours):
        if at not in same_words:
            rests = _clauses(item)
            shared = [
                other for other in free if rests & {names.get(clause, "") for clause in _clauses(theirs[other][1])}
            ]
            near = [other for other in shared if theirs[other][0].name == section.name]
            if shared:
                take(at, (near or shared)[0])
    paired = [
        PairedItem(Change.CHANGED, *each, theirs[was[at]][1], at in same_words)
        if at in was
        else PairedItem(Change.NEW, *each, None)
        for at, each in enumerate(ours)
    ]
    paired += [PairedItem(Change.ENDED, *theirs[other], theirs[other][1]) for other in free]
    return tuple(
        each._replace(change=Change.SAME) if each.rests_on(old_stay, new_stay) else each for each in paired
    )


class _Renamed:
    """Texts of the older directive, citing the newer plan and its clauses by the numbers that they bear there."""

    def __init__(self, old: Directive, new: Directive, names: Mapping[str, str]) -> None:
        self._numbers = (str(old.plan.number), str(new.plan.number))
        moved = {name: now for name, now in names.items() if name != now and "." in name}
        longest_first = sorted(map(re.escape, moved), key=len, reverse=True)
        self._moved = moved
        self._names = re.compile(rf"(?<![\w.])(?:{'|'.join(longest_first) or '(?!)'})(?![\w-]|\.\w)")

    def __call__(self, text: str) -> str:
        """`text` of an item of the older directive."""
        return self._names.sub(lambda match: self._moved[match[0]], text.replace(*self._numbers))


def _key(section: DirectiveSection, item: Item) -> tuple[str, str, str, str]:
    return section.name, item.text, item.timing, item.product


def _clauses(item: Item) -> frozenset[str]:
    named = (*(source.clause for source in item.sources), *item.refs)
    return frozenset(clause_of(name) for name in named)
