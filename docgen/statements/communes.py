"""Sets of communes: all, those of a kind, those named, with their conditions and exclusions."""

from __future__ import annotations

import re
from typing import NamedTuple

from docgen.model.unit import UnitKind
from docgen.statements.found_name import Found
from docgen.statements.mention import MentionKind
from docgen.statements.qualifiers import Condition, Qualifiers
from docgen.statements.tokens import Tokens
from docgen.statements.vocabulary import SEPARATORS, Vocabulary

_KINDS = {
    ("xã",): UnitKind.COMMUNE.value,
    ("phường",): UnitKind.WARD.value,
    ("đặc", "khu"): UnitKind.SPECIAL_ZONE.value,
    ("thị", "trấn"): "",
    ("thị", "xã"): "",
    ("huyện",): "",
    ("quận",): "",
}
"""The words for kinds of unit; those without a value are no more."""
KIND_WORDS = frozenset(words[0] for words in _KINDS)
"""The first words of kinds of unit."""
_EVERY_KIND = frozenset({UnitKind.COMMUNE.value, UnitKind.WARD.value})
"""Where both are listed the whole level is meant: a special zone behind them is one more of it."""
FEW = frozenset({"hai", "ba", "bốn", "cả"})
"""Numbers in words before a kind of unit ("hai phường Lào Cai và Cam Đường")."""
_COUNT = re.compile(r"\d+")
_BEFORE_NO_KIND = frozenset({"tác", "thị", "làng"})
_BEFORE_NO_LEVEL = frozenset({"nâng", "cung", "phân", "trợ", "trung", "cao", "sơ"})
"""With these "cấp" is the end of a word ("nâng cấp cơ sở vật chất")."""
_AFTER_NO_KIND = frozenset({"hội", "đội", "viên", "giao"})


class CountedUnits(NamedTuple):
    """Units of the commune level as a text counts them, up to token `end`."""

    end: int
    kind: MentionKind
    detail: tuple[str, ...] = ()
    bare: bool = False
    """One kind without a word of number before it (UBND xã): it may mean the level."""
    firm: bool = True
    """Enough to be a mention without an organ before it."""


