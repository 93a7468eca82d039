"""Effective formatting as Word computes it: frozen, all inherited properties filled in, lengths in twips."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, NamedTuple

Alignment = Literal["left", "center", "right", "justify", "distribute"]
LineRule = Literal["auto", "exact", "atLeast"]


class Fonts(NamedTuple):
    """The four fonts of a run; which one a character takes depends on the character (ECMA-376, 17.3.2.26)."""

    ascii: str
    high_ansi: str
    east_asia: str
    complex: str
    hint: str = ""

    def of(self, character: str) -> str:
        """The font that Word takes for `character`; Vietnamese letters beyond ASCII take `high_ansi`."""
        code = ord(character)
        if code < 0x80:
            return self.ascii
        if 0x1100 <= code <= 0x11FF or 0x2E80 <= code <= 0xDFFF or 0xF900 <= code <= 0xFAFF or code >= 0x20000:
            return self.east_asia
        if self.hint == "eastAsia" and (code in _ASIAN_BY_HINT or 0x2000 <= code <= 0x2BFF):
            return self.east_asia
        return self.high_ansi

    def may_be_asian(self, text: str) -> bool:
        """Whether a character of `text` may take `east_asia`."""
        return self.hint == "eastAsia" or _ASIAN.search(text) is not None


_ASIAN = re.compile("[\u1100-\u11ff\u2e80-\udfff\uf900-\U0010ffff]")
_ASIAN_BY_HINT = frozenset(map(ord, "¡¤§¨ª\u00ad¯°±²³´¶·¸¹º¼½¾¿×÷"))


class RunFormat(NamedTuple):
    """How a run of text looks. `size` in points; an empty `underline`, `color`, `highlight`, `fill` is none."""

    fonts: Fonts
    size: float
    bold: bool
    italic: bool
    underline: str
    strike: bool
    caps: bool
    small_caps: bool
    hidden: bool
    color: str
    highlight: str
    fill: str
    vertical: str
    """`superscript`, `subscript` or empty."""
    raised: float
    """Points above the line; below it where negative."""
    spacing: int
    scale: int
    """Width of the letters in per cent."""
    language: str
    style: str


class Border(NamedTuple):
    """One edge of a paragraph or cell; `width` in points."""

    style: str
    width: float
    color: str


class Borders(NamedTuple):
    """The edges that are drawn; None where there is none. `between` separates paragraphs of equal borders."""

    top: Border | None = None
    bottom: Border | None = None
    left: Border | None = None
    right: Border | None = None
    between: Border | None = None


class Tab(NamedTuple):
    """A tab stop."""

    position: int
    kind: str
    leader: str


class TextFrame(NamedTuple):
    """A text frame (`w:framePr`), in which old files put the page number: where it stands across the page."""

    relative: str
    align: str
    """`center`, `right` … or empty where `x` counts."""
    x: int


class ParagraphFormat(NamedTuple):
    """How a paragraph is set. `first_line` is negative for a hanging indent."""

    alignment: Alignment
    left: int
    right: int
    first_line: int
    before: int
    after: int
    line: int
    """240ths of a line where `line_rule` is auto, else twips."""
    line_rule: LineRule
    keep_next: bool
    keep_lines: bool
    page_break_before: bool
    widow_control: bool
    contextual_spacing: bool
    outline_level: int | None
    """0 for the highest; None for body text."""
    style: str
    """The style's name as a person sees it."""
    tabs: tuple[Tab, ...] = ()
    borders: Borders = Borders()
    frame: TextFrame | None = None
    fill: str = ""
    """The colour of its ground; empty for none."""


@dataclass(frozen=True, slots=True)
class PageFormat:
    """The pages of a section: paper, margins, columns, numbers."""

    width: int
    height: int
    landscape: bool
    top: int
    bottom: int
    left: int
    right: int
    gutter: int
    header: int
    """From the top edge of the paper to the header."""
    footer: int
    title_page: bool
    """Whether its first page has a header and a footer of its own."""
    even_and_odd: bool
    """Whether even pages have a header and a footer of their own."""
    number_start: int | None
    number_format: str
    columns: int
    column_width: int
    break_kind: str
    """`nextPage`, `continuous` …: how the section begins."""

    @property
    def text_width(self) -> int:
        """The width between the margins."""
        return self.width - self.left - self.right - self.gutter
