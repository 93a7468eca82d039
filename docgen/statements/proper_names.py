"""Proper names behind a noun, and the names of communes that stand in a list."""

from __future__ import annotations

import re

from docgen.statements.tokens import Tokens
from docgen.statements.vocabulary import SEPARATORS, Vocabulary

NUMBER = re.compile(r"\d+|[ivx]+")
"""A figure, or a Roman number in small letters, as a token has it."""
_LONGEST = 4
_TIMES = frozenset({"quý", "tháng", "năm", "ngày"})
_KIND_ENDS = frozenset({"xã", "phường", "khu"})


class ProperNames:
    """Reads proper names: words in capitals, and where they end."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary

    def end(self, tokens: Tokens, at: int, *, commune: bool = False) -> int:
        """Where the proper name at token `at` ends: words in capitals that open no other name and no predicate.

        `commune`: whether it is a commune's, which may begin as a body's name does ("xã Hội Sơn", "Trường Hà").
        """
        end = at
        while end < tokens.size and end - at < _LONGEST:
            form = tokens.forms[end]
            # "Tà Xi Láng" has no number eleven.
            if end > at and NUMBER.fullmatch(form) and (word := tokens.words(end, end + 1)) == word.upper():
                end += 1
                break
            if (
                not tokens.capitals[end]
                or not form[0].isalpha()
                or self._opens_other(tokens, end, first=end == at, commune=commune)
            ):
                break
            end += 1
        return end

    def _opens_other(self, tokens: Tokens, at: int, *, first: bool, commune: bool) -> bool:
        """Whether the word in capitals at token `at` opens a time, a predicate or another name.

        Inside a name a noun of bodies or a short verb is one of its syllables ("Tân Hội", "Quảng Lập").
        """
        if tokens.forms[at] in _TIMES and NUMBER.fullmatch(tokens.forms[at + 1]):
            return True
        verb = self._words.verbs.end(tokens, at)
        if verb > at + 1 or (verb > at and first and not tokens.capitals[verb]):
            return True
        two = tokens.capitals[at + 1] and not (tokens.loud[at] or tokens.loud[at + 1])
        if first and not (commune and two):
            return self._words.begins(tokens, at)
        longest = max(self._words.bodies.end(tokens, at), self._words.inside.end(tokens, at))
        # "Liên minh" is a noun, "xã Liên Minh" a name.
        return longest > at + 1 + first

    def listed(self, tokens: Tokens, at: int) -> tuple[int, tuple[str, ...]]:
        """The names of communes listed at token `at`, each with or without its kind before it."""
        names: list[str] = []
        end = place = at
        # Behind a colon names may be parted by semicolons, as long as no other body follows.
        opened = at > 0 and tokens.forms[at - 1] == ":"
        while True:
            place = self._kind(tokens, place)
            listed = bool(names) and names[-1].isdigit()
            after = self._numbered(tokens, place, listed=listed) or self._commune(
                tokens, place, listed=bool(names)
            )
            single = after - place == 1 and (tokens.forms[place - 1] == ":" or self._goes_on(tokens, after))
            if after == place or single:  # "Tịch thu", "Quyết định"
                return end, tuple(names)
            names.append(tokens.words(place, after))
            end = place = after
            while tokens.forms[place] in SEPARATORS or (opened and tokens.forms[place] == ";"):
                place += 1
            if place == end or (tokens.forms[end] == ";" and self._words.begins(tokens, place)):
                return end, tuple(names)

    def _commune(self, tokens: Tokens, at: int, *, listed: bool) -> int:
        """Where a commune's name at token `at` ends, behind its kind or `listed` behind another one's name."""
        behind_kind = at > 0 and tokens.forms[at - 1] in _KIND_ENDS
        if behind_kind or not listed or not self._words.begins(tokens, at):
            return self.end(tokens, at, commune=behind_kind)
        if self._words.bodies.end(tokens, at) > at:  # "Báo Lào Cai"
            return at
        end = self.end(tokens, at, commune=True)
        # "Trường Tiểu học", "Giao Sở Y tế" are none.
        return at if end == at + 1 or self._goes_on(tokens, end) else end

    def _numbered(self, tokens: Tokens, at: int, *, listed: bool) -> int:
        """Where the name of a unit with a number for a name ends ("phường 3", "phường 1 Bảo Lộc"); 0 for none."""
        behind_kind = at > 0 and tokens.forms[at - 1] in ("phường", "xã")
        if not tokens.forms[at].isdigit() or not (behind_kind or listed):
            return 0
        end = self.end(tokens, at + 1)
        counts = tokens.forms[at - 1] == "xã" or self._goes_on(tokens, at + 1)
        return end if end > at + 1 or not counts else 0

    def _goes_on(self, tokens: Tokens, at: int) -> bool:
        """Whether the word at token `at` continues a word begun before it ("Quyết" + "định")."""
        small = tokens.forms[at][:1].isalpha() and not tokens.capitals[at]
        return small and tokens.forms[at] != "và" and self._words.ends.at(tokens, at) is None

    def _kind(self, tokens: Tokens, at: int) -> int:
        at = self._words.quantifiers.end(tokens, at)
        if tokens.forms[at] in ("xã", "phường"):
            at += 1
        elif tokens.forms[at : at + 2] == ["đặc", "khu"]:
            at += 2
        return at + (tokens.forms[at] == ":")
