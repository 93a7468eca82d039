"""What only the filled text can settle: how long the lines under names are, and what stays with the signature.

A line is the border of a paragraph of its own, so its indents make its length: that of the text above it,
or a share of that. Which styles are such lines is for the caller to say, and how wide its type sets a text.

The runs of paragraphs where that matters are found and marked once, in the template: to look for them in the tree
of each filled document would take five times as long as filling it. No text can hold the marks: text is escaped.
What is filled is fitted in UTF-8, for there is nothing to find in most of it, and in bytes that is seen five times
as fast.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from html import unescape
from itertools import takewhile
from types import MappingProxyType
from typing import NamedTuple

from lxml import etree

from docgen.engine.one_line_fitting import OneLine
from docgen.engine.resolved_styles import ParagraphStyle, Styles, Width, twips
from docgen.engine.width_marks import WidthMark
from docgen.files.ooxml import VAL, W

_PADDING = 108  # Word's own, at each side of a cell, where a table says nothing
_AFTER_INDENT = {f"{W}{name}" for name in ("contextualSpacing", "jc", "outlineLvl", "rPr", "sectPr", "pPrChange")}
_BETWEEN = {f"{W}{name}" for name in ("bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd")}
_OPEN = '<w:ind w:left="?"/>'  # where the indent of a line comes
_INDENT = re.compile(rf"(<w:ind [^>]*/>)?{re.escape(_OPEN)}")
_PARAGRAPH = re.compile(r"<w:p[ >].*?</w:p>", re.DOTALL)
_STYLE = re.compile(r'<w:pStyle w:val="([^"]*)"/>')
_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)")
_END, _BEFORE_TABLE = b"</w:p>", b"</w:p><w:tbl>"
_OPENED = _OPEN.encode()


class Typography(NamedTuple):
    """What a family of templates wants fitted, by the names of its paragraph styles."""

    width: Width
    lines: Mapping[str, float] = MappingProxyType({})
    """The styles whose paragraphs are lines, each with its share of the width of the text above it."""
    closing: str = ""
    """The style of the paragraphs before the table of the signature."""
    one_line: Mapping[str, OneLine] = MappingProxyType({})
    """The styles whose paragraphs stand on one line, and how each does."""
    tables: frozenset[str] = frozenset()
    """The styles of tables whose columns are as wide as what stands in them wants."""
    indent: float = 0
    """The indent in twips of the first line of such a paragraph."""

    def twips(self, text: str, style: ParagraphStyle) -> float:
        """The width of one line of `text` in a style."""
        return twips(text, style, self.width)


def mark(root: etree._Element, styles: Styles, layout: Typography) -> None:
    """Mark the lines of a template, and the runs of paragraphs that they stand in."""
    lines = [each for each in root.iter(f"{W}p") if _style(each, styles).name in layout.lines]
    done: set[etree._Element] = set()
    for line in lines:
        run = _run(line)
        if run:
            _open_indent(line)
            if run[0] not in done:
                _LINED.set_before(run[0], room_of(line, root))
                done.add(run[0])


def lining(styles: Styles, layout: Typography) -> Callable[[bytes], bytes]:
    """What fits the lines of a filled document and takes the marks away."""

    @lru_cache(maxsize=256)  # the cell with Quốc hiệu is the same in every document
    def fitted(run: bytes, room: int) -> bytes:
        return _lined(run.decode(), room, styles, layout).encode()

    return lambda data: _LINED.replaced(data, fitted)


def _after_last_line(data: bytes) -> int:
    last = data.rfind(_OPENED)
    return data.index(_END, last) + len(_END) if last >= 0 else 0


_LINED = WidthMark("ke", _after_last_line)


def _lined(xml: str, room: int, styles: Styles, layout: Typography) -> str:
    """Each line as long as its share of the text of one style right above it."""
    style, above = "", [""]

    def passed(match: re.Match[str]) -> str:
        nonlocal style, above
        paragraph, before = match[0], style
        style = _style_in(paragraph)
        if _OPEN in paragraph:
            width = min(room, max(layout.twips(text, styles.get(before, ParagraphStyle())) for text in above))
            side = round((room - width * layout.lines[styles[style].name]) / 2)
            indent = f'<w:ind w:left="{side}" w:right="{side}" w:firstLine="0"/>' if width else ""
            paragraph = _INDENT.sub(lambda old: indent or old[1] or "", paragraph)
        above = [*(above if style == before else ()), _text(paragraph)]
        return paragraph

    return _PARAGRAPH.sub(passed, xml)


class SignatureHold(NamedTuple):
    """What keeps text with a signature: the styles of closing paragraphs by id, and the page's width."""

    closings: Styles
    room: int
    layout: Typography

    @classmethod
    def of(cls, root: etree._Element, styles: Styles, layout: Typography) -> SignatureHold:
        """The hold of a template's document."""
        used = {_style_of(each) for each in root.iter(f"{W}p")}
        closings = {name: style for name, style in styles.items() if style.name == layout.closing and name in used}
        return cls(closings, _page(root), layout)

    def kept(self, data: bytes) -> bytes:
        """The filled document; the signature never goes to a new page with less than two lines of text."""
        at = len(data)
        while (at := data.rfind(_BEFORE_TABLE, 0, at)) >= 0:
            start = _start(data, at)
            closing = data[start:at].decode()
            style = self.closings.get(_style_in(closing))
            if style is None or not data.endswith(_END, 0, start):
                continue
            if self.layout.twips(_text(closing), style) + self.layout.indent <= self.room:
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


