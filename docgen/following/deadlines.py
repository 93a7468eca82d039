"""Deadlines: every time that a plan or a directive gives, with what is to be done and who does it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from docgen.following.due_date import DueDate, DueKind
from docgen.following.due_dates import Reckoning, comes_again, due_dates, settled
from docgen.model.clause_names import walk
from docgen.model.plan import Plan
from docgen.model.plan_reference import cited
from docgen.phrases.grammar import StatementKind
from docgen.phrases.ruleset import Rules
from docgen.statements.reader import read_statements
from docgen.statements.statement import ORDERS, Statement
from docgen.statements.times import Time
from docgen.text.markup import plain
from docgen.text.normalize import clean

_A_DAY_MORE = re.compile(
    r"[\s,(]*(?:chậm nhất|muộn nhất|trước|vào)(?: là| vào| trước| ngày)*\s*\d{1,2}(?![\d/])"
    r"(?: của tháng[^,;.()]{0,20})?"
    r"|\s*(?:của )?(?:tháng|quý|năm) (?:liền kề|kế tiếp|sau)\b",
    re.IGNORECASE,
)
"""What stands right behind a time and belongs to it: `hằng tháng, trước ngày 20`."""
_FAR = dt.date.max


class Deadline(NamedTuple):
    """One due date: in which document and clause, what is to be done, by whom."""

    document: str
    """How the document is cited."""
    clause: str
    text: str
    doers: tuple[str, ...]
    due: DueDate
    since: dt.date
    """From this day on, what comes again is reckoned."""
    until: int | None = None
    """The last year of the plan, where its title names one."""

    @property
    def day(self) -> dt.date | None:
        """The day that counts first; None where the calendar has none."""
        return self.due.day(self.since)


def deadlines(plan: Plan, rules: Rules, since: dt.date | None = None) -> tuple[Deadline, ...]:
    """The deadlines of a plan, or of a directive read as one, in its order.

    What comes again is reckoned from `since`, else from the day of issue, not before the first year that the title
    names; where nothing of these is known, it has no day.
    """
    reckoning = Reckoning.of(plan.issued_on, clean(plain(plan.abstract)), rules)
    start = since or reckoning.start
    name = cited(plan.number, plan.issued_on, plan.issuer)
    found: dict[tuple[str, DueDate], Deadline] = {}
    for said in _said(plan, reckoning, rules):
        known = said.due if start is not None else said.due._replace(again=None)
        deadline = Deadline(name, said.clause, said.text, said.doers, known, start or _FAR, reckoning.until)
        found.setdefault((said.clause, said.due), deadline)
    return tuple(found.values())


def in_order_of_days(found: tuple[Deadline, ...]) -> tuple[Deadline, ...]:
    """The same by their days; those without a day last."""
    return tuple(sorted(found, key=lambda each: (each.day or _FAR, each.document)))


class _Said(NamedTuple):
    clause: str
    text: str
    doers: tuple[str, ...]
    due: DueDate


def _said(plan: Plan, reckoning: Reckoning, rules: Rules) -> Iterator[_Said]:
    """The due dates of the statements, and of what tells the time of the whole plan, in the plan's order."""
    by_clause = {
        id_: tuple(own) for id_, own in groupby(read_statements(plan, rules), key=lambda each: each.clause)
    }
    placed = tuple(walk(plan))
    for section in plan.sections:
        yield from _labelled(section.number.strip(" ."), section.title, reckoning, rules)
        for each in (each for each in placed if each.section is section):
            yield from _labelled(each.id, each.clause.title or "", reckoning, rules)
            above = {clause.timing.text for clause in each.above if clause.timing is not None}
            for statement in by_clause.get(each.id, ()):
                times = [time for time in statement.times if _is_own(time) or time.text not in above]
                yield from _of_statement(statement, times, reckoning, rules)


def _of_statement(
    statement: Statement, times: Sequence[Time], reckoning: Reckoning, rules: Rules
) -> Iterator[_Said]:
    dues = _due_dates_of(statement, times, reckoning, rules)
    doers = tuple(each.text for each in statement.doers)
    text = " ".join(statement.text.split()).rstrip(" :;")
    yield from (_Said(statement.clause, text, doers, due) for due in dues if _is_meant(due, statement))
    if not dues:
        yield from _labelled(statement.clause, statement.text, reckoning, rules)


def _is_meant(due: DueDate, statement: Statement) -> bool:
    """Whether a due date is somebody's: `hằng năm` in an aim or of a budget is nobody's."""
    loose = due.kind is DueKind.ONGOING or (due.again is not None and bool(due.notes))
    return not loose or statement.kind in (*ORDERS, StatementKind.TARGET)


def _labelled(clause: str, text: str, reckoning: Reckoning, rules: Rules) -> Iterator[_Said]:
    """`Thời gian thực hiện: từ tháng 4 đến tháng 12 năm 2020`, where it is a clause or a title of its own."""
    plain_text = clean(plain(text))
    label = rules.regex(rules.following.deadlines.label).match(plain_text)
    if label is not None:
        for due in due_dates(plain_text[label.end() :], reckoning, rules):
            yield _Said(clause, plain_text.strip(), (), due)


def _is_own(time: Time) -> bool:
    """Whether a sentence says it itself, and not a label of it or of a clause above."""
    return time.start < time.end


def _due_dates_of(
    statement: Statement, times: Sequence[Time], reckoning: Reckoning, rules: Rules
) -> tuple[DueDate, ...]:
    yearly = any(comes_again(time.text, rules) for time in times)
    found = [
        due
        for time in times
        for due in due_dates(_words(time, statement), reckoning, rules, yearly=yearly)
        if due.kind is not DueKind.ONGOING or not _is_own(time)  # in a sentence it tells how, not when
    ]
    return settled(tuple(_dated_first(found)))


def _dated_first(found: list[DueDate]) -> Iterator[DueDate]:
    """What says the same in other words (a label beside its sentence) is told once, by the first words."""
    seen = set()
    for each in found:
        key = (each.kind, each.start, each.last, each.again)
        if key not in seen:
            seen.add(key)
            yield each


def _words(time: Time, statement: Statement) -> str:
    if not _is_own(time):
        return time.text
    more = _A_DAY_MORE.match(statement.text, time.end)
    return time.text + (more[0] if more else "")
