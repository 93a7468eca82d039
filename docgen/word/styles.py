"""The style sheet: document defaults, and each style with what it is based on (ECMA-376, 17.7)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from docgen.files.ooxml import VAL, W
from docgen.word.direct_properties import Properties, merged
from docgen.word.paragraph_properties import paragraph_properties
from docgen.word.run_properties import run_properties


@dataclass(frozen=True, slots=True)
class Style:
    """One style: what it states itself, without what it inherits."""

    id: str
    name: str
    based_on: str
    run: Properties
    paragraph: Properties
    element: etree._Element


class Styles:
    """The styles of a document by id; a style is read when it is first asked for."""

    def __init__(self, root: etree._Element | None, themes: Mapping[str, str]) -> None:
        self._themes = themes
        self._elements: dict[str, etree._Element] = {}
        self._defaults: dict[str, str] = {}
        self._styles: dict[str, Style] = {}
        self._chains: dict[tuple[str, str], tuple[Style, ...]] = {}
        self.run: Properties = {}
        self.paragraph: Properties = {}
        if root is None:
            return
        self.run = run_properties(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"), themes)
        self.paragraph = paragraph_properties(root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr"))
        for element in root.iterchildren(f"{W}style"):
            id_, kind = element.get(f"{W}styleId", ""), element.get(f"{W}type", "paragraph")
            self._elements[id_] = element
            if element.get(f"{W}default") in ("1", "true", "on"):
                self._defaults[kind] = id_

    def chain(self, kind: str, id_: str) -> tuple[Style, ...]:
        """The style `id_` of a `kind` and all that it is based on, the base first.

        An unknown or empty id gives the default style of the kind, as in Word.
        """
        if (kind, id_) not in self._chains:
            start = id_ if self._is(kind, id_) else self._defaults.get(kind, "")
            found: dict[str, Style] = {}
            while start not in found and self._is(kind, start):
                found[start] = self._style(start)
                start = found[start].based_on
            self._chains[kind, id_] = tuple(reversed(found.values()))
        return self._chains[kind, id_]

    def character(self, id_: str) -> Properties:
        """All run properties of a character style, inherited ones too; none for an empty id."""
        return merged(*(style.run for style in self.chain("character", id_))) if id_ else {}

    def name(self, kind: str, id_: str) -> str:
        """The name of a style as a person sees it; empty where the document has none."""
        chain = self.chain(kind, id_)
        return chain[-1].name if chain else ""

    def _is(self, kind: str, id_: str) -> bool:
        element = self._elements.get(id_)
        return element is not None and element.get(f"{W}type", "paragraph") == kind

    def _style(self, id_: str) -> Style:
        if id_ not in self._styles:
            self._styles[id_] = self._read(self._elements[id_])
        return self._styles[id_]

    def _read(self, element: etree._Element) -> Style:
        name, based_on = element.find(f"{W}name"), element.find(f"{W}basedOn")
        return Style(
            id=element.get(f"{W}styleId", ""),
            name=name.get(VAL, "") if name is not None else "",
            based_on=based_on.get(VAL, "") if based_on is not None else "",
            run=run_properties(element.find(f"{W}rPr"), self._themes),
            paragraph=paragraph_properties(element.find(f"{W}pPr")),
            element=element,
        )
