"""The effective value of each property: defaults, table style, paragraph style, list, character style, direct.

The order is ECMA-376, 17.7.2, with what Word does beyond it: the indents of a list count where the list is named
(a style that names a list wins over the list with its own indents; a paragraph that names one takes the list's).
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from docgen.files.ooxml import W, first
from docgen.word.direct_properties import Properties, merged
from docgen.word.formatting import Borders, Fonts, ParagraphFormat, RunFormat
from docgen.word.numbering import Numbering
from docgen.word.paragraph_properties import EDGES, paragraph_properties
from docgen.word.run_properties import TOGGLES, run_properties
from docgen.word.styles import Styles

# What Word takes where nothing states a value.
_FONT, _SIZE, _LINE = "Times New Roman", 10.0, 240
_AUTO_SPACING = 280
_COMPLEX = {"bold": "complex_bold", "italic": "complex_italic", "size": "complex_size"}


@dataclass(frozen=True, slots=True)
class Layer:
    """What a table style gives the paragraphs of one cell; `key` tells equal layers."""

    run: Properties = field(default_factory=dict)
    paragraph: Properties = field(default_factory=dict)
    key: Hashable = None


PLAIN = Layer()


@dataclass(frozen=True, slots=True)
class Set:
    """How a paragraph is set: its format, its mark's, its style's id, and its list and level (from 0) if any."""

    format: ParagraphFormat
    mark: RunFormat
    style: str
    listed: tuple[int, int] | None


class Formatter:
    """Computes formats. What is written alike is computed once and gives the same object."""

    def __init__(self, styles: Styles, numbering: Numbering, themes: Mapping[str, str]) -> None:
        self._styles, self._numbering, self._themes = styles, numbering, themes
        self._runs: dict[Hashable, RunFormat] = {}
        self._paragraphs: dict[Hashable, Set] = {}

    def paragraph(self, properties: etree._Element | None, layer: Layer = PLAIN) -> Set:
        """How a paragraph with this `w:pPr` is set."""
        key = (layer.key, _written(properties))
        found = self._paragraphs.get(key)
        if found is None:
            direct = paragraph_properties(properties)
            style, listed = direct.get("style", ""), self._list_of(direct)
            look = first(properties, _LOOK) if properties is not None else None
            mark = self.run(look, style, layer)
            found = self._paragraphs[key] = Set(self._paragraph(direct, listed, layer), mark, style, listed)
        return found

    def run(
        self, properties: etree._Element | None, style: str, layer: Layer = PLAIN, over: Properties | None = None
    ) -> RunFormat:
        """The format of a run with this `w:rPr` in a paragraph of `style`; `over` wins over what it states."""
        key = (layer.key, style, _written(properties), frozenset(over.items()) if over else None)
        found = self._runs.get(key)
        if found is None:
            direct = run_properties(properties, self._themes)
            found = self._runs[key] = self._run(merged(direct, over or {}), style, layer)
        return found

    def _list_of(self, direct: Properties) -> tuple[int, int] | None:
        style = direct.get("style", "")
        named = [each for each in self._styles.chain("paragraph", style) if "numbering" in each.paragraph]
        number = direct.get("numbering", named[-1].paragraph["numbering"] if named else 0)
        if not number:
            return None
        level = direct.get("level")
        if level is None and named and "numbering" not in direct:
            tied = self._numbering.level_of_style(number, named[-1].id)
            level = tied if tied is not None else named[-1].paragraph.get("level")
        return number, level or 0

    def _paragraph(self, direct: Properties, listed: tuple[int, int] | None, layer: Layer) -> ParagraphFormat:
        style = direct.get("style", "")
        layers = [self._styles.paragraph, layer.paragraph]
        level = self._numbering.level(*listed) if listed is not None else None
        for own in (*(each.paragraph for each in self._styles.chain("paragraph", style)), direct):
            if level is not None and own.get("numbering"):
                layers.append(level.paragraph)
            layers.append(own)
        found = merged(*layers)
        size = self.run(None, style, layer).size

        def indent(key: str) -> int:
            # Indents in characters supersede the others (17.3.1.12); Word's unit is the letter size.
            chars = found.get(f"{key}_chars")
            return round(chars * size / 5) if chars else int(found.get(key, 0))

        def gap(side: str) -> int:
            if found.get(f"{side}_auto"):
                return _AUTO_SPACING
            lines = found.get(f"{side}_lines")
            return round(lines * _LINE / 100) if lines else int(found.get(side, 0))

        return ParagraphFormat(
            alignment=found.get("alignment", "left"),
            left=indent("left"),
            right=indent("right"),
            first_line=indent("first_line"),
            before=gap("before"),
            after=gap("after"),
            line=found.get("line", _LINE),
            line_rule=found.get("line_rule", "auto"),
            keep_next=found.get("keep_next", False),
            keep_lines=found.get("keep_lines", False),
            page_break_before=found.get("page_break_before", False),
            widow_control=found.get("widow_control", True),
            contextual_spacing=found.get("contextual_spacing", False),
            outline_level=found.get("outline_level"),
            style=self._styles.name("paragraph", style),
            tabs=tuple(tab for tab in found.get("tabs", ()) if tab.kind != "clear"),
            borders=Borders(*(found.get(f"border_{side}") for side in EDGES)),
            frame=found.get("frame"),
            fill=found.get("fill", ""),
        )

    def _run(self, direct: Properties, style: str, layer: Layer) -> RunFormat:
        defaults = self._styles.run
        in_paragraph = merged(*(each.run for each in self._styles.chain("paragraph", style)))
        in_character = self._styles.character(direct.get("style", ""))
        found = merged(defaults, layer.run, in_paragraph, in_character, direct)
        for toggle in TOGGLES:
            if toggle not in direct:
                # Two styles that both switch it on switch it off again.
                switched = bool(layer.run.get(toggle)) ^ bool(in_paragraph.get(toggle))
                found[toggle] = bool(defaults.get(toggle)) or switched ^ bool(in_character.get(toggle))
        complex_script = found.get("complex_script", False)
        keys = _COMPLEX if complex_script else {key: key for key in _COMPLEX}
        return RunFormat(
            fonts=_fonts(found, complex_script),
            size=found.get(keys["size"], _SIZE),
            bold=found[keys["bold"]],
            italic=found[keys["italic"]],
            underline=found.get("underline", ""),
            strike=found["strike"] or found["double_strike"],
            caps=found["caps"],
            small_caps=found["small_caps"],
            hidden=found["hidden"],
            color=found.get("color", ""),
            highlight=found.get("highlight", ""),
            fill=found.get("fill", ""),
            vertical=found.get("vertical", ""),
            raised=found.get("raised", 0.0),
            spacing=int(found.get("spacing", 0)),
            scale=int(found.get("scale", 100)),
            language=found.get("language", ""),
            style=self._styles.name("character", direct["style"]) if direct.get("style") else "",
        )


def _written(element: etree._Element | None) -> tuple[Hashable, ...]:
    """What an element holds, to tell equal ones without understanding them."""
    if element is None:
        return ()
    return tuple(
        [(child.tag, *child.items(), *(_written(child) if child.tag in _NESTED else ())) for child in element]
    )


_LOOK = f"{W}rPr"
_NESTED = frozenset({f"{W}numPr", f"{W}tabs", f"{W}pBdr", _LOOK})
"""Properties that are written in elements of their own."""


def _fonts(found: Properties, complex_script: bool) -> Fonts:
    slots = ("ascii", "high_ansi", "east_asia", "complex")
    ascii_, high_ansi, east_asia, complex_ = (found.get(slot, _FONT) for slot in slots)
    if complex_script:
        return Fonts(complex_, complex_, complex_, complex_)
    return Fonts(ascii_, high_ansi, east_asia, complex_, found.get("hint", ""))
