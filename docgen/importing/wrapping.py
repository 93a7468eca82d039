"""Wrapped lines become paragraphs: told by indents, by how full a line is, by marks, stops and capitals."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from docgen.anatomy.marks import Mark, Rank, mark_of
from docgen.anatomy.misread_marks import APART
from docgen.anatomy.source_text import Block, Paragraph
from docgen.importing.broken_headings import goes_on
from docgen.importing.printed_line import Line
from docgen.text.capitals import CAPITALS

ENDED = re.compile(r"""[.;:!?…]["”')\]*]*$""")
"""The end of a sentence or of a list entry."""
_GAP = re.compile(r"\S\s{3,}\S")
_TAB = re.compile(rf"^{APART}\s+")
# Words that look the same and end a text are left: "hiện tại", "trực thuộc", "nêu trên", "kèm theo".
_OPEN_LIST = re.compile(
    r"(?:,|\s(?:và|của|với|các|những|Sở|cho|giữa|nhằm|(?<!hiện )(?<!tồn )tại|(?<!trực )(?<!phụ )thuộc))$"
)
_WIDEST = 140
_ENOUGH, _ENOUGH_ON_PAPER = 5, 3
"""So many long lines tell how wide they are set."""
_LONG = 40
_RARELY = 20
_NEARLY = 0.8
_LONGEST_TITLE = 60
_LABEL = re.compile(rf"[{CAPITALS}][^.;:]{{2,45}}:(?:\s|$)")


def width_of(lines: Sequence[Line]) -> int:
    """The width at which the lines of running text are wrapped; 0 where each line is a paragraph."""
    lengths, on_paper = _lengths(lines), any(map(_on_paper, lines))
    if len(lengths) < (_ENOUGH_ON_PAPER if on_paper else _ENOUGH) or (
        lengths[int(len(lengths) * 0.95)] > _WIDEST and not on_paper
    ):
        return 0
    width = lengths[int(len(lengths) * 0.9)]
    return width if on_paper or _are_wrapped(lines, width, len(lengths)) else 0


def _are_wrapped(lines: Sequence[Line], width: int, long: int) -> bool:
    """Whether enough lines go on in the next one: else each line that is long is so by itself."""
    going_on = sum(
        is_open(line.text) or (line.reach > width * _NEARLY and ENDED.search(line.text) is None)
        for line, below in pairwise(lines)
        if len(line.text) > _LONG and mark_of(below.text) is None and not below.text.isupper()
    )
    return going_on * _RARELY >= long


def is_open(text: str) -> bool:
    """Whether a line cannot end a paragraph: a bracket is open, a list or a name goes on."""
    return _leaves_open(text) or _OPEN_LIST.search(text) is not None


def _lengths(lines: Iterable[Line]) -> list[int]:
    return sorted(line.reach for line in lines if len(line.text) > _LONG and "|" not in line.text)


def _on_paper(line: Line) -> bool:
    """Whether a line is known by its place on a page, where lines always wrap."""
    return line.end > 0


def paragraphs_of(lines: Sequence[Line], width: int) -> list[Block]:
    """The paragraphs that `lines` are, wrapped at `width`; where that is 0 each line is one but for brackets."""
    if not width:
        return [_paragraph(each) for each in _unwrapped(lines)]
    paragraphs: list[Block] = []
    current: list[Line] = []
    for line, page in zip(lines, _pages(lines, width), strict=True):
        if current and _starts(line, current, page):
            paragraphs.append(_paragraph(current))
            current = []
        current.append(line)
    return [*paragraphs, _paragraph(current)] if current else paragraphs


def _unwrapped(lines: Sequence[Line]) -> list[list[Line]]:
    """Each line by itself, or with those behind it that close its bracket or go on with its heading."""
    found: list[list[Line]] = []
    for line in lines:
        opened = bool(found) and len(found[-1]) == 1 and _leaves_open(found[-1][0].text)
        before, closing, _ = line.text.partition(")")
        closes = opened and bool(closing) and "(" not in before and mark_of(line.text) is None
        if closes or (found and _heading_goes_on(found[-1], line)):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _heading_goes_on(above: Sequence[Line], line: Line) -> bool:
    return not line.blank and goes_on(" ".join(each.text for each in above), line.text)


