"""The body of a manuscript: CommonMark with tables and footnotes, as elements in reading order with their lines.

HTML, indented code and entities have no meaning here: whoever writes a letter types them as text. So nothing that
stands in the body is lost; what a Word document does not show as it was written is a finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from docgen.messages import say
from docgen.text.markup import StyledText, written

_NEW_LINE = re.compile(r"(?:[a-zđ]\)|[-+–•]|\d+(?:\.\d+)*[.)]|[IVX]+\.|(?:Điều|Khoản) \d+[.:])\s")
"""How a line begins that is a paragraph of its own, though no empty line stands before it."""


class Shape(StrEnum):
    """What an element is."""

    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    TABLE = "table"


class Element(NamedTuple):
    """A heading, a paragraph, an item of a list or a table, its text with inline markup."""

    shape: Shape
    text: str
    line: int
    depth: int = 0
    """Of a heading its level from 1; of an item how many lists it stands in."""
    number: int | None = None
    """Of an item of a numbered list."""


class Remark(NamedTuple):
    """What is not shown as it was written."""

    line: int
    message: str


class Body(NamedTuple):
    """All of a body."""

    elements: tuple[Element, ...]
    notes: dict[str, str]
    remarks: tuple[Remark, ...]


def parse(text: str, first_line: int = 1) -> Body:
    """The elements of a body whose first line is `first_line` of its file."""
    parser = MarkdownIt("commonmark").enable("table").use(footnote_plugin)
    parser.disable(["html_block", "html_inline", "code", "entity", "footnote_inline", "reference"])
    return _Reader(first_line).read(parser.parse(text))


class _Reader:
    """Walks through the tokens of one body."""

    def __init__(self, first_line: int) -> None:
        self._first = first_line
        self._elements: list[Element] = []
        self._notes: dict[str, str] = {}
        self._remarks: list[Remark] = []

    def read(self, tokens: Sequence[Token]) -> Body:
        lists: list[
            tuple[bool, int | None]
        ] = []  # of each list that stands open: whether an item begins, its number
        note, line = "", self._first
        at = 0
        while at < len(tokens):
            token = tokens[at]
            line = self._first + token.map[0] if token.map else line
            match token.type:
                case "list_item_open":
                    lists.append((True, int(token.info) if token.info else None))
                case "list_item_close":
                    lists.pop()
                case "footnote_open":
                    note = _mark(token)
                case "footnote_close":
                    note = ""
                case "heading_open":
                    self._heading(tokens[at + 1], line, int(token.tag[1:]))
                    at += 1
                case "table_open":
                    at = self._table(tokens, at, line)
                case "hr":
                    self._remark(line, say("a line across the page is left out"))
                case "fence":
                    for offset, each in enumerate(token.content.splitlines(), start=1):
                        self._paragraph([StyledText(each)], line + offset, lists)
                case "inline" if note:
                    texts = [written(each) for _, each in self._lines(token, line)]
                    self._notes[note] = " ".join(filter(None, (self._notes.get(note), *texts)))
                case "inline":
                    for number, pieces in self._lines(token, line):
                        self._paragraph(pieces, number, lists)
            at += 1
        return Body(tuple(self._elements), self._notes, tuple(self._remarks))

    def _heading(self, inline: Token, line: int, level: int) -> None:
        text = " ".join(written(pieces) for _, pieces in self._lines(inline, line))
        if text:
            self._elements.append(Element(Shape.HEADING, text, line, level))

    def _paragraph(self, pieces: list[StyledText], line: int, lists: list[tuple[bool, int | None]]) -> None:
        text = written(pieces).strip()
        if not text:
            return
        begins, number = lists[-1] if lists else (False, None)
        if begins:
            self._elements.append(Element(Shape.ITEM, text, line, len(lists), number))
            lists[-1] = (False, number)
        else:
            self._elements.append(Element(Shape.TEXT, text, line))

    def _table(self, tokens: Sequence[Token], at: int, line: int) -> int:
        """The table that begins at `at`; the place where it ends."""
        rows: list[list[str]] = []
        while tokens[at].type != "table_close":
            if tokens[at].type == "tr_open":
                rows.append([])
            elif tokens[at].type == "inline":
                row = self._first + (tokens[at].map or [line - self._first])[0]
                texts = (written(pieces) for _, pieces in self._lines(tokens[at], row))
                rows[-1].append(" ".join(texts).replace("\t", " ").replace("\n", " "))
            at += 1
        self._elements.append(Element(Shape.TABLE, "\n".join("\t".join(row) for row in rows), line))
        return at

    def _lines(self, inline: Token, line: int) -> Iterator[tuple[int, list[StyledText]]]:
        """The paragraphs of an inline token, each with its line and its pieces."""
        pieces: list[StyledText] = []
        started, italic, bold, links = line, 0, 0, []
        children = inline.children or []
        for at, child in enumerate(children):
            match child.type:
                case "em_open" | "em_close":
                    italic += child.nesting
                case "strong_open" | "strong_close":
                    bold += child.nesting
                case "link_open":
                    links.append((str(child.attrs.get("href", "")), len(pieces)))
                case "link_close":
                    href, start = links.pop()
                    shown = "".join(piece.text for piece in pieces[start:])
                    if href.removeprefix("mailto:") != shown:
                        pieces.append(StyledText(f" ({href})", italic > 0, bold=bold > 0))
                case "image":
                    self._remark(line, say("a picture is left out: {file}", file=child.attrs.get("src", "")))
                    pieces.append(StyledText(child.content, italic > 0, bold=bold > 0))
                case "footnote_ref":
                    pieces.append(StyledText("", italic > 0, _mark(child), bold > 0))
                case "softbreak" | "hardbreak":
                    line += 1
                    following = children[at + 1].content if at + 1 < len(children) else ""
                    if child.type == "hardbreak" or _NEW_LINE.match(following):
                        yield started, pieces
                        pieces, started = [], line
                    else:
                        pieces.append(StyledText(" "))
                case _:
                    self._lost_note(child.content, line)
                    pieces.append(StyledText(child.content, italic > 0, bold=bold > 0))
        yield started, pieces

    def _lost_note(self, text: str, line: int) -> None:
        for mark in re.findall(r"\[\^([^\]\s]+)\]", text):
            self._remark(line, say("the mark [^{mark}] has no footnote; it stays as text", mark=mark))

    def _remark(self, line: int, message: str) -> None:
        self._remarks.append(Remark(line, message))


def _mark(token: Token) -> str:
    return str(token.meta["id"] + 1)
