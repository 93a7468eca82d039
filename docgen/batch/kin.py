"""Units that differ only in their names: one cascade serves them all, each with its own name set in.

Of the 3,321 communes nearly all have the departments of their kind and no decisions of their own, so that their
directives differ in nothing but the names of commune and province. A cascade takes 7 ms; setting a name in, 0.05.

A name is set in only where it can do nothing but stand there: it is all letters, neither the plan nor the rules
mention it, and the cascade is asked with a stand-in of as many words, for sentences are cut by words. The first
unit of each kind is made both ways, and where the two differ no name is set in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from docgen.batch.job import Figures
from docgen.cascade.survey import Survey
from docgen.model.unit import Unit
from docgen.render.documents import Draft
from docgen.text.normalize import folded
from docgen.units import Entry, assemble

_LETTERS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
# For a commune and for a province: words of no language, and longer than any, so that a cascade to which the
# length of a name matters shows it.
_STAND_INS = ("Qzơmawimawimawimawi", "Qzơwimawimawimawima")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Drafted:
    """A directive as finished strings, and what it comes to."""

    draft: Draft
    figures: Figures


class Kin:
    """Drafts for units without a file or decisions of their own."""

    def __init__(self, survey: Survey, sources: Iterable[Path], drafted: Callable[[Unit], Drafted]) -> None:
        told = [survey.plan.model_dump_json(), *(path.read_text(encoding="utf-8") for path in sources)]
        words = _WORD.findall(folded(" ".join(told)))
        self._mentioned = {*words, *pairwise(words)}
        self._drafted = drafted
        self._moulds: dict[tuple[object, ...], _Mould | None] = {}
        self._provinces: dict[str, bool] = {}

    def drafted(self, entry: Entry, places: Sequence[Path]) -> Drafted:
        """The same as the cascade gives for the unit of `entry`, which has no file of its own in `places`."""
        if not self._is_mere_name(entry.name):
            return self._drafted(assemble(entry, places))
        province = entry.province
        if province.name not in self._provinces:
            self._provinces[province.name] = self._is_mere_name(province.name)
        free = self._provinces[province.name]
        words = len(entry.name.split()), len(province.name.split()) if free else province.name
        kind = (entry.kind, province.kind, entry.place_name == entry.full_name, *words)
        if kind in self._moulds and (mould := self._moulds[kind]) is not None:
            return mould.cast(entry)
        unit = assemble(entry, places)
        own = self._drafted(unit)
        if kind not in self._moulds:
            model = _nameless(unit, free)
            mould = _Mould(self._drafted(model), model)
            self._moulds[kind] = mould if mould.cast(entry) == own else None
        return own

    def _is_mere_name(self, name: str) -> bool:
        words = folded(name).split()
        pairs = list(pairwise(words)) or words
        return bool(_LETTERS.fullmatch(name)) and not all(pair in self._mentioned for pair in pairs)


class _Mould:
    """A draft in which stand-ins wait for names. JSON, for that is where Python replaces and copies fastest."""

    def __init__(self, drafted: Drafted, model: Unit) -> None:
        self._drafted = drafted
        draft = drafted.draft
        held = (draft.values, draft.properties.title, draft.properties.author, drafted.figures)
        self._text = json.dumps(held, ensure_ascii=False)
        self._stand_ins = [
            (sign, of_province, changed)
            for of_province, name in enumerate((model.name, model.province))
            for changed in (str, str.upper)
            if (sign := changed(name)) in self._text
        ]

    def cast(self, entry: Entry) -> Drafted:
        """The draft with the names of a unit."""
        names = (entry.name, entry.province.name)
        text = self._text
        for sign, of_province, changed in self._stand_ins:
            text = text.replace(sign, changed(names[of_province]))
        values, title, author, figures = json.loads(text)
        draft = self._drafted.draft
        return Drafted(
            replace(draft, values=values, properties=replace(draft.properties, title=title, author=author)),
            Figures.read(figures),
        )


def _nameless(unit: Unit, province_too: bool) -> Unit:
    """A unit like this one under no name of its own."""
    name = _as_long(_STAND_INS[0], unit.name)
    province = _as_long(_STAND_INS[1], unit.province) if province_too else unit.province
    place = f"{unit.kind.value.capitalize()} {name}" if unit.place_name == unit.full_name else name
    return unit.model_copy(update={"name": name, "place_name": place, "province": province})


def _as_long(stand_in: str, name: str) -> str:
    return " ".join([stand_in] * len(name.split()))