def _leaves_open(text: str) -> bool:
    return text.rfind("(") > text.rfind(")")


class _Page(NamedTuple):
    """How the lines of a page are set: its left margin, whether first lines are indented, where lines end."""

    margin: int
    indented: bool
    width: int


def _pages(lines: Sequence[Line], width: int) -> list[_Page]:
    """For each line how its page is set; a page of paper may lie askew, or across."""
    numbers: list[int] = []
    page = 0
    for line in lines:
        page += line.page
        numbers.append(page)
    held: dict[int, list[Line]] = {}
    for line, number in zip(lines, numbers, strict=True):
        held.setdefault(number, []).append(line)
    pages = {number: _page(each, width) for number, each in held.items()}
    return [pages[number] for number in numbers]


def _page(lines: Sequence[Line], width: int) -> _Page:
    indents = [line.indent for line in lines if len(line.text) > 30]
    often = [indent for indent, times in Counter(indents).items() if times * 8 >= len(indents)]
    margin = min(often or indents, default=0)
    indented = sum(margin + 2 < indent < margin + 14 for indent in indents) * 10 >= len(indents) > 0
    lengths = _lengths(filter(_on_paper, lines))
    return _Page(margin, indented, _edge(lengths) if len(lengths) >= _ENOUGH else width)


def _edge(lengths: Sequence[int]) -> int:
    """Where the lines of a page end: where most do, for a speck at the edge of a scan lengthens some."""
    times = Counter(lengths)
    around = {at: times[at - 1] + times[at] + times[at + 1] for at in times}
    often = max(around, key=lambda at: (around[at], times[at], at))
    return often if around[often] * 3 >= len(lengths) else lengths[int(len(lengths) * 0.9)]


def _starts(line: Line, current: Sequence[Line], page: _Page) -> bool:
    """Whether a new paragraph starts at `line`."""
    margin, indented, width = page
    last = current[-1]
    ended = bool(ENDED.search(last.text))
    mark, first = mark_of(line.text), line.text.lstrip("\"“'(*")[:1]
    small = first.islower() or (first.isdigit() and mark is None)
    first_word = len(line.text.split()[0])
    full = last.reach + 1 + first_word > width * (0.97 if indented else 0.85)
    if has_columns(line.text) or has_columns(last.text):
        return True
    if line.text.endswith(":") and len(line.text) < 40 and len(last.text) < width * 0.6:
        return True
    if mark is not None and not _is_wrapped_mark(mark, line, last, full and not ended, margin, indented):
        return True
    if mark is None and _TAB.match(line.text):
        return True
    if _heading_goes_on(current, line):
        return False
    if not ended and (small or (full and line.text.startswith("("))):
        return False
    if last.text.isupper() and len(last.text) < _LONGEST_TITLE and not line.text.isupper():
        return True
    if line.emphatic != last.emphatic and not (indented and full and not ended and line.indent <= margin + 1):
        return True
    if indented and not (line.page and small):
        return margin + 2 < line.indent or (line.blank and (ended or not full) and not small)
    labelled = _LABEL.match(current[0].text.lstrip("-–+*\\ ")) is not None
    if labelled and full and last.text.endswith(";") and not line.blank and _LABEL.match(line.text):
        return False
    if line.blank or _LABEL.match(line.text):
        return ended or not full or not small
    if ended and not small and labelled:
        return True  # a label's value is no text in which a sentence follows another
    return not full and (ended or not small)


def has_columns(text: str) -> bool:
    """Whether a gap parts a line in columns; the one behind its mark is that of a tab."""
    if _GAP.search(text) is None:
        return False
    mark = mark_of(text)
    return _GAP.search(mark.rest if mark is not None else _TAB.sub("", text)) is not None


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
