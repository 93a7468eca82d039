"""Printed lines become paragraphs: page numbers dropped, wrapped lines joined, what a page end cut mended."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from docgen.messages import say
from docgen.model.finding import Finding, Severity
from docgen.readers.broken_tables import whole_tables
from docgen.readers.manuscript import Block, Manuscript, Paragraph, Table
from docgen.readers.marks import Mark, Rank, mark_of
from docgen.readers.notes import calls, footnote, without_notes
from docgen.rules.patterns import any_of
from docgen.rules.ruleset import Rules
from docgen.text.capitals import CAPITALS
from docgen.text.markup import plain
from docgen.text.normalize import clean

NO_TABLES: Mapping[int, Table] = {}
_WIDEST = 140
_PAGE_NUMBER = re.compile(r"\W{0,4}(?:trang\s+|page\s+)?(?P<number>\d{1,4})(?:\s*/\s*\d+)?\W{0,4}", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]{2}")
_CELLS = re.compile(r"\s*\|.*\|\s*")
_RULER = re.compile(r"[\s|:\-–—]+")
_ENDED = re.compile(r"""[.;:!?…]["”')\]*]*$""")
_LABEL = re.compile(rf"[{CAPITALS}][^.;:]{{2,45}}:(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: its text, its distance from the edge in characters, and what stands before it."""

    text: str
    indent: int
    place: str
    blank: bool = False
    """Space before it."""
    page: bool = False
    """First on its page."""
    emphatic: bool = False
    end: int = 0
    """Where it ends, in characters from the edge, where that is known better than by counting."""
    table: int = 0
    """The table that stands here in place of a line."""
    note: bool = False
    """Part of a footnote at the foot of its page."""

    @property
    def reach(self) -> int:
        """Where it ends, in characters from the edge."""
        return self.end or self.indent + len(self.text)


def manuscript_of(
    lines: Sequence[Line], rules: Rules, *, recognised: bool = False, tables: Mapping[int, Table] = NO_TABLES
) -> Manuscript:
    """The manuscript that `lines` are, without the lines that are no part of any document (`bo_qua`)."""
    ignored = rules.regex(any_of(rules.reading.ignored))
    cleaned = [
        replace(line, text=clean(line.text))
        for line in lines
        if not ignored.fullmatch(line.text.strip())
        and not (recognised and not line.table and not _WORD.search(line.text))  # specks of dirt
    ]
    kept, footnotes = _without_footnotes(_without_page_numbers(cleaned))
    width = _width(kept)
    blocks: list[Block] = []
    run: list[Line] = []
    for line in (*kept, None):
        cells = line is not None and bool(_CELLS.fullmatch(line.text)) and line.text.count("|") > 2
        table = tables.get(line.table) if line is not None else None
        if line is None or cells or table is not None:
            blocks += _paragraphs(run, width)
            run = []
        if line is None:
            break
        if table is not None:
            _put(table, blocks)
        elif not cells:
            run.append(line)
        elif not _RULER.fullmatch(line.text):
            row = tuple(cell.strip() for cell in line.text.strip().strip("|").split("|"))
            if blocks and isinstance(blocks[-1], Table) and not line.blank:
                last = blocks[-1]
                blocks[-1] = Table((*last.rows, row), last.place, (*last.places, line.place))
            else:
                blocks.append(Table((row,), line.place, (line.place,)))
    blocks, notes = without_notes(blocks if width else whole_tables(blocks, rules), footnotes)
    mended, findings = mend(blocks)
    return Manuscript(tuple(mended), notes, tuple(findings), recognised)


def mend(blocks: Sequence[Block]) -> tuple[list[Block], list[Finding]]:
    """`blocks` with each paragraph that runs on in small letters joined to the one it was cut from, and told."""
    mended: list[Block] = []
    findings: list[Finding] = []
    for block in blocks:
        last = mended[-1] if mended else None
        if isinstance(block, Paragraph) and isinstance(last, Paragraph) and _runs_on(last, block):
            mended[-1] = replace(last, text=f"{last.text} {block.text}")
            if block.apart:
                findings.append(_cut(last, block))
        else:
            mended.append(block)
    return mended, findings


def _runs_on(last: Paragraph, block: Paragraph) -> bool:
    start = plain(block.text).lstrip("\"“'(* ")
    return (
        start[:1].islower()
        and not _ENDED.search(plain(last.text).strip())
        and len(last.text) > 30
        and mark_of(block.text) is None
        and not last.emphatic
    )


def _cut(last: Paragraph, block: Paragraph) -> Finding:
    return Finding(
        rule="doan-dut",
        severity=Severity.INFO,
        place=block.place,
        message=say("a paragraph was cut in two here; it is joined again"),
        found=f"… {last.text[-40:]} / {block.text[:40]} …",
    )


def _without_page_numbers(lines: Sequence[Line]) -> list[Line]:
    """`lines` without page numbers: figures alone on a line, at a page's edge or counting up."""
    numbers = {
        index: int(found["number"])
        for index, line in enumerate(lines)
        if (found := _PAGE_NUMBER.fullmatch(line.text))
    }
    edges = {index for index in numbers if lines[index].page or index + 1 == len(lines) or lines[index + 1].page}
    dropped = set(edges)
    if _width(lines):
        expected = None
        for index, number in numbers.items():
            if index not in edges and (
                (expected is None and number <= 3) or number == expected or number == (expected or 0) + 1
            ):
                dropped.add(index)
                expected = number + 1
    kept: list[Line] = []
    page = blank = False
    for index, line in enumerate(lines):
        if index in dropped:
            page, blank = True, blank or line.blank
            continue
        kept.append(replace(line, page=line.page or page, blank=line.blank or blank))
        page = blank = False
    return kept


def _width(lines: Sequence[Line]) -> int:
    """The width at which the lines of running text are wrapped; 0 where each line is a paragraph."""
    lengths = sorted(line.reach for line in lines if len(line.text) > 40 and "|" not in line.text)
    if len(lengths) < 5 or lengths[int(len(lengths) * 0.95)] > _WIDEST:
        return 0
    return lengths[int(len(lengths) * 0.9)]


def _paragraphs(lines: Sequence[Line], width: int) -> list[Block]:
    if not width:
        return [_paragraph([line]) for line in lines]
    paragraphs: list[Block] = []
    current: list[Line] = []
    pages = _pages(lines)
    for line, (margin, indented) in zip(lines, pages, strict=True):
        if current and _starts(line, current, width, margin, indented):
            paragraphs.append(_paragraph(current))
            current = []
        current.append(line)
    return [*paragraphs, _paragraph(current)] if current else paragraphs


def _pages(lines: Sequence[Line]) -> list[tuple[int, bool]]:
    """For each line the left margin of its page, and whether first lines are indented there."""
    numbers: list[int] = []
    page = 0
    for line in lines:
        page += line.page
        numbers.append(page)
    margins: dict[int, tuple[int, bool]] = {}
    for each in set(numbers):
        indents = [
            line.indent
            for line, number in zip(lines, numbers, strict=True)
            if number == each and len(line.text) > 30
        ]
        often = [indent for indent, times in Counter(indents).items() if times * 8 >= len(indents)]
        margin = min(often or indents, default=0)
        margins[each] = (
            margin,
            sum(margin + 2 < indent < margin + 14 for indent in indents) * 10 >= len(indents) > 0,
        )
    return [margins[number] for number in numbers]


def _starts(line: Line, current: Sequence[Line], width: int, margin: int, indented: bool) -> bool:
    """Whether a new paragraph starts at `line`."""
    last = current[-1]
    ended = bool(_ENDED.search(last.text))
    small = line.text.lstrip("\"“'(*")[:1].islower()
    mark = mark_of(line.text)
    first_word = len(line.text.split()[0])
    full = last.reach + 1 + first_word > width * (0.97 if indented else 0.85)
    if re.search(r"\S\s{3,}\S", line.text) or re.search(r"\S\s{3,}\S", last.text):
        return True  # columns
    if line.text.endswith(":") and len(line.text) < 40 and len(last.text) < width * 0.6:
        return True
    if mark is not None and not _is_wrapped_mark(mark, line, last, full and not ended, margin, indented):
        return True
    if small and not ended:
        return False
    if line.emphatic != last.emphatic:
        return True
    if indented and not (line.page and small):
        return margin + 2 < line.indent or (line.blank and (ended or not full) and not small)
    if line.blank or _LABEL.match(line.text):
        return ended or not full or not small
    return not full and (ended or not small)


def _is_wrapped_mark(mark: Mark, line: Line, last: Line, open_: bool, margin: int, indented: bool) -> bool:
    """Whether what looks like a mark only wrapped to the start of a line ("Tài chính / - Kế hoạch")."""
    if not open_ or line.blank:
        return False
    if indented and line.indent <= margin + 1:
        return mark.rank is not Rank.ROMAN or not mark.rest[:2].isupper()
    return mark.rank is Rank.BULLET and mark.rest[:1].islower() and not last.text.rstrip().endswith(",")


def _paragraph(lines: Sequence[Line]) -> Paragraph:
    first = lines[0]
    text = first.text
    for line in lines[1:]:
        glued = re.search(r"[\w&]-$", text) and line.text[:1].isalnum() and not text.endswith(" -")
        if _closes(text) and line.text.startswith("*"):  # italics that go on over the line's end
            text = f"{text[:-1]} {line.text[1:]}"
        else:
            text = f"{text}{line.text}" if glued else f"{text} {line.text}"
    return Paragraph(text, first.place, first.emphatic, first.blank, first.indent)


def _closes(text: str) -> bool:
    return text.endswith("*") and not text.endswith("\\*")


def _put(table: Table, blocks: list[Block]) -> None:
    """Add `table`, or its rows to the table before it where a page's end cut one in two."""
    last = blocks[-1] if blocks else None
    if isinstance(last, Table) and len(last.rows[0]) == len(table.rows[0]):
        blocks[-1] = Table((*last.rows, *table.rows), last.place, (*last.places, *table.places))
    else:
        blocks.append(table)


def _without_footnotes(lines: Sequence[Line]) -> tuple[list[Line], dict[str, str]]:
    """`lines` without the footnotes at the foot of pages, and the notes by their numbers."""
    notes: dict[str, str] = {}
    number = ""
    for line in lines:
        if line.note:
            opening = footnote(line.text)
            number, text = opening or (number, line.text)
            notes[number] = text if opening else f"{notes.get(number, '')} {text}".strip()
    called = {number for line in lines if not line.note for number in calls(line.text)}
    kept = [line for line in lines if not line.note]
    return (kept, notes) if set(notes) <= called else (list(lines), {})
