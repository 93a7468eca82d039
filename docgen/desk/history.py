"""What no file of the project holds: who decided what when, what was before and after, what was worked on last."""

from __future__ import annotations

import hashlib
import sqlite3
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

_SCHEMA = """
create table if not exists acts (
    number integer primary key, subject text not null, at text not null, person text not null, what text not null,
    before text, after text,
    state text not null default 'done');
create index if not exists acts_of on acts (subject, state, number);
create table if not exists recent (
    person text not null, address text not null, title text not null, at text not null,
    primary key (person, address));
create table if not exists renamed (was text primary key, now text not null);
create table if not exists remembered (
    person text not null, name text not null, value text not null, primary key (person, name));
"""
_SHOWN = 12


class NotedAct(NamedTuple):
    """One thing that a person did to a file: its text before and after (None: there was no file)."""

    number: int
    subject: str
    at: str
    person: str
    what: str
    before: str | None
    after: str | None
    state: str
    """`done`, `undone`, or `gone`: undone, and then something else was done."""


def digest(text: str | None) -> str:
    """A short name of a text by which two states of a file are told apart."""
    return "" if text is None else hashlib.sha256(text.encode()).hexdigest()[:16]


class Notebook:
    """One SQLite file; every act is on disk before its answer is given."""

    def __init__(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        self._lock = threading.Lock()
        self._base = sqlite3.connect(file, check_same_thread=False, isolation_level=None)
        self._base.executescript(f"pragma journal_mode=wal; {_SCHEMA}")

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._base.close()

    def note(self, subject: str, person: str, what: str, before: str | None, after: str | None) -> None:
        """Write down an act; what had been undone before can be redone no more."""
        with self._lock:
            self._base.execute("begin")
            self._base.execute("update acts set state='gone' where subject=? and state='undone'", (subject,))
            self._base.execute(
                "insert into acts (subject, at, person, what, before, after) values (?,?,?,?,?,?)",
                (subject, _now(), person, what, before, after),
            )
            self._base.execute("commit")

    def last_done(self, subject: str) -> NotedAct | None:
        """The act that would be undone."""
        return self._one("subject=? and state='done' order by number desc", subject)

    def first_undone(self, subject: str) -> NotedAct | None:
        """The act that would be done again."""
        return self._one("subject=? and state='undone' order by number", subject)

    def mark(self, number: int, state: str) -> None:
        """Say of an act that it is undone, or done again."""
        with self._lock:
            self._base.execute("update acts set state=? where number=?", (state, number))

    def acts(self, subject: str | None = None, most: int = 300) -> list[NotedAct]:
        """The last acts, of one file or of all, newest first."""
        where, values = ("subject=?", (subject,)) if subject is not None else ("1", ())
        with self._lock:
            rows = self._base.execute(
                "select number, subject, at, person, what, null, null, state from acts"
                f" where {where} order by number desc limit ?",
                (*values, most),
            ).fetchall()
        return [NotedAct(*row) for row in rows]

    def rename(self, was: str, now: str, decisions_now: Callable[[str], str]) -> None:
        """A plan goes by another name: what was done to it and to its directives stands under that one then.

        `decisions_now` makes of a text of decisions the one that stands in the file under the new name.
        """
        with self._lock:
            self._base.execute("begin")
            rows = self._base.execute(
                "select number, subject, before, after from acts where subject=? or substr(subject, 1, ?)=?",
                (f"plan {was}", len(was) + 1, f"{was}/"),
            ).fetchall()
            for number, subject, *texts in rows:
                if subject.startswith("plan "):
                    values = (f"plan {now}", *texts)
                else:
                    texts = [None if text is None else decisions_now(text) for text in texts]
                    values = (now + subject.removeprefix(was), *texts)
                self._base.execute(
                    "update acts set subject=?, before=?, after=? where number=?", (*values, number)
                )
            self._base.execute(
                "update or replace recent set address=? || substr(address, ?)"
                " where address=? or substr(address, 1, ?)=?",
                (
                    f"/plans/{now}",
                    len(f"/plans/{was}") + 1,
                    f"/plans/{was}",
                    len(f"/plans/{was}/"),
                    f"/plans/{was}/",
                ),
            )
            self._base.execute("update renamed set now=? where now=?", (now, was))
            self._base.execute("insert or replace into renamed values (?,?)", (was, now))
            self._base.execute("delete from renamed where was=now")
            self._base.execute("commit")

    def name_now(self, was: str) -> str:
        """The name that a plan of this earlier name goes by; nothing where none had it."""
        with self._lock:
            row = self._base.execute("select now from renamed where was=?", (was,)).fetchone()
        return "" if row is None else row[0]

    def worked_on(self, person: str, address: str, title: str) -> None:
        """Note what a person works on."""
        with self._lock:
            self._base.execute("insert or replace into recent values (?,?,?,?)", (person, address, title, _now()))

    def recent(self, person: str) -> list[tuple[str, str, str]]:
        """Address, title and time of what a person worked on last."""
        with self._lock:
            return self._base.execute(
                "select address, title, at from recent where person=? order by at desc limit ?", (person, _SHOWN)
            ).fetchall()

    def remember(self, person: str, name: str, value: str) -> None:
        """Keep a small thing for a person (the own unit)."""
        with self._lock:
            self._base.execute("insert or replace into remembered values (?,?,?)", (person, name, value))

    def remembered(self, person: str, name: str) -> str:
        """What was kept, or nothing."""
        with self._lock:
            row = self._base.execute(
                "select value from remembered where person=? and name=?", (person, name)
            ).fetchone()
        return "" if row is None else row[0]

    def _one(self, where: str, subject: str) -> NotedAct | None:
        with self._lock:
            row = self._base.execute(
                f"select number, subject, at, person, what, before, after, state from acts where {where} limit 1",
                (subject,),
            ).fetchone()
        return None if row is None else NotedAct(*row)


def _now() -> str:
    return datetime.now(UTC).astimezone().isoformat(timespec="seconds")
