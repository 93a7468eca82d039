"""Cells that name nobody: they refer to another row or another document, or say that there is none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from docgen.importing.table_heads import Columns
from docgen.phrases.ruleset import Rules

if TYPE_CHECKING:
    from docgen.importing.table_row import TaskTableRow


class References:
    """Knows such cells by the words of `nhan.yaml`."""

    def __init__(self, rules: Rules) -> None:
        reading = rules.reading
        self._above = rules.regex(reading.cell_as_above)
        self._row = rules.regex(reading.cell_as_row)
        self._none = rules.regex(reading.cell_of_none)
        self._away = rules.regex(reading.cell_elsewhere)

    def resolved(self, rows: Sequence[TaskTableRow], columns: Columns) -> list[TaskTableRow]:
        """`rows`, each with what its cells mean that refer to a row before it."""
        by_number: dict[str, TaskTableRow] = {}
        for at, row in enumerate(rows):
            for index in columns.kinds:
                value = " ".join(row.cells.get(index, "").split())
                if at and self._above.fullmatch(value):
                    row.same[index] = _meant(rows[at - 1], index)
                elif (found := self._row.fullmatch(value)) and (other := by_number.get(_bare(found["number"]))):
                    row.same[index] = _meant(other, index)
            by_number.setdefault(_bare(row.number), row)
        return [*rows]

    def elsewhere(self, value: str, same: str) -> bool:
        """Whether a cell names nobody itself and no row says who is meant."""
        text = " ".join(value.split())
        return bool(self._none.fullmatch(text)) or (not same and self.points(text))

    def repeats(self, value: str) -> bool:
        """Whether a cell says no more than that it is as another one."""
        text = " ".join(value.split())
        return any(pattern.fullmatch(text) for pattern in (self._above, self._row))

    def points(self, value: str) -> bool:
        """Whether a cell refers to another place."""
        text = " ".join(value.split())
        return self.repeats(text) or bool(self._away.fullmatch(text))


def _meant(row: TaskTableRow, index: int) -> str:
    return row.same.get(index) or row.cells.get(index, "")


def _bare(number: str) -> str:
    return re.sub(r"[\s().:/]", "", number).casefold()
