"""Tables of tasks (usually in an appendix): columns told by their headings, rows made clauses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from docgen.anatomy.labelled_lines import LabelFinder, Labelled
from docgen.anatomy.marks import mark_of
from docgen.anatomy.source_text import Table
from docgen.importing.references import References
from docgen.importing.table_heads import Columns, TableHeads, headings_of
from docgen.importing.table_row import TaskTableRow, nested
from docgen.importing.task_cell import TaskCell, is_tick, said
from docgen.importing.ticked_times import ends, marked, period
from docgen.messages import say
from docgen.model.finding import Finding, Severity
from docgen.model.plan import Clause, Remark
from docgen.phrases.plan_words import LabelKind
from docgen.phrases.ruleset import Rules
from docgen.text.markup import plain

if TYPE_CHECKING:
    from docgen.importing.clause_building import ClauseMaker

_NUMBERING = re.compile(r"\W*(?:\d{1,2}|[a-zA-Z])\W*|\W*\d{1,2}\s*=.*")
_NUMBER = re.compile(r"\(?(?:[IVXL]+|\d{1,3}(?:\.\d{1,2})*|[A-Za-zđ])[.)/]?")
_HEAD_ALIKE = 0.85
_ROLES = {LabelKind.IMPLEMENT: "implement", LabelKind.LEAD: "lead", LabelKind.SUPPORT: "support"}


class TaskTables:
    """Reads tables whose headings say what is to be done and by whom or when."""

    def __init__(self, rules: Rules, labels: LabelFinder, maker: ClauseMaker) -> None:
        self._maker, self._labels = maker, labels
        self._heads = TableHeads(rules, labels)
        self._references = References(rules)
        self._task = TaskCell(labels, maker.knows)
        self._period = rules.reading.from_to
        self._before: tuple[int, Columns] | None = None
        self.unread: list[Table] = []

    def clauses(self, table: Table, title: str) -> list[Clause]:
        """The rows of a table of tasks that stands under `title`; a finding for a table of another kind."""
        columns = self._heads.columns(table) or self._as_before(table)
        if columns is not None:
            columns = self._heads.with_times(columns, table)
            self._before = (len(table.rows[0]), columns)
            rows = self._references.resolved(self._rows(table, columns), columns)
            if columns.unit is not None:
                return self._of_units(nested(rows), columns, plain(title).strip(" .:"))
            return [self._clause(row, columns) for row in self._timed(nested(rows), columns)]
        if any(cell.strip() for row in table.rows for cell in row):
            self.unread.append(table)
            self._maker.findings.append(
                Finding(
                    rule="bang",
                    severity=Severity.WARNING,
                    place=table.place,
                    message=say("this table gives no tasks with bodies or times and was not read"),
                    found=" | ".join(headings_of(table.rows[:1]))[:120],
                )
            )
        return []

    def _as_before(self, table: Table) -> Columns | None:
        """The columns of the table before, where one that spans pages goes on without its heading."""
        width, columns = self._before or (0, None)
        goes_on = columns is not None and len(table.rows[0]) == width and not self._heads.opens(table)
        return replace(columns, last=-1) if goes_on and columns is not None else None

    def _rows(self, table: Table, columns: Columns) -> list[TaskTableRow]:
        rows: list[TaskTableRow] = []
        heading = table.rows[: columns.last + 1]
        for index, cells in enumerate(table.rows[columns.last + 1 :], start=columns.last + 1):
            if any(_repeats(cells, head) for head in heading) or all(
                not cell or _NUMBERING.fullmatch(cell) for cell in cells
            ):
                continue
            row = self._row(cells, columns, table.place_of(index))
            if rows and row.continues(rows[-1]):
                rows[-1] = rows[-1].joined(row)
            elif rows and row.shares_task(rows[-1]):
                rows.append(replace(row, number=rows[-1].number, task=rows[-1].task))
            elif row.task or row.number:
                rows.append(row.filled_from(rows[-1], columns.before_task) if rows else row)
        return rows

    def _row(self, cells: Sequence[str], columns: Columns, place: str) -> TaskTableRow:
        def cell(index: int | None) -> str:
            return _folded(cells[index]) if index is not None and index < len(cells) else ""

        texts = [text for text in dict.fromkeys(map(_folded, cells)) if text]
        number = cell(columns.number)
        words = [text for text in texts if text != number]
        rest = len(words) == 1 and words[0][:1].islower() and [*map(_folded, cells)].count(words[0]) == 1
        if len(words) == 1 and len(cells) > 2 and not rest:  # merged across: heads a group
            text = words[0]
            mark = mark_of(text) if not number else None
            if columns.number is not None and number == text:
                number = ""
            if mark is not None and mark.counts:
                number, text = mark.printed, mark.rest
            return TaskTableRow(number, text, {}, place)
        task = cell(columns.task if columns.unit is None else columns.unit)
        mark = mark_of(task) if columns.number is None or not number else None
        if mark is not None and mark.counts:
            number, task = mark.printed, mark.rest
        others = {index: cell(index) for index in (*columns.kinds, *columns.times)}
        return TaskTableRow(number, task, others, place)

    def _timed(self, rows: Sequence[TaskTableRow], columns: Columns) -> list[TaskTableRow]:
        """`rows`, those below a group that is a time (`Tháng 4/2026`) with it where no column says when."""
        timing = next((at for at, kind in columns.kinds.items() if kind is LabelKind.TIMING), None)
        if timing is not None or columns.times:
            return [*rows]
        return [
            replace(row, below=[each.within_time(row.task) for each in row.below])
            if row.heads and self._heads.is_time(row.task)
            else replace(row, below=self._timed(row.below, columns))
            for row in rows
        ]

    def _clause(self, row: TaskTableRow, columns: Columns) -> Clause:
        below = tuple(self._clause(each, columns) for each in row.below)
        task, inside = self._task.parted(row.task, row.place)
        update = self._cells(row, columns, inside)
        heading = bool(below) and not update
        return Clause(
            number=row.number,
            title=task if heading else None,
            text="" if heading else task,
            clauses=below,
            place=row.place or None,
            **update,
        )

    def _of_units(self, rows: Sequence[TaskTableRow], columns: Columns, title: str) -> list[Clause]:
        return [clause for row in rows for clause in self._of_unit(row, columns, title)]

    def _of_unit(self, row: TaskTableRow, columns: Columns, title: str) -> list[Clause]:
        """What a unit does: a clause for each time with its cell, a mere tick standing for the table's title."""
        assert columns.unit is not None
        unit = " ".join(row.task.split())
        if row.heads:
            below = tuple(self._of_units(row.below, columns, title))
            return [Clause(number=row.number, title=unit, clauses=below, place=row.place or None)]
        update = self._cells(row, columns)
        given = self._maker.assignment(unit, columns.labels[columns.unit], row.place, table=True)
        clauses = [
            Clause(
                number=row.number,
                text=title if is_tick(value) else " ".join(value.split()),
                place=row.place or None,
                **{**update, "implement": given, "timing": self._maker.timing(label)},
            )
            for index, label in columns.times.items()
            if (value := row.cells.get(index, "").strip())
        ]
        return clauses or [Clause(number=row.number, text=unit, place=row.place or None, **update)]

    def _cells(self, row: TaskTableRow, columns: Columns, inside: Sequence[Labelled] = ()) -> dict[str, Any]:
        """The fields of a clause that the other cells of its row fill, and the labels `inside` its own."""
        update: dict[str, Any] = {}
        remarks: list[Remark] = []
        ticked: list[str] = []
        for index, kind in columns.kinds.items():
            value, label = row.cells.get(index, ""), columns.labels[index]
            if not said(value):
                continue
            if kind is LabelKind.OTHER and is_tick(value) and self._maker.knows(label):
                ticked.append(label)
                continue
            if index == columns.starts and ends(row, columns):
                continue
            lines = self._task.labelled(value, row.place)
            if "/" in label and not lines:  # "Sở A/Sở B" below "Chủ trì/phối hợp"
                lines = self._labels.lines(f"{label}: {value}", row.place)
            if any(each.assigns for each in lines):
                remarks += self._maker.fill(update, lines, row.place)
                continue
            if kind is LabelKind.OTHER and (told := self._told_of(label, value, row.place)) is not None:
                remarks += self._maker.fill(update, [told], row.place)
                continue
            role = _ROLES.get(kind)
            same = row.same.get(index, "")
            if role is not None and role not in update and not self._references.elsewhere(value, same):
                update[role] = self._maker.assignment(same or value, label, row.place, table=True, printed=value)
            elif kind is LabelKind.TIMING and "timing" not in update:
                update["timing"] = self._maker.timing(period(row, columns, same or value, self._period))
                self._maker.timing_labels[label] += 1
            else:
                remarks.append(Remark(label=label, text=" ".join(value.split())))
                if role is not None and self._references.points(value):
                    self._maker.findings.append(_pointing(value, row.place))
        if ticked and "implement" not in update:
            update["implement"] = self._maker.assignment("; ".join(ticked), label, row.place, table=True)
        if columns.unit is None and columns.times:
            times, words = marked(row, columns)
            remarks += words
            if times and "timing" not in update:
                update["timing"] = self._maker.timing(", ".join(times))
        remarks += self._maker.fill(update, inside, row.place)
        if row.time and "timing" not in update:
            update["timing"] = self._maker.timing(row.time)
        return {**update, "remarks": tuple(remarks)} if remarks else update

    def _told_of(self, heading: str, value: str, place: str) -> Labelled | None:
        """What a cell says of the body that heads its column (`UBND cấp xã` over `Phối hợp`), as a label."""
        part = " ".join(value.split())
        kind = self._labels.kind_of(part)
        if kind not in _ROLES or not self._maker.knows(heading):
            return None
        return Labelled(kind, part, heading, place)


def _repeats(cells: Sequence[str], head: Sequence[str]) -> bool:
    """Whether a row is the heading once more, as each page prints it; a scan spoils some of its letters."""
    own, other = " ".join(cells), " ".join(head)
    if own == other or min(len(own), len(other)) < _HEAD_ALIKE * max(len(own), len(other)):
        return own == other
    return SequenceMatcher(None, own, other, autojunk=False).ratio() >= _HEAD_ALIKE


def _folded(cell: str) -> str:
    """A cell's text, each line with single spaces."""
    return "\n".join(line for each in cell.split("\n") if (line := " ".join(each.split())))


def _pointing(value: str, place: str) -> Finding:
    return Finding(
        rule="tham-chieu",
        severity=Severity.WARNING,
        place=place,
        message=say("who does this stands in another place; look there and write the bodies here"),
        found=" ".join(value.split()),
    )
