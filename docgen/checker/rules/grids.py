"""Tables that are printed whole (PL1.I.I.5)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.checker.checked_document import Subject
from docgen.checker.rule import Find, Hit
from docgen.messages import say
from docgen.word.document import Paragraph, Table, paragraphs

_SLACK = 340
_LINE = 1.1 * 20


def _table_width(subject: Subject) -> Iterator[Hit]:
    """The text keeps within the margins (PL1.I.I.3), tables too."""
    for section in subject.document.sections:
        tables = (block for block in section.blocks if isinstance(block, Table))
        for table in tables:
            edges = any(cell.borders.left or cell.borders.right for row in table.rows for cell in row.cells)
            over = table.width + max(table.indent, 0) - section.page.column_width
            if edges and over > _SLACK:
                found = say("{length} mm too wide", length=f"{over * 25.4 / 1440:.0f}")
                yield Hit(None, found, say("within the margins"), place=str(table.place))


def _fixed_rows(subject: Subject) -> Iterator[Hit]:
    """Nothing of the text may be hidden (PL1.I.I.5): rows of a fixed height cut what does not fit."""
    for section in subject.document.sections:
        for table in (block for block in section.blocks if isinstance(block, Table)):
            for row in table.rows:
                tallest = max((_needs(list(paragraphs(cell.blocks))) for cell in row.cells), default=0)
                if row.height_rule == "exact" and tallest > row.height:
                    yield Hit(None, say("a row of fixed height that hides text"), place=str(row.cells[0].place))


def _needs(inside: list[Paragraph]) -> float:
    written = [each for each in inside if each.text.strip() and each.runs]
    return sum(each.runs[0].format.size * _LINE for each in written)


FINDS: dict[str, Find] = {
    "bang-qua-rong": _table_width,
    "hang-co-dinh": _fixed_rows,
}
"""How each rule of this part finds its faults."""
