"""Parts: what a clause asks, one thing to do after the other, each with its kinds of work and its fields."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple, TypeVar

from docgen.drafting.competence import beyond
from docgen.drafting.duty import DutyPart, FieldMatch
from docgen.drafting.even_runs import packed
from docgen.drafting.predicate import predicate
from docgen.model.plan import Role
from docgen.phrases.kinds_of_work import WorkKind
from docgen.phrases.ruleset import Rules
from docgen.statements.statement import Statement
from docgen.text.normalize import each_folded, folded

T = TypeVar("T")

_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=\w)|\n+")
_SEMICOLON = re.compile(r";\s+")
_SHORTEST_NAME = 3
"""Syllables. A shorter name of a body (Thuế, Thanh tra) is also an everyday word, and may be a keyword."""


class Keyword(NamedTuple):
    """A word of a department's field, at its place in the rule file."""

    at: int
    department: str
    word: str


class PartReader:
    """Reads the parts of a text by the rules in force."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        keywords = [(entry.department, word) for entry in rules.fields.fields for word in entry.keywords]
        spellings = each_folded(word for _, word in keywords)
        self._keywords = _by_first_word(
            (_apart(spelling), Keyword(at, department, word))
            for at, ((department, word), spelling) in enumerate(zip(keywords, spellings, strict=True))
        )
        names = each_folded(name for body in rules.bodies.bodies for name in (body.name, *body.other_names))
        long = sorted((name for name in names if name.count(" ") >= _SHORTEST_NAME - 1), key=len, reverse=True)
        self._names = _by_first_word((_apart(name), None) for name in long)

    def parts(self, text: str, statements: tuple[Statement, ...] = ()) -> tuple[DutyPart, ...]:
        """The sentences that open with a verb of action, each with the sentences that do not and follow it.

        A sentence is cut at a semicolon too, where one side is work that goes its own way (a report), or where
        it is longer than an item may be.
        """
        cuts = [match.end() for match in _SENTENCE.finditer(text) if self._opens(text, match.end())]
        return tuple(
            part
            for start, end in pairwise((0, *cuts, len(text)))
            for part in self._of_sentence(text[start:end].strip(), statements)
        )

    def _opens(self, text: str, at: int) -> bool:
        """Whether a sentence that asks something opens at `at`; a small letter may only follow a line end."""
        starts = text[at : at + 1].isupper() or text[at - 1 : at] == "\n"
        if not starts or self._asks(text, at):
            return starts
        return any(
            self._rules.regex(kind.pattern).match(text[at:]) for kind in self._rules.work.kinds if kind.apart
        )

    def _asks(self, text: str, at: int) -> bool:
        """Whether an act begins at `at` that is not only the stress laid on the one before it."""
        stress = self._rules.regex(self._rules.work.stress).match(text, at)
        return stress is None and self._rules.action.match(text, at) is not None

    def _of_sentence(self, text: str, said: tuple[Statement, ...]) -> tuple[DutyPart, ...]:
        whole = self._part(text, said)
        if _SEMICOLON.search(text) is None:
            return (whole,)
        longest = self._rules.draft.longest
        anywhere = any(self._beyond(piece, said) for piece in text.split(";"))
        cuts = [match for match in _SEMICOLON.finditer(text) if anywhere or self._asks(text, match.end())]
        starts, ends = [0, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), len(text)]
        pieces = [text[start:end] for start, end in zip(starts, ends, strict=True)]
        apart = [self._goes_its_own_way(piece, said) for piece in pieces]
        if len(text.split()) <= longest and not any(apart):
            return (whole,)
        # What goes its own way is cut off; what stands between stays together as far as an item may be long.
        first = [0, *(at for at in range(1, len(pieces)) if apart[at] or apart[at - 1])]
        runs = [
            (start + at, start + after)
            for start, end in pairwise((*first, len(pieces)))
            for at, after in packed([len(piece.split()) for piece in pieces[start:end]], longest)
        ]
        if len(runs) == 1:
            return (whole,)
        return tuple(self._part(text[starts[at] : ends[after - 1]], said) for at, after in runs)

    def _goes_its_own_way(self, text: str, said: tuple[Statement, ...]) -> bool:
        """Whether `text` is work such as a report, or is not a commune's to do where the rest still is."""
        return any(kind.apart for kind in self._kinds(text, said)) or self._beyond(text, said)

    def _beyond(self, text: str, said: tuple[Statement, ...]) -> bool:
        return beyond(text, Role.IMPLEMENT, said, self._rules) is not None

    def _part(self, text: str, said: tuple[Statement, ...]) -> DutyPart:
        return DutyPart(text, self._kinds(text, said), self._fields(text))

    def _kinds(self, text: str, said: tuple[Statement, ...]) -> tuple[WorkKind, ...]:
        found = {
            kind.id for told in {text, predicate(text, said, self._rules)} for kind in self._rules.kinds_of(told)
        }
        return tuple(kind for kind in self._rules.work.kinds if kind.id in found)

    def _fields(self, text: str) -> tuple[FieldMatch, ...]:
        """The fields met outside the names of bodies: `Sở Nông nghiệp và Môi trường` is no word of its field."""
        for pattern in self._rules.fields.ignored:
            text = self._rules.regex(pattern).sub("", text)
        told = spelled(text)
        for word in dict.fromkeys(told.split()):
            for name, _ in self._names.get(word, ()):
                told = told.replace(name, "  ")
        met = {
            keyword
            for word in dict.fromkeys(told.split())
            for spelling, keyword in self._keywords.get(word, ())
            if spelling in told
        }
        found: dict[str, list[str]] = {}
        for _, department, word in sorted(met):
            found.setdefault(department, []).append(word)
        scored = (FieldMatch(id_, _syllables(words), tuple(words)) for id_, words in found.items())
        return tuple(sorted(scored, key=lambda each: -each.syllables))


def spelled(text: str) -> str:
    """The words of `text`, folded, one space before and after each, so that whole words are found by `in`."""
    return _apart(folded(text))


def _apart(text: str) -> str:
    return f" {' '.join(_WORD.findall(text))} "


def _by_first_word(entries: Iterable[tuple[str, T]]) -> dict[str, list[tuple[str, T]]]:
    """What to look for in a text, under the first word of each, so that only what can be there is looked for."""
    found: dict[str, list[tuple[str, T]]] = {}
    for spelling, value in entries:
        found.setdefault(spelling.split()[0], []).append((spelling, value))
    return found


def _syllables(words: list[str]) -> int:
    return sum(len(word.split()) for word in words)
