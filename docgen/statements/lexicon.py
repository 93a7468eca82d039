"""Lexicon: phrases by their first word, to find the longest that stands at a place of a text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from docgen.statements.tokens import Tokens

T = TypeVar("T")


class Lexicon(Generic[T]):
    """Phrases and what each stands for; where one is given twice the first counts."""

    def __init__(self, phrases: Iterable[tuple[str, T]], spelled: Mapping[str, tuple[str, ...]]) -> None:
        found: dict[str, dict[tuple[str, ...], T]] = {}
        for phrase, value in phrases:
            tokens = Tokens(phrase, spelled)
            keys = tuple(tokens.keys[: tokens.size])
            found.setdefault(keys[0], {}).setdefault(keys, value)
        self._phrases = {
            first: sorted(entries.items(), key=lambda entry: -len(entry[0])) for first, entries in found.items()
        }

    def at(self, tokens: Tokens, place: int) -> tuple[int, T] | None:
        """Where the longest phrase that begins at token `place` ends, and what it stands for."""
        for keys, value in self._phrases.get(tokens.keys[place], ()):
            end = place + len(keys)
            if tuple(tokens.keys[place:end]) == keys:
                return end, value
        return None

    def end(self, tokens: Tokens, place: int) -> int:
        """Where the longest phrase that begins at token `place` ends; `place` where none does."""
        found = self.at(tokens, place)
        return place if found is None else found[0]

    def starts(self, key: str) -> bool:
        """Whether a phrase begins with this word."""
        return key in self._phrases
