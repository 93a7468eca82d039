"""How a tracking sheet stands on a day: what is done, late, near, and what nobody has told anything of."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from docgen.following.filled_sheet import FilledSheet, SheetRow
from docgen.phrases.following_words import SheetWords

NEAR = 7
"""Days before it is due in which a task is near."""


class SheetStanding(NamedTuple):
    """The rows of a sheet by how they stand; each stands in one of the first five."""

    done: tuple[SheetRow, ...]
    late: tuple[SheetRow, ...]
    near: tuple[SheetRow, ...]
    going: tuple[SheetRow, ...]
    """Begun, with time left or without a day."""
    untold: tuple[SheetRow, ...]
    """Without a status, and not late or near."""
    without_result: tuple[SheetRow, ...]
    """Done, and nobody says what came of it."""

    @property
    def every(self) -> tuple[SheetRow, ...]:
        """All rows, in the sheet's order."""
        rows = (*self.done, *self.late, *self.near, *self.going, *self.untold)
        return tuple(sorted(rows, key=lambda row: row.at))


def standing(filled: FilledSheet, words: SheetWords, today: dt.date) -> SheetStanding:
    """The sheet as it stands on `today`; a task that is done is neither late nor near."""
    groups: dict[str, list[SheetRow]] = {name: [] for name in ("done", "late", "near", "going", "untold")}
    for row in filled.rows:
        groups[_group(row, words, today)].append(row)
    without = [row for row in groups["done"] if not row.texts["result"]]
    return SheetStanding(
        done=tuple(groups["done"]),
        late=tuple(groups["late"]),
        near=tuple(groups["near"]),
        going=tuple(groups["going"]),
        untold=tuple(groups["untold"]),
        without_result=tuple(without),
    )


def _group(row: SheetRow, words: SheetWords, today: dt.date) -> str:
    due = row.days["due"]
    if row.is_done(words):
        return "done"
    if due is not None and due < today:
        return "late"
    if due is not None and (due - today).days <= NEAR:
        return "near"
    return "going" if row.texts["status"] else "untold"
