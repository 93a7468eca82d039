"""A table that arrives as one cell a line below its heading: the rows are put together again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docgen.anatomy.labelled_lines import LabelFinder
from docgen.anatomy.source_text import Block, Paragraph, Table
from docgen.model.timing import Timing, TimingKind
from docgen.phrases.patterns import any_of, compiled
from docgen.phrases.plan_words import LabelKind
from docgen.phrases.ruleset import Rules

_NUMBER = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,2})*|[IVX]+|[a-zđ])[.)]?")
_TIME = compiled(r"quý|tháng|năm|thường xuyên|h[ằà]ng|trước|ngày|\d{4}")
_ENOUGH = 3


def whole_tables(blocks: Sequence[Block], rules: Rules) -> list[Block]:
    """`blocks` with each table whose cells came one a line made whole."""
    labels = LabelFinder(rules)
    task = rules.regex(any_of(rules.reading.task_column))
    whole: list[Block] = []
    index = 0
    while index < len(blocks):
        block = blocks[index]
        if (
            isinstance(block, Table)
            and len(block.rows) == 1
            and any(task.fullmatch(cell) for cell in block.rows[0])
        ):
            table, index = _gathered(blocks, index, labels)
            whole.append(table)
        else:
            whole.append(block)
            index += 1
    return whole


def _gathered(blocks: Sequence[Block], start: int, labels: LabelFinder) -> tuple[Table, int]:
    """The table whose heading stands at `start`, and where what follows it begins."""
    heading = blocks[start]
    assert isinstance(heading, Table)
    names = list(heading.rows[0])
    index = start + 1
    while index < len(blocks) and (name := _line(blocks[index])) and labels.kind_of(name) is not None:
        names.append(name)
        index += 1
    timed = next((at for at, name in enumerate(names) if labels.kind_of(name) is LabelKind.TIMING), None)
    rows, places, cells, place = [tuple(names)], [heading.place], list[str](), ""
    first = index
    while index < len(blocks) and (text := _line(blocks[index])) and not _is_heading(text):
        if _NUMBER.fullmatch(text):
            if cells:
                rows.append(_row(cells, len(names), timed))
                places.append(place)
            cells, place = [text], blocks[index].place
        elif cells:
            cells.append(text)
        else:
            break
        index += 1
    if cells:
        rows.append(_row(cells, len(names), timed))
        places.append(place)
    if len(rows) <= _ENOUGH:
        return heading, start + 1 if first == index else first
    return Table(tuple(rows), heading.place, tuple(places)), index


def _row(cells: Sequence[str], width: int, timed: int | None) -> tuple[str, ...]:
    """The cells of one row: what a page's end cut off goes back to its cell, what is left out stays empty."""
    row = list(cells[:width])
    column = 0
    for extra in cells[width:]:
        column = next((at for at in range(column + 1, width) if not row[at].endswith((".", ";"))), width - 1)
        row[column] = f"{row[column]} {extra}"
    if 2 < len(row) < width and timed is not None and _is_time(row[-1]):
        row[-1:] = [*[""] * (timed - len(row) + 1), row[-1]]
    return tuple(row + [""] * (width - len(row)))


def _is_time(text: str) -> bool:
    return Timing.model_validate(text).kind is not TimingKind.OTHER or (
        len(text) < 60 and bool(_TIME.search(text))
    )


def _is_heading(text: str) -> bool:
    return text.isupper() and len(text) > 12


def _line(block: Block) -> str:
    return block.text if isinstance(block, Paragraph) else ""
