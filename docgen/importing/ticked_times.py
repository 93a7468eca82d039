"""When the task of a row is done, where several columns say so: parts of the year, a first and a last day."""

from __future__ import annotations

from typing import NamedTuple

from docgen.importing.table_heads import Columns
from docgen.importing.table_row import TaskTableRow
from docgen.importing.task_cell import NOTHING, is_tick, said
from docgen.model.plan import Remark
from docgen.phrases.plan_words import LabelKind


class TickedTimes(NamedTuple):
    """The parts of the year that a row marks, and what its words there say."""

    times: tuple[str, ...]
    remarks: tuple[Remark, ...]


def marked(row: TaskTableRow, columns: Columns) -> TickedTimes:
    """The headings of the parts of the year below which a row has a tick, or without any tick some words."""
    cells = {label: row.cells.get(index, "") for index, label in columns.times.items()}
    filled = {label: text for label, text in cells.items() if said(text)}
    ticked = [label for label, text in filled.items() if is_tick(text)]
    told = ticked or [label for label, text in filled.items() if any(map(str.isalpha, text))]
    remarks = [
        Remark(label=label, text=" ".join(text.split())) for label, text in filled.items() if not is_tick(text)
    ]
    return TickedTimes(tuple(told), tuple(remarks))


def period(row: TaskTableRow, columns: Columns, end: str, form: str) -> str:
    """The time that ends at `end`, written in `form` where another column says when it begins."""
    start = row.cells.get(columns.starts, "").strip(NOTHING) if columns.starts is not None else ""
    return form.format(start=start, end=end) if start and start != end else end


def ends(row: TaskTableRow, columns: Columns) -> bool:
    """Whether a row says when its task ends, in another column than when it begins."""
    timed = [
        index for index, kind in columns.kinds.items() if kind is LabelKind.TIMING and index != columns.starts
    ]
    return any(row.cells.get(index, "").strip(NOTHING) for index in timed)
