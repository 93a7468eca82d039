"""What only the filled text can settle: how long the lines under names are, and what stays with the signature.

The line under the Tiêu ngữ is as long as the text; under the issuer and the trích yếu it is 1/3 to 1/2 of it
(PL1.I.II.1, II.2, II.5). A line is the border of a paragraph of its own, so its length is what its indents leave.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from docgen.decree.profile import profile
from docgen.render.faces import Face, Faces
from docgen.render.pieces import W

_W = f"{{{W}}}"
_PADDING = 108  # Word's own, at each side of a cell, where a table says nothing
_FULL_LINE, _SHORT_LINE, _CLOSING = "Kẻ dài bằng chữ", "Kẻ ngắn", "Đoạn kết"
_AFTER_INDENT = {f"{_W}{name}" for name in ("contextualSpacing", "jc", "outlineLvl", "rPr", "sectPr", "pPrChange")}


def fit(root: etree._Element, faces: Faces) -> None:
    """Fit the lines and the end of a filled document, in place; `faces` are those of its template."""
    shares = {_FULL_LINE: 1.0, _SHORT_LINE: profile().choices.short_rule.low}
    for paragraph in root.iter(f"{_W}p"):
        face = faces.get(_style(paragraph), Face())
        if face.name in shares:
            _set_length(paragraph, shares[face.name], faces, root)
        elif face.name == _CLOSING and _before_signature(paragraph):
            _keep_two_lines(paragraph, face, root)


def _set_length(line: etree._Element, share: float, faces: Faces, root: etree._Element) -> None:
    room = _room(line, root)
    widths = (faces.get(style, Face()).twips(text) for style, text in _above(line))
    text = min(max(widths, default=0.0), room)
    if text:
        side = round((room - text * share) / 2)
        properties = line.find(f"{_W}pPr")
        assert properties is not None  # the line is known by its style, which stands there
        for old in properties.findall(f"{_W}ind"):
            properties.remove(old)
        after = next((at for at, each in enumerate(properties) if each.tag in _AFTER_INDENT), len(properties))
        indent = etree.Element(
            f"{_W}ind", {f"{_W}left": str(side), f"{_W}right": str(side), f"{_W}firstLine": "0"}
        )
        properties.insert(after, indent)


def _keep_two_lines(closing: etree._Element, face: Face, root: etree._Element) -> None:
    """The signature never goes to a new page with less than two lines of text."""
    indent = profile().choices.first_line.twips
    before = closing.getprevious()
    if before is None or before.tag != f"{_W}p":
        return
    if face.twips(_text(closing)) + indent <= _room(closing, root):
        properties = before.find(f"{_W}pPr")
        if properties is not None and properties.find(f"{_W}keepNext") is None:
            properties.insert(1, etree.Element(f"{_W}keepNext"))


def _before_signature(paragraph: etree._Element) -> bool:
    following = paragraph.getnext()
    return following is not None and following.tag == f"{_W}tbl"


def _above(paragraph: etree._Element) -> Iterator[tuple[str, str]]:
    """Style and text of the paragraphs of one style that stand right above."""
    style = None
    for sibling in paragraph.itersiblings(f"{_W}p", preceding=True):
        style = style or _style(sibling)
        if _style(sibling) != style:
            return
        yield style, _text(sibling)


def _style(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if style is None else style.get(f"{_W}val", "")


def _text(paragraph: etree._Element) -> str:
    return "".join(text.text or "" for text in paragraph.iter(f"{_W}t"))


def _room(paragraph: etree._Element, root: etree._Element) -> int:
    """The width in twips that the paragraph stands in, its cell's or its page's; 0 where that is not fixed."""
    cell = next(paragraph.iterancestors(f"{_W}tc"), None)
    if cell is None:
        page, margins = root.find(f".//{_W}pgSz"), root.find(f".//{_W}pgMar")
        return _number(page, "w") - _number(margins, "left") - _number(margins, "right")
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
