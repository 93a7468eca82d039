"""Tables of tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.model.plan import Clause
from docgen.readers.bodies import Bodies
from docgen.readers.labels import Labels
from docgen.readers.manuscript import Table
from docgen.rules.ruleset import Rules

if TYPE_CHECKING:
    from docgen.readers.clauses import ClauseMaker


class TaskTables:
    def __init__(self, rules: Rules, bodies: Bodies, labels: Labels, maker: ClauseMaker) -> None:
        pass

    def clauses(self, table: Table) -> list[Clause]:
        return []
