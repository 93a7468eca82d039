"""Shapes in DrawingML (`w:drawing`): lines, text boxes and pictures, those in groups too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from docgen.files.ooxml import PIC, WP, WPG, WPS, A, W
from docgen.word.formatting import Border
from docgen.word.lengths import emu, units
from docgen.word.shapes import DrawnLine, DrawnPicture, Position

_LINES = frozenset({"line", "lineInv", "straightConnector1"})
_THIN, _LONG, _DOT = 30, 200, 20
"""A shape without text as flat and as long as this is a line, whatever it is called."""
_STANDARD_WIDTH = 0.75


@dataclass(frozen=True, slots=True)
class OpenBox:
    """A text box whose `content` is still to be read."""

    content: etree._Element
    width: int
    height: int
    border: Border | None
    position: Position


Shape = DrawnLine | DrawnPicture | OpenBox


def line_or_none(width: int, height: int, border: Border, position: Position, named: bool) -> DrawnLine | None:
    """A shape of this size as a line, if it is `named` one or thin enough to look like one.

    Files carry lines of no length at all, left over from editing: nobody sees them.
    """
    if (named and max(width, height) > _DOT) or (min(width, height) <= _THIN and max(width, height) >= _LONG):
        length = round((width**2 + height**2) ** 0.5)
        return DrawnLine("shape", length, height <= max(_THIN, width / 10), border, position=position)
    return None


def shapes(drawing: etree._Element) -> Iterator[Shape]:
    """Every shape of a `w:drawing` in reading order; shapes inside text boxes are left to who reads the box."""
    for holder in drawing:
        extent, data = holder.find(f"{WP}extent"), holder.find(f"{A}graphic/{A}graphicData")
        if data is None:
            continue
        width, height = (emu(extent.get(name)) or 0 if extent is not None else 0 for name in ("cx", "cy"))
        for child in data:
            scale = _scale(child, width, height)
            yield from _shape(child, (width, height), scale, _position(holder))


def _shape(
    element: etree._Element, size: tuple[int, int], scale: tuple[float, float], position: Position
) -> Iterator[Shape]:
    if element.tag == f"{WPS}wsp":
        yield from _word_shape(element, *size, position)
    elif element.tag == f"{PIC}pic":
        yield DrawnPicture(*size, position)
    elif str(element.tag).endswith(("}wgp", "}grpSp", "}wpc")):
        for child in element:
            extent = child.find(f"*/{A}xfrm/{A}ext")
            if extent is not None:
                own = round(units(extent.get("cx")) * scale[0]), round(units(extent.get("cy")) * scale[1])
                yield from _shape(child, own, _scale(child, *own), position)


def _word_shape(element: etree._Element, width: int, height: int, position: Position) -> Iterator[Shape]:
    properties = element.find(f"{WPS}spPr")
    border = _outline(properties)
    content = element.find(f"{WPS}txbx/{W}txbxContent")
    if content is not None:
        yield OpenBox(content, width, height, border, position)
    elif border is not None:
        geometry = properties.find(f"{A}prstGeom") if properties is not None else None
        named = (geometry is not None and geometry.get("prst") in _LINES) or _is_stroke(properties)
        line = line_or_none(width, height, border, position, named)
        if line is not None:
            yield line


def _is_stroke(properties: etree._Element | None) -> bool:
    """Whether a shape is a freeform of straight strokes left open, as Word makes of a line that was edited.

    Its box may have a little height all the same, which is not printed.
    """
    drawn = [] if properties is None else list(properties.iterfind(f"{A}custGeom/{A}pathLst/{A}path/*"))
    names = [str(step.tag).rpartition("}")[2] for step in drawn]
    return names[:1] == ["moveTo"] and set(names[1:]) == {"lnTo"}


def _outline(properties: etree._Element | None) -> Border | None:
    outline = properties.find(f"{A}ln") if properties is not None else None
    if outline is None:
        return Border("solid", _STANDARD_WIDTH, "")
    if outline.find(f"{A}noFill") is not None:
        return None
    dash, color = outline.find(f"{A}prstDash"), outline.find(f"{A}solidFill/{A}srgbClr")
    width = emu(outline.get("w"))
    return Border(
        style=dash.get("val", "solid") if dash is not None else "solid",
        width=width / 20 if width is not None else _STANDARD_WIDTH,
        color=color.get("val", "").upper() if color is not None else "",
    )


def _position(holder: etree._Element) -> Position:
    across, down = holder.find(f"{WP}positionH"), holder.find(f"{WP}positionV")
    if across is None or down is None:
        return Position()
    return Position(
        across=across.get("relativeFrom", ""),
        x=emu(across.findtext(f"{WP}posOffset")),
        align=across.findtext(f"{WP}align") or "",
        down=down.get("relativeFrom", ""),
        y=emu(down.findtext(f"{WP}posOffset")),
    )


def _scale(group: etree._Element, width: int, height: int) -> tuple[float, float]:
    """Twips to a unit within a group of this size; a canvas counts in EMU."""
    inner = group.find(f"{WPG}grpSpPr/{A}xfrm/{A}chExt")
    across, down = (units(inner.get(name)) if inner is not None else 0 for name in ("cx", "cy"))
    return (width / across if across else _EMU, height / down if down else _EMU)


_EMU = 1 / 635
