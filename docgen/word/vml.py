"""Shapes in VML (`w:pict`), which Word wrote before 2010 and still writes as a fallback."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from docgen.files.ooxml import V, W
from docgen.word.drawings import OpenBox, Shape, line_or_none
from docgen.word.formatting import Border
from docgen.word.lengths import css, whole
from docgen.word.shapes import DrawnLine, DrawnPicture, Position

_OFFICE = "{urn:schemas-microsoft-com:office:office}"
# Shape types of [MS-OI29500] that are plain lines: line, straight connector.
_LINE_TYPES = frozenset({"_x0000_t20", "_x0000_t32"})
_SHAPES = frozenset(V + name for name in ("shape", "rect", "roundrect", "oval", "polyline", "line"))
_RULE_WIDTH = 1.5
_STROKE = re.compile(r"\s*m[\d,\s-]*l\s*-?\d*\s*,\s*-?\d*\s*e?\s*")
"""The path of a freeform that is one straight stroke: move, line to one point, end."""

_Scale = tuple[float, float] | None


def shapes(pict: etree._Element, width: int) -> Iterator[Shape]:
    """Every shape of a `w:pict` or `w:object`; `width` is that of the text, for rules as wide as it."""
    yield from _shapes(pict, width, None, Position())


def _shapes(element: etree._Element, width: int, scale: _Scale, position: Position) -> Iterator[Shape]:
    for child in element:
        style = _style(child)
        own = position if scale is not None else _position(style)
        if child.tag == f"{V}group":
            yield from _shapes(child, width, _group_scale(child, style, scale), own)
        elif child.get(f"{_OFFICE}hr") in ("t", "true", "1"):
            yield _rule(child, width)
        elif child.tag in _SHAPES:
            yield from _shape(child, style, scale, own)


def _shape(element: etree._Element, style: dict[str, str], scale: _Scale, position: Position) -> Iterator[Shape]:
    border = _outline(element)
    content = element.find(f"{V}textbox/{W}txbxContent")
    if element.tag == f"{V}line":
        across, down = _span(element, scale)
        position = _from(element, style, scale, position)
    else:
        across, down = _size(style, scale)
    if content is not None:
        yield OpenBox(content, across, down, border, position)
    elif element.find(f"{V}imagedata") is not None:
        yield DrawnPicture(across, down, position)
    elif border is not None:
        typed = element.get("type", "").lstrip("#") in _LINE_TYPES
        named = element.tag == f"{V}line" or typed or _STROKE.fullmatch(element.get("path", "")) is not None
        line = line_or_none(across, down, border, position, named)
        if line is not None:
            yield line


def _rule(element: etree._Element, width: int) -> DrawnLine:
    share = whole(element.get(f"{_OFFICE}hrpct"))
    length = round(width * share / 1000) if share else css(_style(element).get("width")) or width
    return DrawnLine("shape", length, True, Border("solid", _RULE_WIDTH, ""))


def _outline(element: etree._Element) -> Border | None:
    if element.get("stroked", "t") in ("f", "false", "0"):
        return None
    stroke = element.find(f"{V}stroke")
    color = element.get("strokecolor", "").split(" ")[0].lstrip("#").upper()
    return Border(
        style=stroke.get("dashstyle", "solid") if stroke is not None else "solid",
        width=(css(element.get("strokeweight")) or 15) / 20,
        color="" if color in ("BLACK", "WINDOWTEXT") else color,
    )


def _style(element: etree._Element) -> dict[str, str]:
    pairs = (pair.partition(":") for pair in element.get("style", "").split(";"))
    return {key.strip().lower(): value.strip() for key, _, value in pairs}


def _position(style: dict[str, str]) -> Position:
    if style.get("position") != "absolute":
        return Position()
    align = style.get("mso-position-horizontal", "")
    return Position(
        across=style.get("mso-position-horizontal-relative", "column"),
        x=css(style.get("margin-left") or style.get("left")) if align in ("", "absolute") else None,
        align="" if align == "absolute" else align,
        down=style.get("mso-position-vertical-relative", "paragraph"),
        y=css(style.get("margin-top") or style.get("top")),
    )


def _from(line: etree._Element, style: dict[str, str], scale: _Scale, position: Position) -> Position:
    """Where a line of its own stands: Word writes its ends, and no margins, in the style."""
    if scale is not None or position == Position() or "margin-left" in style or "margin-top" in style:
        return position
    ends = [([*line.get(name, "0,0").split(","), "0"]) for name in ("from", "to")]
    x, y = (min(css(end[axis]) or 0 for end in ends) for axis in (0, 1))
    return position._replace(x=x if not position.align else None, y=y)


def _span(line: etree._Element, scale: _Scale) -> tuple[int, int]:
    start, end = ([*line.get(name, "0,0").split(","), "0"] for name in ("from", "to"))
    across, down = (abs(_length(end[i], scale, i) - _length(start[i], scale, i)) for i in (0, 1))
    return across, down


def _size(style: dict[str, str], scale: _Scale) -> tuple[int, int]:
    return _length(style.get("width"), scale, 0), _length(style.get("height"), scale, 1)


def _length(value: str | None, scale: _Scale, axis: int) -> int:
    # Inside a group, lengths are in the group's own units.
    return (css(value) or 0) if scale is None else round((whole(value) or 0) * scale[axis])


def _group_scale(group: etree._Element, style: dict[str, str], scale: _Scale) -> _Scale:
    across, down = _size(style, scale)
    units = [whole(number) or 1000 for number in group.get("coordsize", "1000,1000").split(",")]
    return across / units[0], down / units[-1]
