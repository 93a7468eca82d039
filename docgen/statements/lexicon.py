"""Lexicon: phrases by their first word, to find the longest that stands at a place of a text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from docgen.statements.tokens import Tokens

T = TypeVar("T")


class Lexicon(Generic[T]):
    """Phrases and what each stands for, kept word by word; where one is given twice the first counts."""

    def __init__(self, phrases: Iterable[tuple[str, T]], spelled: Mapping[str, tuple[str, ...]]) -> None:
        self._root = _Node[T]()
        for phrase, value in phrases:
            tokens = Tokens(phrase, spelled)
            node = self._root
            for key in tokens.keys[: tokens.size]:
                node = node.next.setdefault(key, _Node[T]())
            node.values = node.values or (value,)

    def at(self, tokens: Tokens, place: int) -> tuple[int, T] | None:
        """Where the longest phrase that begins at token `place` ends, and what it stands for."""
        found = None
        node = self._root
        while (after := node.next.get(tokens.keys[place])) is not None:
            node, place = after, place + 1
            if node.values:
                found = place, node.values[0]
        return found

    def end(self, tokens: Tokens, place: int) -> int:
        """Where the longest phrase that begins at token `place` ends; `place` where none does."""
        found = self.at(tokens, place)
        return place if found is None else found[0]

    @property
    def firsts(self) -> frozenset[str]:
        """The words with which phrases begin."""
        return frozenset(self._root.next)


class _Node(Generic[T]):
    """What may follow the words that lead here; `values` is empty where no phrase ends."""

    __slots__ = ("next", "values")

    def __init__(self) -> None:
        self.next: dict[str, _Node[T]] = {}
        self.values: tuple[T, ...] = ()
