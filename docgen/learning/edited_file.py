"""An edited file as its paragraphs: the text of each, the marks that lie on it, the cell in which it stands.

Changes that are tracked and still open count for nothing: the text is as it was before them, and they are listed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from lxml import etree

from docgen.errors import DocgenError, Fault
from docgen.files.office_parts import DOCUMENT, Parts
from docgen.files.ooxml import AS_WRITTEN, W
from docgen.messages import say

BOOKMARK = "_docgen"
"""Begins the names of the marks, their numbers follow."""
_NO_BREAK = "\u2011"
_COMMENTS = "word/comments.xml"
_TAKEN_IN, _TAKEN_OUT = {f"{W}ins", f"{W}moveTo"}, {f"{W}del", f"{W}moveFrom"}
_TEXTS = {f"{W}t", f"{W}delText"}
_SPACES = {f"{W}tab", f"{W}br", f"{W}cr"}


def one_line(text: str) -> str:
    """`text` with single spaces and plain hyphens: what only keeps a line from breaking is no word."""
    return " ".join(text.replace(_NO_BREAK, "-").split())


class CellPlace(NamedTuple):
    """Where a cell stands: its table, its row, its column."""

    table: int
    row: int
    column: int


@dataclass
class EditedParagraph:
    """A paragraph with text; `marks` are the numbers of those whose text has a part in it."""

    text: str = ""
    marks: list[int] = field(default_factory=list)
    cell: CellPlace | None = None


class Aside(NamedTuple):
    """What a reviewer left in the file: a change that is still open, or a comment."""

    author: str
    text: str


class Edited(NamedTuple):
    """The paragraphs of a file, the changes that nobody accepted or refused yet, and the comments."""

    paragraphs: tuple[EditedParagraph, ...]
    open: tuple[Aside, ...]
    comments: tuple[Aside, ...]


def read_edited(parts: Parts, file: str = "") -> Edited:
    """What stands in the parts of a Word file; raises DocgenError where they cannot be read."""
    try:
        root = etree.fromstring(parts[DOCUMENT], AS_WRITTEN)
        remarks = etree.fromstring(parts[_COMMENTS], AS_WRITTEN) if _COMMENTS in parts else None
    except etree.XMLSyntaxError as error:
        problem = say("the file cannot be read: {why}", why=str(error))
        raise DocgenError(Fault(problem, say("open it in Word and save it again"), file)) from None
    reader = _Reader()
    body = root.find(f"{W}body")
    reader.blocks(root if body is None else body, None)
    found = tuple(each for each in reader.paragraphs if each.text)
    comments = () if remarks is None else tuple(_comments(remarks))
    return Edited(found, tuple(_open(root)), comments)


def unmarked(edited: Edited) -> Edited:
    """The same without its marks, where they are of another draft."""
    return edited._replace(paragraphs=tuple(replace(each, marks=[]) for each in edited.paragraphs))


class _Reader:
    def __init__(self) -> None:
        self.paragraphs: list[EditedParagraph] = []
        self._inside: dict[str, int] = {}  # the marks that have begun, by the id of their bookmark
        self._tables = 0
        self._joined: EditedParagraph | None = None  # the paragraph whose end is not there yet

    def blocks(self, parent: etree._Element, cell: CellPlace | None) -> None:
        """Read what stands in a body, a cell or a content control."""
        for each in parent:
            if each.tag == f"{W}p":
                self._paragraph(each, cell)
            elif each.tag == f"{W}tbl":
                self._table(each)
            elif each.tag == f"{W}sdt" or each.tag in _TAKEN_OUT:
                content = each.find(f"{W}sdtContent")
                self.blocks(each if content is None else content, cell)
            else:
                self._bookmark(each)

    def _table(self, table: etree._Element) -> None:
        self._tables += 1
        number = self._tables
        for row, line in enumerate(table.iter(f"{W}tr")):
            if next(line.iterancestors(f"{W}tbl")) is not table or _is_new_row(line):
                continue
            for column, cell in enumerate(line.iter(f"{W}tc")):
                if next(cell.iterancestors(f"{W}tr")) is line:
                    self.blocks(cell, CellPlace(number, row, column))

    def _paragraph(self, element: etree._Element, cell: CellPlace | None) -> None:
        paragraph = self._joined or EditedParagraph(cell=cell)
        self._joined = None
        pieces: list[str] = [paragraph.text]
        self._inline(element, paragraph, pieces)
        paragraph.text = "".join(pieces)
        # An end that is only proposed is no end: what follows still belongs to it.
        if element.find(f"{W}pPr/{W}rPr/{W}ins") is not None and element.getnext() is not None:
            self._joined = paragraph
            return
        paragraph.text = one_line(paragraph.text)
        self.paragraphs.append(paragraph)

    def _inline(self, parent: etree._Element, paragraph: EditedParagraph, pieces: list[str]) -> None:
        for each in parent:
            if each.tag in _TEXTS:
                text = each.text or ""
                pieces.append(text)
                if text.strip():
                    paragraph.marks += [mark for mark in self._inside.values() if mark not in paragraph.marks]
            elif each.tag in _SPACES:
                pieces.append(" ")
            elif each.tag == f"{W}noBreakHyphen":
                pieces.append("-")
            elif not self._bookmark(each) and each.tag not in _TAKEN_IN and each.tag != f"{W}pPr":
                self._inline(each, paragraph, pieces)

    def _bookmark(self, element: etree._Element) -> bool:
        id_ = element.get(f"{W}id", "")
        if element.tag == f"{W}bookmarkStart":
            number = element.get(f"{W}name", "").removeprefix(BOOKMARK).partition("_")[0]
            if element.get(f"{W}name", "").startswith(BOOKMARK) and number.isdecimal():
                self._inside[id_] = int(number)
        elif element.tag == f"{W}bookmarkEnd":
            self._inside.pop(id_, None)
        else:
            return False
        return True


def _is_new_row(row: etree._Element) -> bool:
    return row.find(f"{W}trPr/{W}ins") is not None


def _open(root: etree._Element) -> Iterator[Aside]:
    for each in root.iter(*_TAKEN_IN, *_TAKEN_OUT):
        text = " ".join("".join(piece.text or "" for piece in each.iter(*_TEXTS)).split())
        if text:
            taken = (
                say("put in: “{text}”", text=text)
                if each.tag in _TAKEN_IN
                else say("taken out: “{text}”", text=text)
            )
            yield Aside(each.get(f"{W}author", ""), taken)


def _comments(root: etree._Element) -> Iterator[Aside]:
    for each in root.iter(f"{W}comment"):
        text = " ".join(" ".join(str(p.xpath("string()")) for p in each.iter(f"{W}p")).split())
        yield Aside(each.get(f"{W}author", ""), text)
