"""A row of a table of tasks, and how what a page's end cut apart comes together again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

_WAITS = re.compile(r"(?:[,;–-]|\bvà)$")


@dataclass
class TaskTableRow:
    """A row: its number, what is to be done, its other cells by column."""

    number: str
    task: str
    cells: dict[int, str]
    place: str
    below: list[TaskTableRow] = field(default_factory=list)
    same: dict[int, str] = field(default_factory=dict)
    """What the cells that only refer to another row mean."""
    time: str = ""
    """The time that heads its group."""

    @property
    def heads(self) -> bool:
        """Whether it only names a group."""
        return not any(self.cells.values())

    def continues(self, last: TaskTableRow) -> bool:
        """Whether a page's end cut `last` in two and this is the rest: no number, and its texts run on."""
        if self.number or not any((self.task, *self.cells.values())):
            return False
        return self.task[:1].islower() if self.task else not self.shares_task(last)

    def shares_task(self, last: TaskTableRow) -> bool:
        """Whether a page's end cut the merged cell of a task, and this row is the next one that belongs to it.

        Each of its cells then begins anew, and none of those above waits to go on.
        """
        if self.number or self.task:
            return False
        filled = [(last.cells.get(index, ""), text) for index, text in self.cells.items() if text]
        return len(filled) > 1 and all(
            text[:1].isupper() and above and not _WAITS.search(above) for above, text in filled
        )

    def filled_from(self, last: TaskTableRow, before_task: tuple[int, ...]) -> TaskTableRow:
        """This row with the bodies of `last` where its own cells `before_task` are merged with those above.

        A further task of the same bodies has neither a number nor a name before it.
        """
        left = {index: last.cells.get(index, "") for index in before_task}
        merged = not self.number and self.task and not any(self.cells.get(index) for index in before_task)
        return replace(self, cells={**self.cells, **left}) if merged and any(left.values()) else self

    def within_time(self, time: str) -> TaskTableRow:
        """This row and those below it in a group that `time` heads."""
        return replace(self, time=time, below=[each.within_time(time) for each in self.below])

    def joined(self, rest: TaskTableRow) -> TaskTableRow:
        """This row with the `rest` of it, cell by cell."""
        cells = {index: f"{self.cells.get(index, '')} {text}".strip() for index, text in rest.cells.items()}
        return replace(self, task=f"{self.task} {rest.task}".strip(), cells={**self.cells, **cells})


def nested(rows: Sequence[TaskTableRow]) -> list[TaskTableRow]:
    """`rows` with those of a group below the row that heads it (I over 1, 1 over a) or 1.1)."""
    top: list[TaskTableRow] = []
    heads: list[TaskTableRow] = []
    for row in rows:
        while heads and not _stands_below(row, heads[-1]):
            heads.pop()
        (heads[-1].below if heads else top).append(row)
        if row.heads:
            heads.append(row)
    return top


def _stands_below(row: TaskTableRow, head: TaskTableRow) -> bool:
    own, other = _series(row.number), _series(head.number)
    if own is None or other is None:
        return not row.heads
    return own > other


def _series(number: str) -> int | None:
    """How deep a kind of number stands: A, I, 1, 1.1, a."""
    number = number.strip(" ().:/")
    if not number:
        return None
    if re.fullmatch(r"[IVXL]+", number):
        return 1
    if re.fullmatch(r"[A-Z]", number):
        return 0
    if re.fullmatch(r"\d+(?:\.\d+)*", number):
        return 2 + number.count(".")
    return 9
