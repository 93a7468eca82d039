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
from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from docgen.manuscripts.note_calls import UnshownText, settled
from docgen.messages import say
from docgen.text.markup import StyledText, escape, written

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


class ParsedBody(NamedTuple):
    """All of a body."""

    elements: tuple[Element, ...]
    notes: dict[str, str]
    remarks: tuple[UnshownText, ...]


def parse(text: str, first_line: int = 1) -> ParsedBody:
    """The elements of a body whose first line is `first_line` of its file."""
    parser = MarkdownIt("commonmark").enable("table").use(footnote_plugin)
    parser.disable(["html_block", "html_inline", "code", "entity", "footnote_inline", "reference"])
    # An address stands as it was typed.
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    found = settled(parser, text, first_line)
    body = _Reader(found.lines, first_line).read(found.tokens)
    return body._replace(remarks=(*found.remarks, *body.remarks))


class _Reader:
    """Walks through the tokens of one body."""

    def __init__(self, source: Sequence[str], first_line: int) -> None:
        self._source, self._first = source, first_line
        self._elements: list[Element] = []
        self._notes: dict[str, str] = {}
        self._remarks: list[UnshownText] = []
        self._called: list[tuple[str, int, str]] = []
        """The marks in the text: number, line and label of each."""

    def read(self, tokens: Sequence[Token]) -> ParsedBody:
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
                    self._notes[note] = ""
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
                    self._code(token, line, lists)
                case "inline" if note:
                    texts = [written(each) for _, each in self._lines(token, line, in_note=True)]
                    self._notes[note] = " ".join(filter(None, (self._notes.get(note), *texts)))
                case "inline":
                    for number, pieces in self._lines(token, line):
                        self._paragraph(pieces, number, lists)
            at += 1
        for place, label in (each[1:] for each in self._called if not self._notes.get(each[0])):
            self._remark(place, say("the footnote [^{mark}] says nothing", mark=label))
        return ParsedBody(tuple(self._elements), self._notes, tuple(self._remarks))

    def _code(self, fence: Token, line: int, lists: list[tuple[bool, int | None]]) -> None:
        """The lines of a block of code, each a paragraph of plain text."""
        if fence.info.strip():
            self._remark(line, say("“{words}” is left out", words=fence.info.strip()))
        for offset, each in enumerate(fence.content.split("\n"), start=1):
            self._paragraph([StyledText(each)], line + offset, lists)

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
        for offset, row_ in enumerate(rows[1:], start=2):  # behind the head and the line below it
            self._beyond(row_, line + offset)
        self._elements.append(Element(Shape.TABLE, "\n".join("\t".join(row) for row in rows), line))
        return at

    def _beyond(self, row: list[str], line: int) -> None:
        """What a row has beyond the columns of the head joins its last cell, and is told."""
        typed = self._source[line - self._first].lstrip("> \t").rstrip().removeprefix("|")
        more = [cell.strip() for cell in escapedSplit(typed)[len(row) :]]
        if text := " ".join(filter(None, more)):
            row[-1] = " ".join((row[-1], escape(text.replace("\t", " "))))
            told = say(
                "the row has more cells than the head of the table: “{text}” is put into the last", text=text
            )
            self._remark(line, told)

    def _lines(self, inline: Token, line: int, *, in_note: bool = False) -> Iterator[tuple[int, list[StyledText]]]:
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
                    links.append((_target(child, "href"), len(pieces)))
                case "link_close":
                    target, start = links.pop()
                    shown = "".join(piece.text for piece in pieces[start:])
                    if target and target.removeprefix("mailto:") != shown:
                        pieces.append(StyledText(f" ({target})", italic > 0, bold=bold > 0))
                case "image":
                    self._remark(line, say("a picture is left out: {file}", file=_target(child, "src")))
                    pieces.append(StyledText(child.content, italic > 0, bold=bold > 0))
                case "footnote_ref" if in_note:  # Word has no note of a note
                    text = f"[^{child.meta['label']}]"
                    pieces.append(StyledText(text, italic > 0, bold=bold > 0))
                    self._remark(line, say("the mark {mark} stands in a footnote; it stays as text", mark=text))
                case "footnote_ref":
                    self._called.append((_mark(child), line, str(child.meta["label"])))
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
        self._remarks.append(UnshownText(line, message))


def _target(link: Token, attribute: str) -> str:
    """The address of a link or picture, and its title."""
    told = (str(link.attrs.get(name, "")) for name in (attribute, "title"))
    return ", ".join(filter(None, told))


def _mark(token: Token) -> str:
    return str(token.meta["id"] + 1)
