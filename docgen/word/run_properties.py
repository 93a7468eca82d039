"""What a `w:rPr` states (ECMA-376, 17.3.2)."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from docgen.files.ooxml import VAL, W
from docgen.word.direct_properties import Properties, PropertyReader, color, measure, read_fill, toggle, value
from docgen.word.lengths import points, twips, whole

TOGGLES = (
    "bold",
    "italic",
    "complex_bold",
    "complex_italic",
    "caps",
    "small_caps",
    "strike",
    "double_strike",
    "hidden",
)
"""Properties that two styles together cancel (ECMA-376, 17.7.3)."""


def run_properties(element: etree._Element | None, themes: Mapping[str, str]) -> Properties:
    """The properties that a `w:rPr` states; theme fonts come out as typefaces."""
    found: Properties = {}
    if element is not None:
        for child in element:
            if child.tag == _FONTS:
                _read_fonts(child, found, themes)
            elif (reader := _RUN.get(child.tag)) is not None:
                reader(child, found)
    return found


_FONT_SLOTS = (
    ("ascii", f"{W}ascii", f"{W}asciiTheme"),
    ("high_ansi", f"{W}hAnsi", f"{W}hAnsiTheme"),
    ("east_asia", f"{W}eastAsia", f"{W}eastAsiaTheme"),
    ("complex", f"{W}cs", f"{W}cstheme"),
)
_HINT = f"{W}hint"


def _read_fonts(element: etree._Element, into: Properties, themes: Mapping[str, str]) -> None:
    get = element.get
    for slot, plain, theme in _FONT_SLOTS:
        # The theme's font supersedes the plain one beside it.
        face = themes.get(get(theme, "")) or get(plain)
        if face:
            into[slot] = face
    if hint := get(_HINT):
        into["hint"] = hint


def _read_color(element: etree._Element, into: Properties) -> None:
    into["color"] = color(element.get(VAL))


def _read_language(element: etree._Element, into: Properties) -> None:
    if element.get(VAL):
        into["language"] = element.get(VAL)


_FONTS = f"{W}rFonts"
_RUN: dict[str, PropertyReader] = {
    W + tag: reader
    for tag, reader in {
        "rStyle": value("style"),
        "b": toggle("bold"),
        "bCs": toggle("complex_bold"),
        "i": toggle("italic"),
        "iCs": toggle("complex_italic"),
        "strike": toggle("strike"),
        "dstrike": toggle("double_strike"),
        "caps": toggle("caps"),
        "smallCaps": toggle("small_caps"),
        "vanish": toggle("hidden"),
        "cs": toggle("complex_script"),
        "rtl": toggle("complex_script"),
        "u": value("underline", none="none"),
        "highlight": value("highlight", none="none"),
        "vertAlign": value("vertical", none="baseline"),
        "sz": measure("size", points),
        "szCs": measure("complex_size", points),
        "position": measure("raised", points),
        "spacing": measure("spacing", twips),
        "w": measure("scale", whole),
        "color": _read_color,
        "shd": read_fill,
        "lang": _read_language,
    }.items()
}
