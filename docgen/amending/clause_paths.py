"""The words by which a text names places of a plan: `điểm a khoản 1 Mục III`, `các điểm 3.2, 3.3 Mục III`."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from docgen.anatomy.marks import ORDINALS
from docgen.phrases.instruction_words import InstructionWords
from docgen.phrases.patterns import compiled

_FIGURE = r"(?-i:[IVXL]+)(?:\.\w+)*(?!\w)|\d+(?:\.\d+)*[a-zđ]?(?:\.[a-zđ])?(?!\w)|[a-zđ]\d{0,2}(?!\w)"
_COUNT = rf"(?:thứ |số )?(?:{'|'.join(sorted(ORDINALS, key=len, reverse=True))}|\d+)(?!\w)|đầu tiên|cuối(?: cùng)?"
_LAST = -1
_BRACKET = re.compile(r"\([^()]*\)|⟦\d+⟧")
_PARTED = re.compile(r"\s*(?P<sign>[,;:]|\bvà\b)\s*|\s+", re.IGNORECASE)


class PathStep(NamedTuple):
    """One level of a path: how far in it is by its name, the number it bears, or the place counted from 1."""

    level: int
    number: str
    place: int = 0

    @property
    def counted(self) -> bool:
        """Whether it is one of a row without numbers."""
        return not self.number


Path = tuple[PathStep, ...]
"""The steps to one place, the innermost first."""


class PathReader:
    """Reads paths by the names that `lenh-sua-doi.yaml` has for levels."""

    def __init__(self, words: InstructionWords) -> None:
        self._words = words

    @cached_property
    def _step(self) -> re.Pattern[str]:
        names = []
        for level, each in enumerate(self._words.levels):
            figure = rf"(?:\s*(?P<c{level}>{_COUNT}))?" if each.counted else rf"\s*(?:số )?(?P<n{level}>{_FIGURE})"
            names.append(rf"(?:{each.names})(?!\w){figure}")
        return compiled(rf"(?:{'|'.join(names)}|phụ lục(?P<whole>)(?!\w))")

    @cached_property
    def _bare(self) -> re.Pattern[str]:
        return compiled(rf"(?P<count>thứ \w+)|(?P<figure>{_FIGURE})")

    @cached_property
    def _filler(self) -> re.Pattern[str]:
        return compiled(rf"{self._words.filler}(?!\w)")

    @property
    def outermost(self) -> int:
        """The level of parts and annexes."""
        return len(self._words.levels) - 1

    def paths(self, text: str) -> tuple[Path, ...] | None:
        """The places that `text` names, in order; None where it says anything else."""
        found = self._groups(" ".join(_BRACKET.sub(" ", text).split()).strip(" .,;:"))
        return None if found is None else self._completed(found)

    def _groups(self, text: str) -> list[list[PathStep]] | None:
        """Steps that stand behind each other from the inside out; none where `text` says anything else."""
        groups: list[list[PathStep]] = []
        at, sign, spaced = 0, "", True
        last: PathStep | None = None
        while at < len(text):
            if (parted := _PARTED.match(text, at)) and parted.end() > at:
                at, spaced = parted.end(), True
                sign = (parted["sign"] or "").lower() or sign
                continue
            if not spaced:
                return None
            step, end = self._next(text, at, last if sign else None)
            if step is not None:
                self._add(groups, step, sign)
                at, sign, last = end, "", step
            elif filler := self._filler.match(text, at):
                at = filler.end()
            else:
                return None
            spaced = False
        return groups

    def _next(self, text: str, at: int, before: PathStep | None) -> tuple[PathStep | None, int]:
        if found := self._step.match(text, at):
            named = next(((key, value) for key, value in found.groupdict().items() if value is not None), None)
            if named is None:  # one of a row, and which of them is not said
                level = next(level for level, each in enumerate(self._words.levels) if each.counted)
                return PathStep(level, ""), found.end()
            key, value = named
            if key == "whole":
                return PathStep(self.outermost, "PL"), found.end()
            level = int(key[1:])
            if key[0] == "c":
                return PathStep(level, "", _place(value)), found.end()
            return PathStep(level, self._number(found[0], value)), found.end()
        if before is not None and (found := self._bare.match(text, at)):
            if found["count"] or before.counted:
                place = _place(found[0])
                return (PathStep(before.level, "", place), found.end()) if place else (None, at)
            return PathStep(before.level, found["figure"]), found.end()
        return None, at

    def _number(self, named: str, value: str) -> str:
        return f"PL.{value}" if named.lower().startswith("phụ lục") else value

    @staticmethod
    def _add(groups: list[list[PathStep]], step: PathStep, sign: str) -> None:
        last = groups[-1] if groups else None
        goes_on = last is not None and step.level > last[-1].level and sign not in ("và", ";")
        if last is not None and goes_on:
            last.append(step)
        else:
            groups.append([step])

    def _completed(self, groups: list[list[PathStep]]) -> tuple[Path, ...]:
        """Each group with the outer steps that it shares with those behind it, or before it."""
        inward = (
            len(groups) > 1
            and all(len(one) == 1 and one[0].level > other[0].level for one, other in pairwise(groups))
            and len(groups[-1]) == 1
        )
        if inward:  # Mục III, khoản 5, điểm a
            return (tuple(step for group in reversed(groups) for step in group),)
        paths = [list(group) for group in groups]
        for at in range(len(paths) - 2, -1, -1):
            own, behind = paths[at], paths[at + 1]
            above = max(own[-1].level, behind[0].level)
            own += [step for step in behind if step.level > above]
        holders: set[int] = set()
        for at in range(1, len(paths)):
            own, before = paths[at], paths[at - 1]
            outer = [step for step in before if step.level > own[-1].level]
            if outer and own[-1].level < self.outermost - 1:
                own += outer
                if len(before) == 1:
                    holders.add(at - 1)  # Mục III, điểm 1.2 khoản 1
        return tuple(tuple(path) for at, path in enumerate(paths) if at not in holders)


def _place(text: str) -> int:
    """The place that `thứ hai`, `2`, `đầu tiên` count; -1 for the last, 0 for what counts nothing."""
    word = text.lower().split()[-1]
    if text.lower().startswith("cuối"):
        return _LAST
    if text.lower() == "đầu tiên":
        return 1
    return int(word) if word.isdecimal() else ORDINALS.get(word, 0)
