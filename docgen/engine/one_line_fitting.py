"""Texts that stand on one line: one wider than its cell is set smaller, then narrower, and not broken over two.

One that would have to be far narrower is broken behind a sign, where it has one (`PHƯỜNG VĂN MIẾU -` and `QUỐC TỬ
GIÁM`). The smaller size is the least that is allowed, as a clerk would choose it; narrower letters come last.
Only runs without a look of their own are changed, as they are in a template that was not changed there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import unescape
from math import inf
from typing import NamedTuple

from lxml import etree

from docgen.engine.resolved_styles import ParagraphStyle, Styles, Width, twips

_NARROW, _NARROWEST = 92, 66
"""Per cent: below the first a text is broken behind its sign, below the second by the program that shows it."""
_SLACK = 1.01
"""Programs round the widths of letters in their own ways."""
_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)")
_END = b"</w:p>"


class OneLine(NamedTuple):
    """How the texts of a style stay on one line."""

    smallest: float = inf
    """The least size in points; where a name has several lines of one size, they keep it."""
    sign: str = ""
    """Behind which a far longer one breaks."""


class _Place(NamedTuple):
    """Where paragraphs of a style stand: the width that they have there, and how they stay on one line."""

    style: ParagraphStyle
    room: int
    wanted: OneLine

    @property
    def smaller(self) -> _Place:
        """The same with letters of the least size."""
        return self._replace(style=self.style._replace(size=min(self.style.size, self.wanted.smallest)))


def narrowing(
    one_line: Mapping[str, OneLine],
    styles: Styles,
    width: Width,
    room: Callable[[etree._Element], int],
    root: etree._Element,
) -> Callable[[bytes], bytes]:
    """What keeps the paragraphs of the styles named in `one_line` of a filled document on a line, or breaks them.

    `room` tells the width in twips that a paragraph of the template `root` stands in.
    """
    wanted = {id_: style for id_, style in styles.items() if style.name in one_line}
    w = root.nsmap.get("w", "")
    places: dict[bytes, _Place] = {}
    for paragraph in root.iter(f"{{{w}}}p"):
        style = paragraph.find(f"{{{w}}}pPr/{{{w}}}pStyle")
        id_ = "" if style is None else style.get(f"{{{w}}}val", "")
        if id_ in wanted:
            place = _Place(wanted[id_], room(paragraph), one_line[wanted[id_].name])
            places[f'<w:pStyle w:val="{id_}"/>'.encode()] = place

    def narrowed(data: bytes) -> bytes:
        for mark, place in places.items():
            at = data.find(mark)
            while at >= 0:
                start, end = data.rindex(b"<w:p>", 0, at), data.index(_END, at) + len(_END)
                made = b"".join(_narrow(each, place, width) for each in _broken(data[start:end], place, width))
                data = data[:start] + made + data[end:]
                at = data.find(mark, start + len(made))
        return data

    return narrowed


def _broken(paragraph: bytes, place: _Place, width: Width) -> list[bytes]:
    """The paragraph, in two where it is far too wide and has a sign to break behind."""
    text = paragraph.decode()
    (shown,) = found if len(found := _TEXT.findall(text)) == 1 else ("",)
    if not place.wanted.sign or place.wanted.sign not in shown or _share(unescape(shown), place, width) >= _NARROW:
        return [paragraph]
    ends = [match.end() for match in re.finditer(rf"{re.escape(place.wanted.sign)}(?= *\S)", shown)]
    if not ends:
        return [paragraph]
    at = min(ends, key=lambda end: max(_wide(unescape(part), place, width) for part in (shown[:end], shown[end:])))
    return [text.replace(shown, part.strip(), 1).encode() for part in (shown[:at], shown[at:])]


def _narrow(paragraph: bytes, place: _Place, width: Width) -> bytes:
    text = paragraph.decode()
    lines = [unescape(line) for line in "".join(_TEXT.findall(text.replace("<w:br/>", "<w:t>\n"))).split("\n")]
    if min(_share(line, place, width) for line in lines) == 100:
        return paragraph
    smaller = place.smaller
    share = min(_share(line, smaller, width) for line in lines)
    if share < _NARROWEST:
        return paragraph
    look = "" if share == 100 else f'<w:w w:val="{share}"/>'
    if smaller != place:
        size = round(2 * smaller.style.size)
        look += f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    return text.replace("<w:r><w:t", f"<w:r><w:rPr>{look}</w:rPr><w:t").encode()


def _share(line: str, place: _Place, width: Width) -> int:
    """What per cent of its own width a line may have; 100 where it fits."""
    wide = _wide(line, place, width)
    return 100 if not place.room or wide <= place.room else int(100 * place.room / wide)


def _wide(line: str, place: _Place, width: Width) -> float:
    return twips(line, place.style, width) * _SLACK
