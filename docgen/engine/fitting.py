"""What only the filled text can settle: how long the lines under names are, and what stays with the signature.

The line under the Tiêu ngữ is as long as the text; under the issuer and the trích yếu it is 1/3 to 1/2 of it
(PL1.I.II.1, II.2, II.5). A line is the border of a paragraph of its own, so its length is what its indents leave.

The runs of paragraphs where that matters are found and marked once, in the template: to look for them in the tree
of each filled document would take five times as long as filling it. No text can hold the marks: text is escaped.
What is filled is fitted in UTF-8, for there is nothing to find in most of it, and in bytes that is seen five times
as fast.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from html import unescape
from itertools import takewhile
from typing import NamedTuple

from lxml import etree

from docgen.decree.wording import wording
from docgen.documents.pieces import W
from docgen.engine.faces import Face, Faces

_W = f"{{{W}}}"
_PADDING = 108  # Word's own, at each side of a cell, where a table says nothing
_FULL_LINE, _SHORT_LINE, _CLOSING = "Kẻ dài bằng chữ", "Kẻ ngắn", "Đoạn kết"
_AFTER_INDENT = {f"{_W}{name}" for name in ("contextualSpacing", "jc", "outlineLvl", "rPr", "sectPr", "pPrChange")}
_BETWEEN = {f"{_W}{name}" for name in ("bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd")}
_START, _START_END = b'<ke room="', b'"/>'  # before a run of paragraphs, with the width that it has
_OPEN = '<w:ind w:left="?"/>'  # where the indent of a line comes
_INDENT = re.compile(rf"(<w:ind [^>]*/>)?{re.escape(_OPEN)}")
_PARAGRAPH = re.compile(r"<w:p[ >].*?</w:p>", re.DOTALL)
_STYLE = re.compile(r'<w:pStyle w:val="([^"]*)"/>')
_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)")
_END, _BEFORE_TABLE = b"</w:p>", b"</w:p><w:tbl>"


def mark(root: etree._Element, faces: Faces) -> None:
    """Mark the lines of a template, and the runs of paragraphs that they stand in."""
    lines = [each for each in root.iter(f"{_W}p") if _face(each, faces).name in (_FULL_LINE, _SHORT_LINE)]
    done: set[etree._Element] = set()
    for line in lines:
        run = _run(line)
        if run:
            _open_indent(line)
            if run[0] not in done:
                run[0].addprevious(etree.Element("ke", room=str(_room(line, root))))
                done.add(run[0])


def lining(faces: Faces) -> Callable[[bytes], bytes]:
    """What fits the lines of a filled document and takes the marks away."""
    opened = _OPEN.encode()

    @lru_cache(maxsize=256)  # the cell with Quốc hiệu is the same in every document
    def fitted(run: bytes, room: int) -> bytes:
        return _lined(run.decode(), room, faces).encode()

    def lined(data: bytes) -> bytes:
        first, *others = data.split(_START)
        pieces = [first]
        for other in others:
            room, _, rest = other.partition(_START_END)
            last = rest.rfind(opened)
            end = rest.index(_END, last) + len(_END) if last >= 0 else 0
            pieces += (fitted(rest[:end], int(room)), rest[end:])
        return b"".join(pieces)

    return lined


def _lined(xml: str, room: int, faces: Faces) -> str:
    """Each line as long as its share of the text of one style right above it."""
    shares = {_FULL_LINE: 1.0, _SHORT_LINE: wording().short_rule}
    style, above = "", [""]

    def passed(match: re.Match[str]) -> str:
        nonlocal style, above
        paragraph, before = match[0], style
        style = _style(paragraph)
        if _OPEN in paragraph:
            width = min(room, max(faces.get(before, Face()).twips(text) for text in above))
            side = round((room - width * shares[faces[style].name]) / 2)
            indent = f'<w:ind w:left="{side}" w:right="{side}" w:firstLine="0"/>' if width else ""
            paragraph = _INDENT.sub(lambda old: indent or old[1] or "", paragraph)
        above = [*(above if style == before else ()), _text(paragraph)]
        return paragraph

    return _PARAGRAPH.sub(passed, xml)


class Ending(NamedTuple):
    """How a template closes: the face of each style of closing paragraphs, and the width of the page's text."""

    closings: Faces
    room: int

    @classmethod
    def of(cls, root: etree._Element, faces: Faces) -> Ending:
        """The ending of a template's document."""
        used = {_style_of(each) for each in root.iter(f"{_W}p")}
        closings = {style: face for style, face in faces.items() if face.name == _CLOSING and style in used}
        return cls(closings, _page(root))

    def kept(self, data: bytes) -> bytes:
        """The filled document; the signature never goes to a new page with less than two lines of text."""
        at = len(data)
        while (at := data.rfind(_BEFORE_TABLE, 0, at)) >= 0:
            start = _start(data, at)
            closing = data[start:at].decode()
            face = self.closings.get(_style(closing))
            if face is None or not data.endswith(_END, 0, start):
                continue
            if face.twips(_text(closing)) + wording().first_line <= self.room:
                at = _start(data, start - 1)
                data = data[:at] + _with_next(data[at:start]) + data[start:]
        return data


