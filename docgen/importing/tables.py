"""Tables of tasks (usually in an appendix): columns told by their headings, rows made clauses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from docgen.anatomy.labels import Labels
from docgen.anatomy.manuscript import Table
from docgen.anatomy.marks import mark_of
from docgen.importing.bodies import Bodies
from docgen.messages import say
from docgen.model.finding import Finding, Severity
from docgen.model.plan import Clause, Remark
from docgen.phrases.patterns import any_of
from docgen.phrases.reading import LabelKind
from docgen.phrases.ruleset import Rules
from docgen.text.markup import plain

if TYPE_CHECKING:
    from docgen.importing.clauses import ClauseMaker

_HEADING_ROWS = 3
_SECOND = re.compile(r"\s*[&/(]|\s+và\s")
_NUMBERING = re.compile(r"\W*(?:\d{1,2}|[a-zA-Z])\W*|\W*\d{1,2}\s*=.*")
_NUMBER = re.compile(r"\(?(?:[IVXL]+|\d{1,3}(?:\.\d{1,2})*|[A-Za-zđ])[.)/]?")
_ROLES = {LabelKind.IMPLEMENT: "implement", LabelKind.LEAD: "lead", LabelKind.SUPPORT: "support"}


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what. `labels` are the headings as printed; `last` is the last row of the heading."""

    number: int | None
    task: int
    kinds: dict[int, LabelKind]
    labels: dict[int, str]
    last: int


@dataclass
class _Row:
    number: str
    task: str
    cells: dict[int, str]
    place: str
    below: list[_Row] = field(default_factory=list)

    @property
    def heads(self) -> bool:
        """Whether it only names a group."""
        return not any(self.cells.values())


