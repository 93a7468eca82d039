"""Nothing of the text may be hidden (PL1.I.I.5): rows of a fixed height cut what does not fit."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.word.document import Paragraph, Table, paragraphs

_LINE = 1.1 * 20


def _find(subject: Subject) -> Iterator[Hit]:
    for section in subject.document.sections:
        for table in (block for block in section.blocks if isinstance(block, Table)):
            for row in table.rows:
                tallest = max((_needs(list(paragraphs(cell.blocks))) for cell in row.cells), default=0)
                if row.height_rule == "exact" and tallest > row.height:
                    yield Hit(None, say("a row of fixed height that hides text"), place=str(row.cells[0].place))


def _needs(inside: list[Paragraph]) -> float:
    written = [each for each in inside if each.text.strip() and each.runs]
    return sum(each.runs[0].format.size * _LINE for each in written)


RULE = Rule(
    id="hang-co-dinh",
    area=Area.PAGE,
    severity=Severity.WARNING,
    basis=lambda decree: decree.page.basis,
    title=lambda: say("Rows of tables grow with their text"),
    why=lambda: say("In a row of fixed height the lines that do not fit are not printed."),
    wrong="hàng cao cố định, chữ bị che",
    right="hàng cao theo chữ",
    find=_find,
    on_any_font=True,
)
