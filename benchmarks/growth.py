"""Whether the time of reading grows as what is read does: a paragraph without a full stop, a page of lines.

python -m benchmarks.growth [CLAUSES] [LINES]

Each is read at once, twice and four times its length; the figures beside the times are ratios to the first.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial

from docgen.importing.pdf_tables import grids
from docgen.importing.pdf_words import Ruling
from docgen.model.identity import DocumentNumber
from docgen.model.plan import Clause, Plan, Section, SectionKind
from docgen.phrases.ruleset import rules
from docgen.spec.workspace import shipped
from docgen.statements.reader import StatementReader

_STEPS = (1, 2, 4)
_COLUMNS = 12


def main(arguments: list[str]) -> None:
    """Measure and print, a line each."""
    clauses, lines = (int(each) for each in (*arguments, "1000", "400")[:2])
    reader = StatementReader(rules((shipped("specs", "rules"),)))
    reader.read(_plan("Sở Y tế khám bệnh."))
    for name, said, joint in _PARAGRAPHS:
        plans = [_plan(f"{joint.join(said.format(at) for at in range(clauses * step))}.") for step in _STEPS]
        _told(name, [_seconds(partial(reader.read, plan)) for plan in plans])
    pages = [_page(lines * step // (2 * _COLUMNS)) for step in _STEPS]
    _told("drawn lines, each by itself", [_seconds(partial(grids, page)) for page in pages])


_PARAGRAPHS = (
    ("subjects behind commas", "Sở Y tế khám bệnh tại điểm {}", ", "),
    ("subjects behind semicolons", "UBND các xã, phường khám bệnh tại điểm {}", "; "),
    ("deadlines behind semicolons", "khám bệnh tại điểm {} trước ngày 05/5/2026", "; "),
    ("brackets", "khám bệnh tại điểm {} (Sở Y tế chủ trì)", "; "),
)


def _plan(text: str) -> Plan:
    clause = Clause(number="1.", text=text)
    section = Section(number="I.", kind=SectionKind.TASKS, title="Nhiệm vụ", clauses=(clause,))
    return Plan(
        number=DocumentNumber.model_validate("88/KH-UBND"), issuer="UBND tỉnh", abstract="Đo", sections=(section,)
    )


def _page(rows: int) -> list[Ruling]:
    """The lines of a table, each drawn by itself without touching the next."""
    places = [(row, column) for row in range(rows) for column in range(_COLUMNS)]
    lying = [Ruling(40.0 * at, 40.0 * at + 30, 10.0 * row, 10.0 * row + 0.5) for row, at in places]
    upright = [Ruling(40.0 * at, 40.0 * at + 0.5, 10.0 * row, 10.0 * row + 6) for row, at in places]
    return [*lying, *upright]


def _seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def _told(name: str, seconds: list[float]) -> None:
    ratios = ", ".join(f"{each:.2f} s ({each / seconds[0]:.1f})" for each in seconds)
    print(f"{name:28} {ratios}")


if __name__ == "__main__":
    main(sys.argv[1:])
