"""The text keeps within the margins (PL1.I.I.3), tables too."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.word.document import Table

_SLACK = 340


def _find(subject: Subject) -> Iterator[Hit]:
    for section in subject.document.sections:
        tables = (block for block in section.blocks if isinstance(block, Table))
        for table in tables:
            edges = any(cell.borders.left or cell.borders.right for row in table.rows for cell in row.cells)
            over = table.width + max(table.indent, 0) - section.page.column_width
            if edges and over > _SLACK:
                found = say("{length} mm too wide", length=f"{over * 25.4 / 1440:.0f}")
                yield Hit(None, found, say("within the margins"), place=str(table.place))


RULE = Rule(
    id="bang-qua-rong",
    area=Area.PAGE,
    severity=Severity.WARNING,
    basis=lambda decree: decree.page.basis,
    title=lambda: say("Tables keep within the margins"),
    why=lambda: say("What runs over the margin is cut when it is printed or bound."),
    wrong="bảng rộng hơn vùng chữ 2 cm",
    right="bảng nằm trong lề trang",
    find=_find,
    on_any_font=True,
)
