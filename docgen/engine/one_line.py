"""Texts that stand on one line: one that is wider than its cell is set in narrower letters, not broken over two.

Only runs without a look of their own are narrowed, as they are in a template that was not changed there.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

from lxml import etree

from docgen.engine.paragraph_styles import ParagraphStyle, Styles

Width = Callable[[str, float, bool], float]

_NARROWEST = 66
"""Per cent; what is wider still is broken after all."""
_TWIPS = 20
_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)")
_END = b"</w:p>"


def narrowing(
    names: frozenset[str],
    styles: Styles,
    width: Width,
    room: Callable[[etree._Element], int],
    root: etree._Element,
) -> Callable[[bytes], bytes]:
    """What narrows the paragraphs of the styles called `names` in a filled document.

    `room` tells the width in twips that a paragraph of the template `root` stands in.
    """
    wanted = {id_: style for id_, style in styles.items() if style.name in names}
    w = root.nsmap.get("w", "")
    rooms: dict[bytes, tuple[str, int]] = {}
    for paragraph in root.iter(f"{{{w}}}p"):
        style = paragraph.find(f"{{{w}}}pPr/{{{w}}}pStyle")
        id_ = "" if style is None else style.get(f"{{{w}}}val", "")
        if id_ in wanted:
            rooms[f'<w:pStyle w:val="{id_}"/>'.encode()] = (id_, room(paragraph))

    def narrowed(data: bytes) -> bytes:
        for sign, (id_, free) in rooms.items():
            style = wanted[id_]
            at = data.find(sign)
            while at >= 0:
                end = data.index(_END, at)
                made = _narrow(data[at:end], free, style, width)
                data = data[:at] + made + data[end:]
                at = data.find(sign, at + len(made))
        return data

    return narrowed


def _narrow(paragraph: bytes, room: int, style: ParagraphStyle, width: Width) -> bytes:
    text = paragraph.decode()
    lines = "".join(_TEXT.findall(text.replace("<w:br/>", "<w:t>\n"))).split("\n")
    widest = max(width(unescape(line), style.size, style.bold) for line in lines) * _TWIPS
    if not room or widest <= room:
        return paragraph
    share = int(100 * room / widest)
    if share < _NARROWEST:
        return paragraph
    return text.replace("<w:r><w:t", f'<w:r><w:rPr><w:w w:val="{share}"/></w:rPr><w:t').encode()
