"""A PDF as a source text: lines by their place, tables by drawn lines, notes from the foot of the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from docgen.anatomy.source_text import SourceText, Table
from docgen.errors import DocgenError, Fault
from docgen.importing.misread_labels import MisreadLabels
from docgen.importing.misread_words import MisreadWords
from docgen.importing.ocr import recognised
from docgen.importing.page_edges import without_running_heads
from docgen.importing.pdf_pages import flat_page, opened
from docgen.importing.pdf_tables import grids, in_lines, table_of
from docgen.importing.pdf_words import Ruling, Word, rulings, words
from docgen.importing.printed_line import Line
from docgen.importing.printed_lines import source_text_of
from docgen.importing.scan_specks import without_specks
from docgen.messages import say
from docgen.phrases.ruleset import Rules
from docgen.text import markup
from docgen.text.capitals import CAPITALS, SMALL

_GAP = 3.6
"""So many letters apart, two words stand in columns."""
_NOTE = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_FOOT = 0.5
_LETTERS = frozenset(CAPITALS + SMALL + "abcdefghijklmnopqrstuvwxyzBCDEFGHIJKLMNOPQRSTUVWXYZ")
_MARKED = frozenset((CAPITALS + SMALL).replace("A-Z", "").replace("a-z", ""))
_STRANGE = 0.02
_FEWEST_MARKED = 0.08
_LEAST = 40
# The small words of English that are no syllables of Vietnamese: no broken character map makes them.
_ENGLISH = re.compile(r"\b(?:the|of|and|is|are|for|with|by|be|this|shall|which|from|or|as)\b", re.IGNORECASE)
_ENGLISH_WORDS = 0.1
_SPACE = 0.7
"""So many letters more than its usual distance from the line above, a line opens a paragraph set apart."""
_CLOSEST = 1.2


def read_pdf(
    path: Path, rules: Rules, ocr: bool | None = None, watch: Callable[[int, int], None] | None = None
) -> SourceText:
    """The source text in a PDF: of its text layer, or recognised where that is missing or rubbish.

    `ocr` forces or forbids recognition, of which `watch` is told page by page.
    Raises DocgenError where the file cannot be read.
    """
    document = opened(path)
    tables: dict[int, Table] = {}
    try:
        lines: list[Line] = []
        if not ocr:
            lines = _layer(document, tables)
            text = " ".join(
                [line.text for line in lines] + [" ".join(row) for each in tables.values() for row in each.rows]
            )
            if is_legible(text, len(document)):
                return source_text_of(without_running_heads(lines), rules, tables=tables)
            if ocr is False:
                problem = say("the PDF has no text layer that can be read")
                raise DocgenError(Fault(problem, say("let it be recognised: --ocr")))
        tables.clear()
        pages, findings = recognised(document, watch)
    finally:
        document.close()
    lines = [
        line
        for number, page in enumerate(pages, start=1)
        for line in _lines_of(page.words, page.rulings, number, page.height, tables, recognised=True)
    ]
    lines, misread = MisreadLabels(rules).corrected(without_running_heads(lines))
    source = source_text_of(lines, rules, recognised=True, tables=tables)
    found = (*findings, *misread, *source.findings)
    return MisreadWords.of(rules).corrected(replace(source, findings=found))


def _layer(document: Any, tables: dict[int, Table]) -> list[Line]:
    lines: list[Line] = []
    for number in range(len(document)):
        page = flat_page(document, number)
        try:
            lines += _lines_of(words(page), rulings(page), number + 1, page.get_height(), tables)
        finally:
            page.close()
    return lines


def _lines_of(
    found: list[Word],
    drawn: Sequence[Ruling],
    number: int,
    height: float,
    tables: dict[int, Table],
    *,
    recognised: bool = False,
) -> list[Line]:
    """The lines of a page; a table goes into `tables`, its key into the line that holds its place."""
    if not found:
        return []
    lines: list[Line] = []
    inside: list[tuple[float, int]] = []
    for grid in grids(drawn):
        held = [word for word in found if grid.holds(word)]
        if held:
            key = len(tables) + 1
            tables[key] = table_of(grid, held, say("page {number}", number=number), recognised=recognised)
            inside.append((grid.rows[0], key))
            taken = set(map(id, held))
            found = [word for word in found if id(word) not in taken]
    printed = map(without_specks, in_lines(found)) if recognised else in_lines(found)
    rows: list[tuple[float, list[Word] | int]] = [(line[0].middle, line) for line in printed if line]
    rows += inside
    rows.sort(key=lambda each: each[0])
    look = look_of(found, [middle for middle, _ in rows])
    above = None
    foot = height * _FOOT
    note = False
    for middle, row in rows:
        place = say("page {number}", number=number)
        if isinstance(row, int):
            lines.append(Line("", 0, place, True, not lines, table=row))
            above = None
            continue
        blank = above is None or look.leaves_space(middle - above)
        note = note or (middle > foot and bool(_NOTE.match(row[0].text)) and row[-1].size < 0.95 * look.size)
        lines.append(_line(row, look.letter, place, blank, not lines, note))
        above = middle
    return lines


def _line(row: Sequence[Word], letter: float, place: str, blank: bool, first: bool, note: bool) -> Line:
    pieces: list[markup.StyledText] = []
    for index, word in enumerate(row):
        gap = word.left - row[index - 1].right if index else 0.0
        space = "" if not index else "   " if gap > _GAP * letter else " "
        if space:
            pieces.append(markup.StyledText(space, word.pieces[0][1] and row[index - 1].pieces[-1][1]))
        pieces += [markup.StyledText(text, italic) for text, italic in word.pieces]
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


def is_legible(text: str, pages: int = 1) -> bool:
    """Whether `text`, from so many pages, is enough and is mostly letters that Vietnamese has, or is English."""
    letters = [letter for letter in text if letter.isalpha()]
    if len(letters) < _LEAST * pages:
        return False
    strange = sum(letter not in _LETTERS for letter in letters) + sum(
        "\ue000" <= each <= "\uf8ff" for each in text
    )
    marked = sum(letter in _MARKED for letter in letters)
    if strange > _STRANGE * len(letters):
        return False
    return marked >= _FEWEST_MARKED * len(letters) or _is_english(text)


def _is_english(text: str) -> bool:
    return len(_ENGLISH.findall(text)) > _ENGLISH_WORDS * len(text.split())


@dataclass(frozen=True, slots=True)
class PageLook:
    """The usual measures of a page, in points."""

    letter: float
    """The width of a letter, mean over all words: programs disagree about the height of a font's box."""
    size: float
    pitch: float
    """The distance of a line from the one above it within a paragraph."""

    def leaves_space(self, distance: float) -> bool:
        """Whether a line at this distance from the one above stands apart from it."""
        return distance > self.pitch + _SPACE * self.letter


def look_of(words: Sequence[Word], middles: Sequence[float]) -> PageLook:
    """The look of a page with these `words` in lines at these heights."""
    letters = sum(len(word.text) for word in words)
    letter = sum(word.right - word.left for word in words) / letters if letters else 1.0
    sizes = sorted(word.size for word in words)
    distances = sorted(below - above for above, below in pairwise(middles) if below - above > _CLOSEST * letter)
    # Most lines of a page may be paragraphs of their own: the closer quarter is what wraps.
    pitch = distances[len(distances) // 4] if distances else 2 * letter
    return PageLook(max(letter, 0.1), sizes[len(sizes) // 2] if sizes else 1.0, pitch)