class TaskTables:
    """Reads tables whose headings say what is to be done and by whom or when."""

    def __init__(self, rules: Rules, bodies: Bodies, labels: Labels, maker: ClauseMaker) -> None:
        self._bodies, self._labels, self._maker = bodies, labels, maker
        self._before: tuple[int, Columns] | None = None
        self._number = rules.regex(rules.reading.number_column)
        self._task = rules.regex(any_of(rules.reading.task_column))

    def _as_before(self, table: Table) -> Columns | None:
        """The columns of the table before, where one that spans pages goes on without its heading."""
        width, columns = self._before or (0, None)
        goes_on = columns is not None and table.rows and len(table.rows[0]) == width
        return replace(columns, last=-1) if goes_on and columns is not None else None

    def columns(self, table: Table) -> Columns | None:
        """The columns of a table of tasks; None for any other table."""
        for last in range(min(_HEADING_ROWS, len(table.rows))):
            headings = _headings(table.rows[: last + 1])
            task = next((index for index, text in enumerate(headings) if self._task.fullmatch(text)), None)
            kinds = {
                index: kind
                for index, text in enumerate(headings)
                if index != task and (kind := self._kind(text)) is not None
            }
            if task is None:
                task = next((index for index, kind in kinds.items() if kind is LabelKind.CONTENT), None)
                kinds = {index: kind for index, kind in kinds.items() if kind is not LabelKind.CONTENT}
            assigning = {kind for kind in kinds.values() if kind in (*_ROLES, LabelKind.TIMING)}
            if task is not None and assigning:
                number = next((index for index, text in enumerate(headings) if self._number.fullmatch(text)), None)
                labels = {index: headings[index] for index in range(len(headings))}
                return Columns(number, task, kinds, labels, last)
        return None

    def _kind(self, heading: str) -> LabelKind | None:
        """What a heading means; of two things in one (`Người thực hiện & kết quả`) the first."""
        return self._labels.kind_of(heading) or self._labels.kind_of(_SECOND.split(heading)[0])

    def clauses(self, table: Table) -> list[Clause]:
        """The rows of a table of tasks; a finding for a table of another kind."""
        columns = self.columns(table) or self._as_before(table)
        if columns is not None:
            self._before = (len(table.rows[0]), columns)
        if columns is None:
            if any(cell.strip() for row in table.rows for cell in row):
                self._maker.findings.append(
                    Finding(
                        rule="bang",
                        severity=Severity.WARNING,
                        place=table.place,
                        message=say("this table gives no tasks with bodies or times and was not read"),
                        found=" | ".join(_headings(table.rows[:1]))[:120],
                    )
                )
            return []
        return [self._clause(row, columns) for row in _nested(self._rows(table, columns))]

    def _rows(self, table: Table, columns: Columns) -> list[_Row]:
        rows: list[_Row] = []
        heading = set(table.rows[: columns.last + 1])
        for index, cells in enumerate(table.rows[columns.last + 1 :], start=columns.last + 1):
            if cells in heading or all(not cell or _NUMBERING.fullmatch(cell) for cell in cells):
                continue
            row = self._row(cells, columns, table.place_of(index))
            if rows and _continues(row, rows[-1]):
                rows[-1] = _joined(rows[-1], row)
            elif row.task or row.number:
                rows.append(row)
        return rows

    def _row(self, cells: Sequence[str], columns: Columns, place: str) -> _Row:
        def cell(index: int | None) -> str:
            return cells[index].strip() if index is not None and index < len(cells) else ""

        texts = [text for text in dict.fromkeys(each.strip() for each in cells) if text]
        number = cell(columns.number)
        words = [text for text in texts if text != number]
        rest = len(words) == 1 and words[0][:1].islower() and list(cells).count(words[0]) == 1
        if len(words) == 1 and len(cells) > 2 and not rest:  # merged across: heads a group
            text = words[0]
            mark = mark_of(text) if not number else None
            if columns.number is not None and number == text:
                number = ""
            if mark is not None and mark.counts:
                number, text = mark.printed, mark.rest
            return _Row(number, text, {}, place)
        task = cell(columns.task)
        mark = mark_of(task) if columns.number is None or not number else None
        if mark is not None and mark.counts:
            number, task = mark.printed, mark.rest
        others = {index: cell(index) for index in columns.kinds}
        return _Row(number, task, others, place)

    def _clause(self, row: _Row, columns: Columns) -> Clause:
        below = tuple(self._clause(each, columns) for each in row.below)
        task = " ".join(row.task.split("\n")) if "\n" in row.task else row.task
        update: dict[str, object] = {}
        remarks: list[Remark] = []
        for index, kind in columns.kinds.items():
            value, label = row.cells.get(index, ""), columns.labels[index]
            if not plain(value).strip(" -–—.…"):
                continue
            role = _ROLES.get(kind)
            if role is not None and role not in update:
                update[role] = self._maker.assignment(value, label, row.place, table=True)
            elif kind is LabelKind.TIMING and "timing" not in update:
                update["timing"] = self._maker.timing(value)
                self._maker.timing_labels[label] += 1
            else:
                remarks.append(Remark(label=label, text=" ".join(value.split())))
        heading = bool(below) and not update
        return Clause(
            number=row.number,
            title=task if heading else None,
            text="" if heading else task,
            clauses=below,
            remarks=tuple(remarks),
            place=row.place or None,
            **update,
        )


def _headings(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """The headings of the columns, those of several rows joined where they differ."""
    width = max((len(row) for row in rows), default=0)
    joined = []
    for column in range(width):
        parts = dict.fromkeys(" ".join(plain(row[column]).split()) for row in rows if column < len(row))
        joined.append(" ".join(part for part in parts if part).strip(" .:*"))
    return joined


def _continues(row: _Row, last: _Row) -> bool:
    """Whether a page's end cut `last` in two and `row` is the rest: no number, and its texts run on."""
    if row.number or not any((row.task, *row.cells.values())):
        return False
    return not row.task or row.task[:1].islower() or (not row.task and any(row.cells.values()))


def _joined(last: _Row, row: _Row) -> _Row:
    cells = {index: f"{last.cells.get(index, '')} {text}".strip() for index, text in row.cells.items()}
    return replace(last, task=f"{last.task} {row.task}".strip(), cells={**last.cells, **cells})


def _nested(rows: Sequence[_Row]) -> list[_Row]:
    """`rows` with those of a group below the row that heads it (I over 1, 1 over a) or 1.1)."""
    top: list[_Row] = []
    heads: list[_Row] = []
    for row in rows:
        while heads and not _stands_below(row, heads[-1]):
            heads.pop()
        (heads[-1].below if heads else top).append(row)
        if row.heads:
            heads.append(row)
    return top


def _stands_below(row: _Row, head: _Row) -> bool:
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
