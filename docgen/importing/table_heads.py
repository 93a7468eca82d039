"""The heads of tables: which column holds the number, the task, who does it, by when, and what else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from docgen.anatomy.labelled_lines import LabelFinder
from docgen.anatomy.source_text import Table
from docgen.model.timing import Timing, TimingKind
from docgen.phrases.patterns import any_of
from docgen.phrases.plan_words import LabelKind
from docgen.phrases.ruleset import Rules
from docgen.text.markup import plain

_HEADING_ROWS = 3
_ENOUGH = 2
_SECOND = re.compile(r"\s*[&/(]|\s+và\s")
_LONGEST_PART = 6
"""Words in a heading below a divided one."""
ASSIGNING = (LabelKind.LEAD, LabelKind.SUPPORT, LabelKind.IMPLEMENT, LabelKind.TIMING)


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what. `labels` are the headings as printed; `last` is the last row of the heading."""

    number: int | None
    task: int | None
    """None in a table by units: what is to be done stands in the title or under the months."""
    kinds: dict[int, LabelKind]
    labels: dict[int, str]
    last: int
    unit: int | None = None
    """The column of the units that a table by units goes through."""
    times: dict[int, str] = field(default_factory=dict)
    """The columns that are headed by a time (Tháng 4, Quý II)."""
    starts: int | None = None
    """The column that says when a task begins, beside one that says when it ends."""

    @property
    def before_task(self) -> tuple[int, ...]:
        """The columns of bodies that stand before the task: a cell of theirs may serve several tasks."""
        roles = (LabelKind.LEAD, LabelKind.IMPLEMENT, LabelKind.SUPPORT)
        task = self.task if self.task is not None else 0
        return tuple(index for index, kind in self.kinds.items() if index < task and kind in roles)


