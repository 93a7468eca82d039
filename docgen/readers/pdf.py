"""A PDF with a text layer as a manuscript: lines by place, tables by drawn lines, notes from the foot of the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.readers.lines import Line, manuscript_of
from docgen.readers.manuscript import Manuscript, Table
from docgen.readers.pdf_tables import grids, in_lines, table_of
from docgen.readers.pdf_words import Word, rulings, words
from docgen.rules.ruleset import Rules
from docgen.text import markup

_LARGEST = 200 * 2**20
_MOST_PAGES = 2_000
_GAP = 1.8
_LETTER = 0.36
"""The usual width of a letter, by the height of its font's box."""
_NOTE = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_FOOT = 0.5


def read_pdf(path: Path, rules: Rules) -> Manuscript:
    """The manuscript in the text layer of a PDF; raises DocgenError where it cannot be read."""
    document = opened(path)
    try:
        lines: list[Line] = []
        tables: dict[int, Table] = {}
        for number in range(len(document)):
            page = document[number]
            try:
                lines += _page(page, number + 1, tables)
            finally:
                page.close()
    finally:
        document.close()
    return manuscript_of(_without_running_heads(lines), rules, tables=tables)


def opened(path: Path) -> Any:
    """The PDF at `path`; raises DocgenError where it is none, is locked or is far too large."""
    import pypdfium2 as pdfium

    if path.stat().st_size > _LARGEST:
        _refuse(say("the file is larger than docgen reads"), say("split it into several files"))
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        if "assword" in str(error):
            _refuse(say("the file is protected by a password"), say("take the password off and save it again"))
        _refuse(say("the file is damaged or is no PDF"), say("fetch it again"))
    if not 0 < len(document) <= _MOST_PAGES:
        document.close()
        _refuse(say("the file has no pages, or more than docgen reads"), say("split it into several files"))
    return document


def _page(page: Any, number: int, tables: dict[int, Table]) -> list[Line]:
    """The lines of a page; a table stands in `tables`, its key in the line that holds its place."""
    found = words(page)
    if not found:
        return []
    lines: list[Line] = []
    inside: list[tuple[float, int]] = []
    for grid in grids(rulings(page)):
        held = [word for word in found if grid.holds(word)]
        if held:
            key = len(tables) + 1
            tables[key] = table_of(grid, held, say("page {number}", number=number))
            inside.append((grid.rows[0], key))
            taken = set(map(id, held))
            found = [word for word in found if id(word) not in taken]
    rows: list[tuple[float, list[Word] | int]] = [(line[0].middle, line) for line in in_lines(found)]
    rows += inside
    usual = sorted(word.size for word in found)[len(found) // 2] if found else 1.0
    bottom = None
    foot = page.get_height() * _FOOT
    note = False
    for middle, row in sorted(rows, key=lambda each: each[0]):
        place = say("page {number}", number=number)
        if isinstance(row, int):
            lines.append(Line("", 0, place, True, not lines, table=row))
            bottom = None
            continue
        blank = bottom is None or row[0].top - bottom > 0.35 * usual
        note = note or (middle > foot and bool(_NOTE.match(row[0].text)) and row[-1].size < 0.95 * usual)
        lines.append(_line(row, usual, place, blank, not lines, note))
        bottom = max(word.bottom for word in row)
    return lines


def _line(row: Sequence[Word], usual: float, place: str, blank: bool, first: bool, note: bool) -> Line:
    letter = usual * _LETTER
    pieces: list[markup.Run] = []
    for index, word in enumerate(row):
        gap = word.left - row[index - 1].right if index else 0.0
        space = "" if not index else "   " if gap > _GAP * usual else " "
        if space:
            pieces.append(markup.Run(space, word.pieces[0][1] and row[index - 1].pieces[-1][1]))
        pieces += [markup.Run(text, italic) for text, italic in word.pieces]
    return Line(
        markup.written(pieces),
        round(row[0].left / letter),
        place,
        blank,
        first,
        emphatic=all(word.bold for word in row),
        end=round(row[-1].right / letter),
        note=note,
    )


def _without_running_heads(lines: Sequence[Line]) -> list[Line]:
    """`lines` without those that open or close three pages or more in the same words."""
    edges = [
        index for index, line in enumerate(lines) if line.page or index + 1 == len(lines) or lines[index + 1].page
    ]
    times = Counter(re.sub(r"\d+", "#", lines[index].text) for index in edges if len(lines[index].text) > 6)
    running = {index for index in edges if times[re.sub(r"\d+", "#", lines[index].text)] > 2}
    return [line for index, line in enumerate(lines) if index not in running]


def _refuse(message: str, hint: str) -> NoReturn:
    raise DocgenError(Fault(message, hint))
