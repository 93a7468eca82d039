"""Task: an item of a directive as it is followed: who has it, whence it comes, by when it is due."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from docgen.following.due_date import DueDate, DueKind, Recurrence
from docgen.following.due_dates import Reckoning, due_dates
from docgen.model.directive import Directive, Item
from docgen.phrases.ruleset import Rules
from docgen.text.markup import plain
from docgen.text.normalize import clean

_JOIN = " + "
_ON = " @"
"""In a key, before the day for which a task that comes again has a row of its own."""


class Task(NamedTuple):
    """A row of the tracking sheet before anybody has filled it in."""

    key: str
    """The clauses and parts of clauses that the item is made of, or the name of a unit's own item."""
    text: str
    source: str
    department: str
    partners: str
    product: str
    timing: str
    due: dt.date | None

    def on(self, day: dt.date) -> Task:
        """The same task due again on `day`, under a key of its own."""
        return self._replace(key=f"{self.key}{_ON}{day.isoformat()}", due=day)

    @property
    def refs(self) -> frozenset[str]:
        """The names in its key."""
        return refs_of(self.key)


def refs_of(key: str) -> frozenset[str]:
    """The names of clauses, or of an item, in the key of a task, whichever of its days the key is for."""
    return frozenset(each.strip() for each in key.partition(_ON)[0].split(_JOIN.strip()) if each.strip())


def tasks(directive: Directive, rules: Rules, since: dt.date | None = None) -> Iterator[Task]:
    """The items of a directive, in its order, those around the table of a unit's own plan too.

    What comes again is next due on or after `since`, else the day of issue.
    """
    plan = directive.plan
    reckoning = Reckoning.of(directive.frame.issued_on or plan.issued_on, clean(plain(plan.abstract)), rules)
    start = since or reckoning.start
    body = directive.body
    for section in (*directive.sections, *body.funding, *body.organisation):
        for item in section.items:
            timing = item.timing or directive.frame.period
            yield Task(
                key=_JOIN.join(item.refs),
                text=item.text,
                source=_source(item),
                department=section.name,
                partners="; ".join(item.support),
                product=item.product,
                timing=timing,
                due=first_day(due_dates(timing, reckoning, rules), start),
            )


def recurrences(directive: Directive, rules: Rules) -> dict[str, Recurrence]:
    """By their keys the tasks that come again, and when."""
    plan = directive.plan
    reckoning = Reckoning.of(directive.frame.issued_on or plan.issued_on, clean(plain(plan.abstract)), rules)
    found: dict[str, Recurrence] = {}
    for each in tasks(directive, rules):
        again = [due.again for due in due_dates(each.timing, reckoning, rules) if due.again is not None]
        if len(again) == 1:  # of two the next day may be either's, and first_day has told it
            found[each.key] = again[0]
    return found


def first_day(found: tuple[DueDate, ...], since: dt.date | None) -> dt.date | None:
    """The first day on or after `since` on which something is due; else the last that has passed.

    The day from which on something is done is none on which it is due; what comes again is due from `since` on.
    """
    due = (each for each in found if each.kind is not DueKind.FROM and (since or each.again is None))
    days = sorted(day for day in (each.day(since or dt.date.max) for each in due) if day is not None)
    coming = [day for day in days if since is None or day >= since]
    return coming[0] if coming else days[-1] if days else None


def _source(item: Item) -> str:
    return "; ".join(source.clause for source in item.sources)
