"""Units that differ only in their names: one cascade serves them all, each with its own name set in.

Of the 3,321 communes nearly all have the departments of their kind and province and no decisions of their own, so
that their documents differ in nothing but the names of commune and province, and in what is fitted to them
afterwards. A cascade takes some 30 ms; setting a name in, 0.02.

A name is free to be set in where it can do nothing but stand there: neither the plan nor the rules mention it, and
the cascade is asked with a stand-in of the same shape (as many words, numbers and marks), for sentences are cut by
words. The first ward, the first commune and the first special zone with the same departments are made both ways,
and where the two differ no name is set in.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from docgen.batch.job import Figures
from docgen.documents.rendering import Draft
from docgen.drafting.survey import Survey
from docgen.engine.filling import Texts
from docgen.files.seals import Properties
from docgen.model.receipt import DraftMark, Receipt
from docgen.model.unit import Department, Unit, UnitKind
from docgen.register import Entry, assemble
from docgen.register.unit_assembly import default_departments
from docgen.text.normalize import folded
from docgen.text.xmlchars import escaped

_LETTERS, _DIGITS = re.compile(r"[^\W\d_]+"), re.compile(r"\d+")
# For a commune and for a province: words of no language, and longer than any, so that a cascade to which the
# length of a name matters shows it.
_STAND_INS = ("Qzơmawimawimawimawi", "Qzơwimawimawimawima")
_WORD = re.compile(r"\w+")
_APART = "\0"  # no text of a document has it
_PROVINCE = "{tinh}"  # by which rules name the unit's province; the cascade looks at it in no other way


_Kind = tuple[object, ...]


class ClassDraft(NamedTuple):
    """A directive as finished strings, the texts written of them, and what it comes to."""

    draft: Draft
    texts: Texts
    figures: Figures

    def is_like(self, other: ClassDraft) -> bool:
        """Whether both make the same document, and tell the same of it."""
        return (self.texts, self.draft.properties, self.figures) == (
            other.texts,
            other.draft.properties,
            other.figures,
        )


class UnitClasses:
    """Drafts for units without a file or decisions of their own."""

    def __init__(
        self,
        survey: Survey,
        sources: Iterable[Path],
        drafted: Callable[[Unit], ClassDraft],
        places: Sequence[Path] = (),
        on: dt.date | None = None,
    ) -> None:
        """`places`: the folders of unit files; `on`: the day whose departments the units have."""
        told = " ".join((survey.plan.model_dump_json(), *(path.read_text(encoding="utf-8") for path in sources)))
        words = _WORD.findall(folded(told))
        self._told, self._pairs = f" {' '.join(words)} ", {*words, *pairwise(words)}
        self._names_province = _PROVINCE in told
        self._drafted, self._places, self._on = drafted, places, on
        self._departments: dict[tuple[UnitKind, str], int] = {}
        self._sets: dict[tuple[Department, ...], int] = {}
        self._moulds: dict[_Kind, _Mould] = {}
        self._sound: dict[tuple[UnitKind, int], bool] = {}
        self._free: dict[str, bool] = {}

    def drafted(self, entry: Entry) -> ClassDraft:
        """What the cascade gives for the unit of `entry` by the defaults, with no file of its own."""
        own = (entry.kind, self._departments_of(entry))
        kind = self._kind(entry, own)
        if kind not in self._moulds:
            unit = self._unit(entry)
            model = _nameless(unit, self._free[entry.name], self._free[entry.province.name])
            self._moulds[kind] = _Mould(self._drafted(model), model)
            if own not in self._sound:
                self._sound[own] = self._moulds[kind].cast(entry).is_like(self._drafted(unit))
        if self._sound[own]:
            return self._moulds[kind].cast(entry)
        return self._drafted(self._unit(entry))

    def _unit(self, entry: Entry) -> Unit:
        return assemble(entry, self._places, own=False, on=self._on)

    def _departments_of(self, entry: Entry) -> int:
        """Which of the sets of departments the unit has; provinces with the same share one."""
        key = (entry.kind, entry.province.name)
        if key not in self._departments:
            found = default_departments(entry, self._places, self._on)
            self._departments[key] = self._sets.setdefault(found, len(self._sets))
        return self._departments[key]

    def _kind(self, entry: Entry, own: tuple[UnitKind, int]) -> _Kind:
        """All that the draft of a unit may depend on beside the names that are free."""
        names = (entry.name, entry.province.name)
        for name in names:
            if name not in self._free:
                self._free[name] = self._is_mere_name(name)
        name, province = (_shaped(name, "x") if self._free[name] else name for name in names)
        in_full = entry.place_name == entry.full_name
        return (*own, entry.province.kind, in_full, name, province if self._names_province else "")

    def _is_mere_name(self, name: str) -> bool:
        words = _WORD.findall(folded(name))
        # Most names are told apart by two of their words, faster than by looking through all that is told.
        met = all(pair in self._pairs for pair in (pairwise(words) if len(words) > 1 else words))
        return not met or f" {' '.join(words)} " not in self._told


class _Mould:
    """A draft in which stand-ins wait for names."""

    def __init__(self, drafted: ClassDraft, model: Unit) -> None:
        self._drafted = drafted
        marks = drafted.draft.receipt.marks
        self._kinds, self._departments = [each.kind for each in marks], [each.department for each in marks]
        self._refs = [each.refs for each in marks]
        told = "".join((*drafted.texts.values(), *drafted.draft.properties.named(), *drafted.figures.departments))
        self._stand_ins = [
            (sign, of_province, changed)
            for of_province, name in enumerate((model.name, model.province))
            if _STAND_INS[of_province] in name
            for changed in (str, str.upper)
            if (sign := changed(name)) in told or escaped(sign) in told
        ]

    def cast(self, entry: Entry) -> ClassDraft:
        """The draft with the names of a unit."""
        names = (entry.name, entry.province.name)
        pairs = [(sign, changed(names[of_province])) for sign, of_province, changed in self._stand_ins]
        in_xml = [(escaped(sign), escaped(name)) for sign, name in pairs]
        drafted, properties = self._drafted, self._drafted.draft.properties
        return ClassDraft(
            Draft(
                drafted.draft.form,
                drafted.draft.values,
                Properties(_set(properties.title, pairs), _set(properties.author, pairs), properties.date),
                self._receipt(entry, pairs),
            ),
            {name: _set(text, in_xml) for name, text in drafted.texts.items()},
            drafted.figures._replace(departments=tuple(_set(each, pairs) for each in drafted.figures.departments)),
        )

    def _receipt(self, entry: Entry, pairs: Sequence[tuple[str, str]]) -> Receipt:
        """The receipt of the unit's own draft; all its texts at once, for there are dozens."""
        receipt = self._drafted.draft.receipt
        texts = _set(_APART.join(mark.text for mark in receipt.marks), pairs).split(_APART)
        marks = tuple(map(DraftMark, self._kinds, texts, self._departments, self._refs))
        return receipt._replace(unit=entry.code, marks=marks)


def _set(text: str, names: Iterable[tuple[str, str]]) -> str:
    for sign, name in names:
        text = text.replace(sign, name)
    return text


def _nameless(unit: Unit, name_free: bool, province_free: bool) -> Unit:
    """A unit like this one under stand-ins for those of its names that are free."""
    name = _shaped(unit.name, _STAND_INS[0]) if name_free else unit.name
    province = _shaped(unit.province, _STAND_INS[1]) if province_free else unit.province
    place = f"{unit.called.capitalize()} {name}" if unit.place_name == unit.full_name else name
    return unit.model_copy(update={"name": name, "place_name": place, "province": province})


def _shaped(name: str, word: str) -> str:
    """A name with `word` for each of its words: of the same shape as `name`."""
    return _DIGITS.sub("7", _LETTERS.sub(word, name))
