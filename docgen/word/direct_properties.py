"""Direct properties as flat, hashable values, before any inheritance: what run and paragraph readers share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lxml import etree

from docgen.files.ooxml import VAL, W
from docgen.word.formatting import Border
from docgen.word.lengths import whole

Properties = dict[str, Any]
PropertyReader = Callable[[etree._Element, Properties], None]

_NO_BORDER = frozenset({"nil", "none", ""})


def merged(*layers: Properties) -> Properties:
    """The layers over one another, the last on top; tab stops add up, save those that a layer clears."""
    found: Properties = {}
    for layer in layers:
        tabs = found.get("tabs")
        found.update(layer)
        if tabs and "tabs" in layer:
            stops = {tab.position: tab for tab in (*tabs, *layer["tabs"])}
            found["tabs"] = tuple(stops[position] for position in sorted(stops))
    return found


def border(element: etree._Element | None) -> Border | None:
    """The edge that a border element draws; None where it draws none."""
    if element is None or element.get(VAL, "") in _NO_BORDER:
        return None
    return Border(element.get(VAL, ""), (whole(element.get(f"{W}sz")) or 0) / 8, color(element.get(f"{W}color")))


def is_on(element: etree._Element) -> bool:
    """Whether an on-off element is on; it is where it states no value (ECMA-376, 17.17.4)."""
    return element.get(VAL, "true") not in ("0", "false", "off")


def color(value: str | None) -> str:
    """A colour as six capital hexadecimal digits; empty where it is automatic."""
    return "" if value in (None, "auto") else value.upper().lstrip("#")


def toggle(key: str) -> PropertyReader:
    """Reads an on-off element."""

    def read(element: etree._Element, into: Properties) -> None:
        into[key] = is_on(element)

    return read


def value(key: str, none: str = "") -> PropertyReader:
    """Reads the value of an element; the value `none` comes out empty."""

    def read(element: etree._Element, into: Properties) -> None:
        value = element.get(VAL, "")
        into[key] = "" if value == none else value

    return read


def read_fill(element: etree._Element, into: Properties) -> None:
    """Reads the colour of the ground that `w:shd` gives."""
    into["fill"] = color(element.get(f"{W}fill"))


def measure(key: str, of: Callable[[str | None], float | None]) -> PropertyReader:
    """Reads a number that `of` understands; nothing where it does not."""

    def read(element: etree._Element, into: Properties) -> None:
        number = of(element.get(VAL))
        if number is not None:
            into[key] = number

    return read