def _with_next(paragraph: bytes) -> bytes:
    if b"<w:keepNext" in paragraph:
        return paragraph
    return re.sub(rb"<w:pStyle [^>]*/>", rb"\g<0><w:keepNext/>", paragraph, count=1)


def _start(data: bytes, within: int) -> int:
    """Where the paragraph begins that this place is in."""
    start = within
    while (start := data.rfind(b"<w:p", 0, start)) >= 0 and data[start + 4 : start + 5] not in (b" ", b">"):
        pass
    return start


def _style(paragraph: str) -> str:
    style = _STYLE.search(paragraph)
    return style[1] if style else ""


def _text(paragraph: str) -> str:
    return unescape("".join(_TEXT.findall(paragraph)))


def _run(paragraph: etree._Element) -> list[etree._Element]:
    """The paragraphs around this one without anything else between them; none where one holds a text box."""
    run = [*reversed(list(takewhile(_passes, paragraph.itersiblings(preceding=True)))), paragraph]
    run += takewhile(_passes, paragraph.itersiblings())
    paragraphs = [each for each in run if each.tag == f"{_W}p"]
    return [] if any(each.find(f".//{_W}p") is not None for each in paragraphs) else paragraphs


def _passes(element: etree._Element) -> bool:
    return element.tag == f"{_W}p" or element.tag in _BETWEEN


def _open_indent(line: etree._Element) -> None:
    """Make a place for the indent where the schema wants it, behind the line's own."""
    properties = line.find(f"{_W}pPr")
    assert properties is not None  # the line is known by its style, which stands there
    after = next((at for at, each in enumerate(properties) if each.tag in _AFTER_INDENT), len(properties))
    properties.insert(after, etree.Element(f"{_W}ind", {f"{_W}left": "?"}))


def _face(paragraph: etree._Element, faces: Faces) -> Face:
    return faces.get(_style_of(paragraph), Face())


def _style_of(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if style is None else style.get(f"{_W}val", "")


def _page(root: etree._Element) -> int:
    page, margins = root.find(f".//{_W}pgSz"), root.find(f".//{_W}pgMar")
    return _number(page, "w") - _number(margins, "left") - _number(margins, "right")


def _room(paragraph: etree._Element, root: etree._Element) -> int:
    """The width in twips that the paragraph stands in, its cell's or its page's; 0 where that is not fixed."""
    cell = next(paragraph.iterancestors(f"{_W}tc"), None)
    if cell is None:
        return _page(root)
    width = cell.find(f"{_W}tcPr/{_W}tcW")
    if width is None or width.get(f"{_W}type") != "dxa":
        return 0
    table = next(cell.iterancestors(f"{_W}tbl"))
    return _number(width, "w") - _padding(table, "left", "start") - _padding(table, "right", "end")


def _padding(table: etree._Element, *names: str) -> int:
    """The padding of one side, under its older or its newer name."""
    found = (table.find(f"{_W}tblPr/{_W}tblCellMar/{_W}{name}") for name in names)
    return next((_number(padding, "w") for padding in found if padding is not None), _PADDING)


def _number(element: etree._Element | None, name: str) -> int:
    return 0 if element is None else int(element.get(f"{_W}{name}", "0"))
