"""What a `w:pPr` states (ECMA-376, 17.3.1)."""

from __future__ import annotations

from typing import get_args

from lxml import etree

from docgen.files.ooxml import VAL, W
from docgen.word.direct_properties import Properties, PropertyReader, border, read_fill, toggle, value
from docgen.word.formatting import Alignment, LineRule, Tab, TextFrame
from docgen.word.lengths import twips, whole

EDGES = ("top", "bottom", "left", "right", "between")
_ALIGNMENTS: dict[str, Alignment] = {each: each for each in get_args(Alignment)} | {
    "numTab": "left",
    "start": "left",
    "end": "right",
    "both": "justify",
    "lowKashida": "justify",
    "mediumKashida": "justify",
    "highKashida": "justify",
    "thaiDistribute": "distribute",
}


def paragraph_properties(element: etree._Element | None) -> Properties:
    """The properties that a `w:pPr` states."""
    found: Properties = {}
    if element is not None:
        for child in element:
            if (reader := _PARAGRAPH.get(child.tag)) is not None:
                reader(child, found)
    return found


def _read_alignment(element: etree._Element, into: Properties) -> None:
    # What is no word of the standard is passed over, as programs do that open such a file at all.
    if alignment := _ALIGNMENTS.get(element.get(VAL, "left")):
        into["alignment"] = alignment


def _read_indents(element: etree._Element, into: Properties) -> None:
    get = element.get
    for key, names in (("left", ("start", "left")), ("right", ("end", "right"))):
        for name in names:
            if (length := twips(get(W + name))) is not None:
                into[key] = length
            if (chars := whole(get(f"{W}{name}Chars"))) is not None:
                into[f"{key}_chars"] = chars
    # A hanging indent supersedes a first line beside it (17.3.1.12).
    for name, sign in (("firstLine", 1), ("hanging", -1)):
        if (length := twips(get(W + name))) is not None:
            into["first_line"] = sign * length
        if (chars := whole(get(f"{W}{name}Chars"))) is not None:
            into["first_line_chars"] = sign * chars


def _read_spacing(element: etree._Element, into: Properties) -> None:
    get = element.get
    for side in ("before", "after"):
        if (length := twips(get(W + side))) is not None:
            into[side] = length
        if (lines := whole(get(f"{W}{side}Lines"))) is not None:
            into[f"{side}_lines"] = lines
        if (auto := get(f"{W}{side}Autospacing")) is not None:
            into[f"{side}_auto"] = auto not in ("0", "false", "off")
    if (line := twips(get(f"{W}line"))) is not None:
        into["line"] = line
        into["line_rule"] = "auto"
    if (rule := get(f"{W}lineRule")) in get_args(LineRule):
        into["line_rule"] = rule


def _read_numbering(element: etree._Element, into: Properties) -> None:
    number, level = element.find(f"{W}numId"), element.find(f"{W}ilvl")
    if number is not None:
        into["numbering"] = whole(number.get(VAL)) or 0
    if level is not None:
        into["level"] = min(max(whole(level.get(VAL)) or 0, 0), 8)


def _read_outline(element: etree._Element, into: Properties) -> None:
    level = whole(element.get(VAL))
    # 9 is Word's own "body text".
    into["outline_level"] = level if level is not None and 0 <= level <= 8 else None


def _read_tabs(element: etree._Element, into: Properties) -> None:
    into["tabs"] = tuple(
        Tab(twips(tab.get(f"{W}pos")) or 0, tab.get(VAL, "left"), tab.get(f"{W}leader", "none"))
        for tab in element.iterchildren(f"{W}tab")
    )


def _read_borders(element: etree._Element, into: Properties) -> None:
    for side in EDGES:
        if (edge := element.find(W + side)) is not None:
            into[f"border_{side}"] = border(edge)


def _read_frame(element: etree._Element, into: Properties) -> None:
    if element.get(f"{W}dropCap", "none") == "none":
        into["frame"] = TextFrame(
            element.get(f"{W}hAnchor", "text"), element.get(f"{W}xAlign", ""), twips(element.get(f"{W}x")) or 0
        )


_PARAGRAPH: dict[str, PropertyReader] = {
    W + tag: reader
    for tag, reader in {
        "pStyle": value("style"),
        "jc": _read_alignment,
        "ind": _read_indents,
        "spacing": _read_spacing,
        "numPr": _read_numbering,
        "outlineLvl": _read_outline,
        "tabs": _read_tabs,
        "pBdr": _read_borders,
        "framePr": _read_frame,
        "shd": read_fill,
        "keepNext": toggle("keep_next"),
        "keepLines": toggle("keep_lines"),
        "pageBreakBefore": toggle("page_break_before"),
        "widowControl": toggle("widow_control"),
        "contextualSpacing": toggle("contextual_spacing"),
    }.items()
}