def _style_in(paragraph: str) -> str:
    style = _STYLE.search(paragraph)
    return style[1] if style else ""


def _text(paragraph: str) -> str:
    return unescape("".join(_TEXT.findall(paragraph)))


def _run(paragraph: etree._Element) -> list[etree._Element]:
    """The paragraphs around this one without anything else between them; none where one holds a text box."""
    run = [*reversed(list(takewhile(_passes, paragraph.itersiblings(preceding=True)))), paragraph]
    run += takewhile(_passes, paragraph.itersiblings())
    paragraphs = [each for each in run if each.tag == f"{W}p"]
    return [] if any(each.find(f".//{W}p") is not None for each in paragraphs) else paragraphs


def _passes(element: etree._Element) -> bool:
    return element.tag == f"{W}p" or element.tag in _BETWEEN


def _open_indent(line: etree._Element) -> None:
    """Make a place for the indent where the schema wants it, behind the line's own."""
    properties = line.find(f"{W}pPr")
    assert properties is not None  # the line is known by its style, which stands there
    after = next((at for at, each in enumerate(properties) if each.tag in _AFTER_INDENT), len(properties))
    properties.insert(after, etree.Element(f"{W}ind", {f"{W}left": "?"}))


def _style(paragraph: etree._Element, styles: Styles) -> ParagraphStyle:
    return styles.get(_style_of(paragraph), ParagraphStyle())


def _style_of(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else style.get(VAL, "")


def _page(root: etree._Element) -> int:
    page, margins = root.find(f".//{W}pgSz"), root.find(f".//{W}pgMar")
    return _number(page, "w") - _number(margins, "left") - _number(margins, "right")


def room_of(paragraph: etree._Element, root: etree._Element) -> int:
    """The width in twips that the paragraph stands in, its cell's or its page's; 0 where that is not fixed."""
    cell = next(paragraph.iterancestors(f"{W}tc"), None)
    if cell is None:
        return _page(root)
    width = cell.find(f"{W}tcPr/{W}tcW")
    if width is None or width.get(f"{W}type") != "dxa":
        return 0
    table = next(cell.iterancestors(f"{W}tbl"))
    return _number(width, "w") - _padding(table, "left", "start") - _padding(table, "right", "end")


def _padding(table: etree._Element, *names: str) -> int:
    """The padding of one side, under its older or its newer name."""
    found = (table.find(f"{W}tblPr/{W}tblCellMar/{W}{name}") for name in names)
    return next((_number(padding, "w") for padding in found if padding is not None), _PADDING)


def _number(element: etree._Element | None, name: str) -> int:
    return 0 if element is None else int(element.get(f"{W}{name}", "0"))