class Communes:
    """Reads sets of communes."""

    def __init__(self, vocabulary: Vocabulary, qualifiers: Qualifiers) -> None:
        self._words, self._qualifiers = vocabulary, qualifiers

    def read(self, tokens: Tokens, at: int) -> Found | None:
        """The set of communes that begins at token `at`, with an organ before it or without."""
        counted = self._words.quantifiers.end(tokens, at)  # "các UBND xã, phường"
        after, government = self._organs(tokens, counted if self._words.organs.at(tokens, counted) else at)
        if after > at and not government:
            return None
        level = self.level(tokens, after, organ=after > at)
        if level is None and after > at and tokens.forms[after] == "nơi":  # "UBND nơi có nghĩa trang"
            return self._narrowed(
                Found(after, MentionKind.COMMUNES), self._qualifiers.condition(tokens, after), False
            )
        if level is None or not (after > at or level.firm):
            return None
        kind, detail, sure = level.kind, level.detail, True
        if level.bare and detail == (UnitKind.COMMUNE.value,):
            kind, detail, sure = MentionKind.COMMUNES, (), False
        if kind is MentionKind.ABOLISHED:
            return Found(level.end, kind)
        condition = self._qualifiers.condition(tokens, level.end)
        end, names = self._listed(tokens, condition.end)
        if names:
            return Found(end, MentionKind.COMMUNES_NAMED, None, names)
        return self._narrowed(Found(level.end, kind, None, detail), condition, sure)

    def _listed(self, tokens: Tokens, at: int) -> tuple[int, tuple[str, ...]]:
        """The names at token `at` that tell which communes are meant, all of them, and where they end.

        "các xã biên giới (Y Tý, Bát Xát)", "các xã, phường ven biển gồm: Cát Hải, Đồ Sơn"; no few of many ("…").
        """
        forms, bracket = tokens.forms, tokens.forms[at] == "("
        begin = at + bracket
        begin = self._words.namely.end(tokens, begin)
        begin += forms[begin] == ":"
        if begin == at or self._words.organs.at(tokens, begin) is not None:
            return at, ()
        end, names = self._qualifiers.names.listed(tokens, begin)
        word = len(names) == 1 and " " not in names[0]
        if bracket and (forms[end] != ")" or word):
            return at, ()
        return end + bracket, names

    def level(self, tokens: Tokens, at: int, *, organ: bool) -> CountedUnits | None:
        """The units of the commune level at token `at`; `organ`: whether an organ or body stands before."""
        begin, counted = self._count(tokens, at)
        forms = tokens.forms
        whole = self._words.commune_level.end(tokens, begin)
        if whole > begin and forms[begin - 1 if begin else 0] not in _BEFORE_NO_LEVEL:
            return CountedUnits(whole, MentionKind.COMMUNES)
        if organ and forms[begin : begin + 2] in (["cơ", "sở"], ["các", "cấp"]):
            return CountedUnits(begin + 2, MentionKind.COMMUNES)
        if organ and counted and forms[begin : begin + 5] == ["đơn", "vị", ",", "địa", "phương"]:
            return CountedUnits(begin + 5, MentionKind.COMMUNES)
        if organ and counted and forms[begin] == "cấp":
            return CountedUnits(begin + 1, MentionKind.COMMUNES)
        if forms[begin : begin + 2] == ["cấp", "huyện"]:
            return CountedUnits(begin + 2, MentionKind.ABOLISHED)
        if (organ or counted) and forms[begin : begin + 2] == ["địa", "phương"]:
            two_levels = forms[begin + 2] in ("hai", "02", "2") and forms[begin + 3] == "cấp"
            return None if two_levels else CountedUnits(self._lower(tokens, begin + 2), MentionKind.COMMUNES)
        return self._units(tokens, begin, counted=counted)

    def _units(self, tokens: Tokens, at: int, *, counted: bool) -> CountedUnits | None:
        kinds: list[str] = []
        end = place = at
        while (kind := self._kind(tokens, place)) is not None:
            kinds.append(kind[1])
            end, place = kind[0], self._past_separators(tokens, kind[0])
            if place == end and tokens.forms[place] not in KIND_WORDS:
                break
            place = self._words.quantifiers.end(tokens, place)
        if not kinds:
            return None
        listed = end + (tokens.forms[end] == ":")
        after, names = self._qualifiers.names.listed(tokens, listed)
        if tokens.loud[end - 1] and (counted or len(kinds) > 1) and not self._ends_title(tokens, end, after):
            after, names = end, ()
        if names and all(kinds):
            if listed == end and set(kinds[:-1]) >= _EVERY_KIND:  # "các xã, phường, đặc khu Cồn Cỏ"
                return CountedUnits(after, MentionKind.COMMUNES)
            return CountedUnits(after, MentionKind.COMMUNES_NAMED, names)
        if not any(kinds):
            return self._gone(tokens, end, counted=counted or len(kinds) > 1)
        real = tuple(dict.fromkeys(filter(None, kinds)))
        if set(real) >= _EVERY_KIND or len(real) < len(set(kinds)):
            return CountedUnits(end, MentionKind.COMMUNES)
        bare = len(kinds) == 1 and not counted
        # "đặc khu" means nothing else; "xã" and "phường" stand in many words.
        firm = not bare or real == (UnitKind.SPECIAL_ZONE.value,)
        return CountedUnits(end, MentionKind.COMMUNES_OF_KIND, real, bare=bare, firm=firm)

    def _ends_title(self, tokens: Tokens, at: int, end: int) -> bool:
        """Whether the names up to token `end` are all that is left of a title in capitals, with no other word."""
        return end == tokens.size and not any(self._words.ends.at(tokens, each) for each in range(at, end))

    def _gone(self, tokens: Tokens, end: int, *, counted: bool) -> CountedUnits:
        """Units that are no more; a city listed among them is one of those below a province."""
        place = self._past_separators(tokens, end)
        if place > end and tokens.forms[place : place + 2] == ["thành", "phố"]:
            end, counted = place + 2, True
        name = self._qualifiers.names.end(tokens, end)
        return CountedUnits(name, MentionKind.ABOLISHED, firm=counted or name > end)

    def _kind(self, tokens: Tokens, at: int) -> tuple[int, str] | None:
        forms = tokens.forms
        if forms[at] == "cấp":
            at += 1
        if forms[at] not in KIND_WORDS:
            return None
        for words, value in _KINDS.items():
            end = at + len(words)
            if tuple(forms[at:end]) == words:
                before = forms[at - 1] if at else ""
                if words == ("xã",) and (before in _BEFORE_NO_KIND or self._is_no_kind(tokens, end)):
                    return None
                return end, value
        return None

    @staticmethod
    def _is_no_kind(tokens: Tokens, at: int) -> bool:
        """Whether "xã" before token `at` is the beginning of a word ("xã hội"); "xã Hội Sơn" is a commune."""
        named = tokens.capitals[at] and not tokens.loud[at] and tokens.capitals[at + 1]
        return tokens.forms[at] in _AFTER_NO_KIND and not named

    def _past_separators(self, tokens: Tokens, at: int) -> int:
        while tokens.forms[at] in SEPARATORS:
            at += 1
        return at

    def _count(self, tokens: Tokens, at: int) -> tuple[int, bool]:
        begin = self._words.quantifiers.end(tokens, at)
        if tokens.forms[begin] in FEW and tokens.forms[begin + 1] in KIND_WORDS:
            return begin + 1, True
        while _COUNT.fullmatch(tokens.forms[begin]) or (begin > at and tokens.forms[begin] in ("/", "%", "số")):
            begin += 1
        if begin > at and tokens.forms[begin] == "số":
            begin += 1
        return begin, begin > at

    def _lower(self, tokens: Tokens, at: int) -> int:
        if tokens.forms[at] == "ở":
            at += 1
        return at + 2 if tokens.forms[at : at + 2] in (["cấp", "xã"], ["cơ", "sở"], ["cấp", "cơ"]) else at

    def _organs(self, tokens: Tokens, at: int) -> tuple[int, bool]:
        """Where the organs listed at token `at` end, and whether orders to the level go to one of them."""
        end, government = at, False
        place = at
        while (organ := self._words.organs.at(tokens, place)) is not None:
            end, government = organ[0], government or organ[1]
            place = self._past_separators(tokens, end)
        return end, government

    def organs(self, tokens: Tokens, at: int) -> int:
        """Where the organs listed at token `at` end, if the government of a level is among them."""
        end, government = self._organs(tokens, at)
        return end if government else at

    @staticmethod
    def _narrowed(found: Found, condition: Condition, sure: bool) -> Found:
        return found._replace(
            end=condition.end,
            conditional=condition.conditional or not sure,
            condition=condition.words,
            excluded=condition.excluded,
        )