class TableHeads:
    """Knows the columns of tables by the sense of their headings."""

    def __init__(self, rules: Rules, labels: LabelFinder) -> None:
        reading = rules.reading
        self._labels = labels
        self._number = rules.regex(reading.number_column)
        self._task = rules.regex(any_of(reading.task_column))
        self._bare = [(kind, rules.regex(reading.bare_columns[kind])) for kind in reading.bare_columns]
        self._unit = rules.regex(reading.unit_column)
        self._other, self._name = rules.regex(reading.other_column), rules.regex(reading.name_column)
        self._start = rules.regex(reading.start_column)
        self._part = rules.regex(rf"{reading.part_of_year}$")

    def columns(self, table: Table) -> Columns | None:
        """The columns of a table of tasks, or of one by units; None for any other table."""
        for last in range(min(_HEADING_ROWS, len(table.rows))):
            found = self._told_by(table, last)
            if found is not None:
                goes_on = last + 1 < min(_HEADING_ROWS, len(table.rows)) and self._goes_on(table, last + 1)
                return (self._told_by(table, last + 1) if goes_on else None) or found
        return None

    def _told_by(self, table: Table, last: int) -> Columns | None:
        headings = headings_of(table.rows[: last + 1])
        return self._of_tasks(headings, last) or self._of_units(headings, last)

    def _goes_on(self, table: Table, at: int) -> bool:
        """Whether row `at` still heads the columns (`Chủ trì`, `Phối hợp` below `Phân công thực hiện`)."""
        above, row = table.rows[at - 1], table.rows[at]
        own = [index for index, cell in enumerate(row[: len(above)]) if cell.strip() and cell != above[index]]
        known = [self._kind(" ".join(row[index].split())) in ASSIGNING for index in own]
        if own and all(known):
            return True
        joined = headings_of(table.rows[: at + 1])
        short = all(len(row[index].split()) <= _LONGEST_PART for index in own)
        told = any(known) or sum(self._time(joined[index]) is not None for index in own) >= _ENOUGH
        return told and short and all(_divided(above, index) for index in own)

    def known(self, heading: str) -> bool:
        """Whether a heading is one of those that every table of tasks may have."""
        text = " ".join(heading.split()).strip(" .:*")
        known = self._number.fullmatch(text) or self._task.fullmatch(text) or self._unit.fullmatch(text)
        return bool(known) or self._kind(text) is not None

    def with_times(self, columns: Columns, table: Table) -> Columns:
        """`columns` where one that no heading tells holds nothing but times, and none else does."""
        if LabelKind.TIMING in columns.kinds.values() or columns.times:
            return columns
        for index, kind in columns.kinds.items():
            cells = [
                row[index] for row in table.rows[columns.last + 1 :] if index < len(row) and row[index].strip()
            ]
            if kind is LabelKind.OTHER and len(cells) >= _ENOUGH and all(map(self.is_time, cells)):
                return replace(columns, kinds={**columns.kinds, index: LabelKind.TIMING})
        return columns

    def opens(self, table: Table) -> bool:
        """Whether a table has headings of its own: its first row names the column of numbers."""
        return any(self._number.fullmatch(text) for text in headings_of(table.rows[:1]))

    def _of_tasks(self, headings: Sequence[str], last: int) -> Columns | None:
        task = next((index for index, text in enumerate(headings) if self._task.fullmatch(text)), None)
        times = self._times(headings)
        kinds = {
            index: kind
            for index, text in enumerate(headings)
            if index not in (task, *times) and (kind := self._labels_kind(text)) is not None
        }
        if task is None:
            task = next((index for index, kind in kinds.items() if kind is LabelKind.CONTENT), None)
            kinds = {index: kind for index, kind in kinds.items() if kind is not LabelKind.CONTENT}
        if task is None:
            task = self._first_free(headings, kinds)
        if task is None:
            return None
        for index, text in enumerate(headings):
            if index not in (task, *kinds, *times) and (kind := self._bare_kind(text)) is not None:
                kinds[index] = kind
        if not times and not any(kind in ASSIGNING for kind in kinds.values()):
            return None
        number = self._number_in(headings)
        known = (number, task, *kinds, *times)
        others = {index for index, text in enumerate(headings) if text and index not in known}
        kinds |= dict.fromkeys(sorted(others), LabelKind.OTHER)
        starts = self._starts(headings, kinds)
        return Columns(number, task, kinds, dict(enumerate(headings)), last, times=times, starts=starts)

    def _starts(self, headings: Sequence[str], kinds: dict[int, LabelKind]) -> int | None:
        """The column that says when a task begins, where another one says when it ends."""
        timed = [index for index, kind in kinds.items() if kind is LabelKind.TIMING]
        found = [index for index in timed if self._start.fullmatch(headings[index])]
        return found[0] if len(found) == 1 and len(timed) > 1 else None

    def _times(self, headings: Sequence[str]) -> dict[int, str]:
        """The columns that parts of the year head, each with its part; a single one is a column like any other."""
        found = {index: time for index, text in enumerate(headings) if (time := self._time(text)) is not None}
        return found if len(found) >= _ENOUGH else {}

    def is_time(self, text: str) -> bool:
        """Whether `text` is nothing but a time."""
        kind = Timing.model_validate(text).kind if text else TimingKind.OTHER
        return kind is not TimingKind.OTHER or self._part.match(text) is not None

    def _time(self, heading: str) -> str | None:
        """The part of the year that a heading names, alone or below one of times (`Thời gian` over `Quý II`)."""
        found = self._part.search(heading)
        if found is None:
            return None
        above = heading[: found.start()].strip(" (:/-")
        return found[0] if not above or self._kind(above) is LabelKind.TIMING else None

    def _of_units(self, headings: Sequence[str], last: int) -> Columns | None:
        """A table that goes through units, which its first column names: below months, or with a time for each."""
        unit = self._first(headings)
        if unit is None or not self._unit.fullmatch(headings[unit]):
            return None
        times = {index: text for index, text in enumerate(headings) if index != unit and self.is_time(text)}
        kinds = {
            index: self._kind(text) or LabelKind.OTHER
            for index, text in enumerate(headings)
            if text and index not in (unit, *times) and not self._number.fullmatch(text)
        }
        if not times and LabelKind.TIMING not in kinds.values():
            return None
        return Columns(self._number_in(headings), None, kinds, dict(enumerate(headings)), last, unit, times)

    def _number_in(self, headings: Sequence[str]) -> int | None:
        return next((index for index, text in enumerate(headings) if self._number.fullmatch(text)), None)

    def _first(self, headings: Sequence[str]) -> int | None:
        """The first column that is not the numbers'."""
        return next((at for at, text in enumerate(headings) if text and not self._number.fullmatch(text)), None)

    def _kind(self, heading: str) -> LabelKind | None:
        return self._labels_kind(heading) or self._bare_kind(heading)

    def _labels_kind(self, heading: str) -> LabelKind | None:
        """What a heading means; of two things in one (`Người thực hiện & kết quả`) the first."""
        return self._labels.kind_of(heading) or self._labels.kind_of(_SECOND.split(heading)[0])

    def _first_free(self, headings: Sequence[str], kinds: dict[int, LabelKind]) -> int | None:
        """The column of tasks under a heading of its own (`Nhóm việc`): the first, if it has no other sense.

        Only beside columns that say by whom and with whom or by when; a list of persons or papers has not both.
        """
        every = {index: kinds.get(index) or self._bare_kind(text) for index, text in enumerate(headings)}
        given = set(every.values())
        if not given & {LabelKind.LEAD, LabelKind.IMPLEMENT} or not given & {LabelKind.SUPPORT, LabelKind.TIMING}:
            return None
        first = self._first(headings)
        if first is None or every[first] is not None or self._name.search(headings[first]):
            return None
        return first

    def _bare_kind(self, heading: str) -> LabelKind | None:
        if self._other.search(heading):
            return None
        return next((kind for kind, pattern in self._bare if pattern.fullmatch(heading)), None)


def headings_of(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """The headings of the columns, those of several rows joined where they differ."""
    width = max((len(row) for row in rows), default=0)
    joined = []
    for column in range(width):
        parts = dict.fromkeys(" ".join(plain(row[column]).split()) for row in rows if column < len(row))
        joined.append(" ".join(part for part in parts if part).strip(" .:*"))
    return joined


def _divided(row: Sequence[str], index: int) -> bool:
    """Whether cell `index` of a row is one with its neighbour: the same text, or none where only one shows it."""
    beside = [row[at].strip() for at in (index - 1, index + 1) if 0 <= at < len(row)]
    own = row[index].strip()
    return own in beside if own else any(beside)
