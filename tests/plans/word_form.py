"""A generated plan as a Word file: numbers by Word or typed, line breaks inside paragraphs, merged cells."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from docx.table import Table

from tests.plans.meaning import GeneratedPlan, Printed
from tests.plans.rungs import LADDERS
from tests.plans.writer import ABSTRACT, FOOT, HEAD

_NUMBERING = {
    "_roman": ("upperRoman", "%{}."),
    "_capital": ("upperLetter", "%{}."),
    "_number": ("decimal", "%{}."),
    "_decimal": ("decimal", "%1.%{}."),
    "_letter": ("lowerLetter", "%{})"),
    "_bracketed": ("decimal", "%{})"),
    "_dieu": ("decimal", "Điều %{}."),
    "_muc": ("decimal", "Mục %{}."),
    "_dash": ("bullet", "-"),
    "_plus": ("bullet", "+"),
}
"""How Word counts each mark: its format and its text, with the place of the level's number."""


def save(plan: GeneratedPlan, seed: int, path: Path) -> None:
    """Write `plan` to `path`; how it is set is drawn from `seed`."""
    random = Random(seed)
    document = Document()
    document.styles["Normal"].font.name, document.styles["Normal"].font.size = "Times New Roman", Pt(14)
    for line in HEAD.format(ABSTRACT).split("\n"):
        document.add_paragraph(line)
    counted = random.random() < 0.5 and not plan.ladder.startswith("Phần")
    if counted:
        _count(document, plan.ladder)
    _lines(document, plan.body, random, counted=counted)
    for line in FOOT.split("\n"):
        document.add_paragraph(line)
    _lines(document, plan.annex, random, counted=False)
    document.save(str(path))


def _count(document: Document, ladder: str) -> None:
    levels = []
    for level, mark in enumerate(LADDERS[ladder][:3]):
        kind, text = _NUMBERING[mark.__name__]
        shown = text.format(level + 1)
        levels.append(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
            f'<w:lvlText w:val="{shown}"/></w:lvl>'
        )
    numbering = document.part.numbering_part.element
    declared = nsdecls("w")
    numbering.insert(
        0, parse_xml(f'<w:abstractNum {declared} w:abstractNumId="77">{"".join(levels)}</w:abstractNum>')
    )
    numbering.append(parse_xml(f'<w:num {declared} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))


def _lines(document: Document, lines: Sequence[Printed], random: Random, *, counted: bool) -> None:
    """The lines as paragraphs and tables; labels may go on behind a line break in the paragraph of their task."""
    rows: list[list[str]] = []
    for line in (*lines, Printed("", "")):
        if line.text.startswith("|"):
            rows.append([cell.strip() for cell in line.text.strip("|").split("|")])
            continue
        if rows:
            _table(document, [row for row in rows if set(row[0]) != {"-"}], random)
            rows = []
        if line.label and not line.mark and random.random() < 0.4:
            document.paragraphs[-1].add_run().add_break()
            document.paragraphs[-1].add_run(line.text)
        elif counted and line.level is not None:
            paragraph = document.add_paragraph(line.text)
            paragraph._p.get_or_add_pPr().append(
                parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{line.level}"/><w:numId w:val="77"/></w:numPr>')
            )
        else:
            for piece in line.line.split("\n"):
                document.add_paragraph(piece)


def _table(document: Document, rows: Sequence[Sequence[str]], random: Random) -> None:
    """A table whose groups are merged across, and whose equal neighbours in a column may be merged down."""
    table = document.add_table(len(rows), len(rows[0]), "Table Grid")
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            table.cell(at, column).text = cell
        if not any(row[2:]) and at:
            table.cell(at, 1).merge(table.cell(at, len(row) - 1))
    if random.random() < 0.5:
        for column in range(2, len(rows[0])):
            _merge_down(table, rows, column)


def _merge_down(table: Table, rows: Sequence[Sequence[str]], column: int) -> None:
    for at in range(2, len(rows)):
        if rows[at][column] and rows[at][column] == rows[at - 1][column] and any(rows[at][2:]):
            upper = table.cell(at - 1, column)
            table.cell(at, column).text = ""
            merged = upper.merge(table.cell(at, column))
            merged.text = rows[at][column]
