"""The deadlines as files: a calendar that any program takes (RFC 5545), a spreadsheet."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence

from icalendar import Alarm, Calendar, Event

from docgen.files.seals import seal_calendar
from docgen.following.deadlines import Deadline
from docgen.following.due_date import DueKind, Recurrence
from docgen.following.spreadsheet import Column, Spreadsheet
from docgen.phrases.following_words import FollowRules

REMINDERS = (7, 3, 1)
"""So many days before, people are reminded."""
_SHORT = 75
_NAMESPACE = uuid.UUID("5b0d2c0e-9d0d-5f8c-8f0a-2f6f3a1d7c11")
_SHORTEST_MONTH = 28
_EVERY_MONTH = 12


def calendar_file(deadlines: Sequence[Deadline], words: FollowRules, stamp: dt.date) -> bytes:
    """Those that have a day as an iCalendar file: what comes again as a rule, reminders 7, 3 and 1 days before.

    Nothing in it is made up: its identifiers follow from document, clause and words, its stamp is `stamp`.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//docgen//docgen follow//VI")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", words.calendar.name)
    for deadline in deadlines:
        day = deadline.day
        if day is not None:
            calendar.add_component(_event(deadline, day, words, stamp))
    return seal_calendar(calendar.to_ical())


def deadline_table(deadlines: Sequence[Deadline], words: FollowRules) -> bytes:
    """All of them as a spreadsheet, in the order given."""
    book = Spreadsheet()
    sheet = book.sheet(words.calendar.name)
    widths = (5, 12, 16, 26, 60, 32, 34, 12, 30)
    columns = [Column(heading, width) for heading, width in zip(words.calendar.columns, widths, strict=True)]
    rows = [
        (
            number,
            each.day,
            words.deadlines.kinds[each.due.kind],
            each.due.words,
            each.text,
            "; ".join(each.doers),
            each.document,
            each.clause,
            "; ".join(each.due.notes),
        )
        for number, each in enumerate(deadlines, start=1)
    ]
    book.table(sheet, columns, rows)
    return book.sealed(words.calendar.name)


def _event(deadline: Deadline, day: dt.date, words: FollowRules, stamp: dt.date) -> Event:
    event = Event()
    event.add("uid", f"{_identity(deadline)}@docgen")
    event.add("dtstamp", dt.datetime(stamp.year, stamp.month, stamp.day, tzinfo=dt.UTC))
    event.add("dtstart", day)
    event.add("dtend", day + dt.timedelta(days=1))
    kind = words.deadlines.kinds[deadline.due.kind]
    said = {
        "loai": kind,
        "viec": deadline.text,
        "ai": "; ".join(deadline.doers) or "…",
        "chu": deadline.due.words,
        "van_ban": deadline.document,
        "muc": deadline.clause,
    }
    short = said | {"viec": shortened(deadline.text)}
    event.add("summary", words.calendar.summary.format_map(short))
    notes = "".join(f"\n({note})" for note in deadline.due.notes)
    event.add("description", words.calendar.description.format_map(said) + notes)
    event.add("categories", [kind])
    event.add("transp", "TRANSPARENT")
    if deadline.due.again is not None:
        event.add("rrule", rule_of(deadline.due.again, deadline.until))
    for days in REMINDERS:
        event.add_component(_alarm(days, words.calendar.reminder.format_map(short | {"ngay": str(days)})))
    return event


def _alarm(days: int, text: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", dt.timedelta(days=-days))
    alarm.add("description", text)
    return alarm


def rule_of(again: Recurrence, until: int | None) -> dict[str, object]:
    """The recurrence as an RRULE; a day that not each month has is the last that it has up to there."""
    rule: dict[str, object]
    if again.kind is DueKind.WEEKLY:
        rule = {"freq": "weekly", "byday": "fr"}
    else:
        rule = {"freq": "yearly" if len(again.months) == 1 else "monthly"}
        if len(again.months) < _EVERY_MONTH:
            rule["bymonth"] = list(again.months)
        if again.day > _SHORTEST_MONTH:
            rule |= {"bymonthday": list(range(_SHORTEST_MONTH, again.day + 1)), "bysetpos": -1}
        else:
            rule["bymonthday"] = again.day
    if until is not None:
        rule["until"] = dt.date(until, 12, 31)
    return rule


def shortened(text: str) -> str:
    """A title of the first words of `text`."""
    if len(text) <= _SHORT:
        return text
    return f"{text[:_SHORT].rpartition(' ')[0].rstrip(' ,;:')}…"


def _identity(deadline: Deadline) -> uuid.UUID:
    due = deadline.due
    told = (deadline.document, deadline.clause, due.kind.value, due.words, deadline.text)
    return uuid.uuid5(_NAMESPACE, "\n".join(told))
