"""Automatic numbering turned back into the numbers that are printed (ECMA-376, 17.9)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from docgen.files.ooxml import VAL, W
from docgen.text.numerals import roman
from docgen.word.direct_properties import Properties, is_on
from docgen.word.lengths import whole
from docgen.word.paragraph_properties import paragraph_properties
from docgen.word.run_properties import run_properties
from docgen.word.styles import Styles
from docgen.word.symbols import symbol

_SUFFIXES = {"tab": "\t", "space": " ", "nothing": ""}
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class ListLevel:
    """One level of a list: how its number is made and what it adds to its paragraphs."""

    format: str
    text: str
    start: int
    suffix: str
    restart: int | None
    """The level (from 1) whose number restarts this one; 0 for never, None for every higher level."""
    legal: bool
    style: str
    paragraph: Properties
    run: Properties


class Numbering:
    """The lists of a document, counted in reading order."""

    def __init__(self, root: etree._Element | None, styles: Styles, themes: Mapping[str, str]) -> None:
        self._styles, self._themes = styles, themes
        lists = root.iterchildren(f"{W}num") if root is not None else ()
        abstracts = root.iterchildren(f"{W}abstractNum") if root is not None else ()
        self._lists = {whole(each.get(f"{W}numId")): each for each in lists}
        self._abstracts = {whole(each.get(f"{W}abstractNumId")): each for each in abstracts}
        self._levels: dict[tuple[int, int], ListLevel | None] = {}
        self._counters: dict[int, list[int | None]] = {}
        self._started: set[tuple[int, int]] = set()

    def level(self, number: int, level: int) -> ListLevel | None:
        """Level `level` (from 0) of list `number`; None where the document has no such list."""
        if (number, level) not in self._levels:
            self._levels[number, level] = self._read(number, level)
        return self._levels[number, level]

    def level_of_style(self, number: int, style: str) -> int | None:
        """The level of list `number` that is tied to a paragraph style, or None."""
        levels = ((index, self.level(number, index)) for index in range(_LEVELS))
        return next((index for index, level in levels if level is not None and level.style == style), None)

    def next(self, number: int, level: int) -> str:
        """The printed number or bullet of the next paragraph at this level; empty where nothing is printed."""
        own = self.level(number, level)
        if own is None:
            return ""
        counters = self._counters.setdefault(self._abstract_id(number), [None] * _LEVELS)
        override = self._start_override(number, level)
        if override is not None and (number, level) not in self._started:
            counters[level] = override
        else:
            before = counters[level]
            counters[level] = own.start if before is None else before + 1
        self._started.add((number, level))
        for deeper in range(level + 1, _LEVELS):
            below = self.level(number, deeper)
            if below is None or below.restart is None or level < below.restart:
                counters[deeper] = None
        return self._printed(number, own, counters)

    def _printed(self, number: int, own: ListLevel, counters: list[int | None]) -> str:
        def one(match: re.Match[str]) -> str:
            index = int(match[1]) - 1
            level = self.level(number, index)
            if level is None:
                return ""
            counter = counters[index]
            value = level.start if counter is None else counter
            return _written(value, "decimal" if own.legal and level.format != "decimalZero" else level.format)

        if own.format == "bullet":
            font = own.run.get("ascii", "")
            return "".join(symbol(ord(sign), font) for sign in own.text)
        return re.sub(r"%([1-9])", one, own.text)

    def _abstract_id(self, number: int) -> int:
        element = self._lists.get(number)
        reference = element.find(f"{W}abstractNumId") if element is not None else None
        return (whole(reference.get(VAL)) or 0) if reference is not None else -1

    def _start_override(self, number: int, level: int) -> int | None:
        override = self._override(number, level)
        start = override.find(f"{W}startOverride") if override is not None else None
        return whole(start.get(VAL)) if start is not None else None

    def _override(self, number: int, level: int) -> etree._Element | None:
        element = self._lists.get(number)
        overrides = element.iterchildren(f"{W}lvlOverride") if element is not None else ()
        return next((each for each in overrides if whole(each.get(f"{W}ilvl")) == level), None)

    def _read(self, number: int, level: int) -> ListLevel | None:
        override = self._override(number, level)
        found = override.find(f"{W}lvl") if override is not None else None
        if found is None:
            abstract = self._abstracts.get(self._abstract_id(number))
            found = _level_in(abstract, level)
            if found is None and abstract is not None:
                found = _level_in(self._linked(abstract), level)
        return self._made(found) if found is not None else None

    def _linked(self, abstract: etree._Element) -> etree._Element | None:
        link = abstract.find(f"{W}numStyleLink")
        chain = self._styles.chain("numbering", link.get(VAL, "")) if link is not None else ()
        number = chain[-1].paragraph.get("numbering") if chain else None
        return self._abstracts.get(self._abstract_id(number)) if number is not None else None

    def _made(self, element: etree._Element) -> ListLevel:
        def value(tag: str, default: str = "") -> str:
            child = element.find(W + tag)
            return child.get(VAL, default) if child is not None else default

        legal = element.find(f"{W}isLgl")
        return ListLevel(
            format=value("numFmt", "decimal"),
            text=value("lvlText"),
            start=whole(value("start", "0")) or 0,
            suffix=_SUFFIXES.get(value("suff", "tab"), "\t"),
            restart=whole(value("lvlRestart")),
            legal=legal is not None and is_on(legal),
            style=value("pStyle"),
            paragraph=paragraph_properties(element.find(f"{W}pPr")),
            run=run_properties(element.find(f"{W}rPr"), self._themes),
        )


def _level_in(abstract: etree._Element | None, level: int) -> etree._Element | None:
    levels = abstract.iterchildren(f"{W}lvl") if abstract is not None else ()
    return next((each for each in levels if whole(each.get(f"{W}ilvl")) == level), None)


def _written(value: int, form: str) -> str:
    match form:
        case "none" | "bullet":
            return ""
        case "decimalZero":
            return f"{value:02d}"
        case "lowerRoman" | "upperRoman" if 1 <= value <= 3999:
            return roman(value).lower() if form == "lowerRoman" else roman(value)
        case "lowerLetter" | "upperLetter" if 1 <= value <= 780:
            # Word goes on after z with aa, bb, cc.
            letters = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
            return letters if form == "lowerLetter" else letters.upper()
        case _:
            return str(value)
