"""What stands behind the noun of a name: the place, closed tails, conditions, exclusions."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from docgen.register.administrative_units import provinces
from docgen.statements.lexicon import Lexicon
from docgen.statements.proper_names import NUMBER, ProperNames
from docgen.statements.tokens import Tokens, aside
from docgen.statements.vocabulary import SEPARATORS, Vocabulary

_LONGEST_CONDITION = 24
_SHORT_NAMES = frozenset({"huế"})
_AREAS = frozenset({"tỉnh", "thành phố", "huyện", "quận", "thị xã", "khu vực"})
_STOPS = frozenset(',;:.()!?…"“”')


class BodyPlace(NamedTuple):
    """Where a body is: the token behind it, and whether it is of the whole country."""

    end: int
    central: bool = False


class Condition(NamedTuple):
    """What narrows a set of communes: the token behind, the words, the names left out."""

    end: int
    words: str = ""
    conditional: bool = False
    excluded: tuple[str, ...] = ()


class Qualifiers:
    """Reads what follows a noun."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary
        self.names = ProperNames(vocabulary)

    @cached_property
    def _provinces(self) -> Lexicon[str]:
        return Lexicon(((each.name, each.code) for each in provinces()), self._words.spelled)

    def place(self, tokens: Tokens, at: int) -> BodyPlace:
        """The words of place at token `at`; an end at `at` where there are none."""
        end, central = at, False
        while True:
            after, country = self._areas(tokens, end), False
            if after == end:
                after, country = self._step(tokens, end)
            if after == end:
                return BodyPlace(end, central)
            end, central = after, central or country

    def condition(self, tokens: Tokens, at: int) -> Condition:
        """The tails, conditions and exclusions at token `at`, a set of communes before them."""
        end, words, conditional, excluded = at, "", False, tuple[str, ...]()
        while True:
            if (after := self._exclusion(tokens, end)) is not None:
                end, names = after
                excluded += names
                continue
            if (after_aside := aside(tokens, end)) > end:
                end = after_aside
                continue
            tail = self._words.tails.end(tokens, end)
            if tail > end:
                end = self.place(tokens, tail).end
                continue
            after_words = self._condition(tokens, end)
            if after_words == end:
                return Condition(end, words, conditional, excluded)
            words = f"{words} {tokens.words(end, after_words)}".strip()
            end, conditional = after_words, True

    def _areas(self, tokens: Tokens, at: int) -> int:
        """Several provinces or districts: "các tỉnh, thành phố", "các huyện, thị xã"."""
        place, last = self._words.quantifiers.end(tokens, at), at
        while place > at:
            if " ".join(tokens.forms[place : place + 2]) in _AREAS:
                last = place + 2
            elif tokens.forms[place] in _AREAS:
                last = place + 1
            else:
                break
            place = last
            while tokens.forms[place] in SEPARATORS:
                place += 1
        return last

    def _step(self, tokens: Tokens, at: int) -> tuple[int, bool]:
        forms = tokens.forms
        at += forms[at] == "cấp" and forms[at + 1] in ("tỉnh", "thành", "trung")
        here = " ".join(forms[at : at + 2])
        if here in ("việt nam", "trung ương", "quốc gia"):
            return at + 2, True
        if here in ("tỉnh ủy", "thành ủy") and tokens.capitals[at]:
            return at + 2, False
        if here in ("thành phố", "khu vực", "chi nhánh", "thị xã") or forms[at] in _AREAS:
            end = at + (1 if forms[at] in _AREAS else 2)
            if NUMBER.fullmatch(forms[end]) and forms[at] != "tỉnh":
                return end + 1, False
            # Where all stands in capitals only a name that is known tells where it ends.
            return (self._provinces.end if tokens.loud[at] else self.names.end)(tokens, end), False
        if forms[at : at + 2] == ["cơ", "sở"] and (tokens.capitals[at + 2] or forms[at + 2].isdigit()):
            return (at + 3 if forms[at + 2].isdigit() else self.names.end(tokens, at + 2)), False
        if NUMBER.fullmatch(forms[at]) and tokens.capitals[at] and at:
            return at + 1, False
        if tokens.loud[at] or not tokens.capitals[at]:
            return at, False
        end = self.names.end(tokens, at)
        return (end, False) if end - at > 1 or forms[at] in _SHORT_NAMES else (at, False)

    def _condition(self, tokens: Tokens, at: int) -> int:
        if tokens.forms[at] == "(" and (inner := self._condition(tokens, at + 1)) > at + 1:
            return inner + 1 if tokens.forms[inner] == ")" else at
        closed = self._words.conditions.end(tokens, at)
        if closed > at:
            named = self.names.end(tokens, closed)
            return named if named == closed else self._same_again(tokens, named, tokens.forms[closed - 1])
        opened = self._words.open_conditions.end(tokens, at)
        if opened == at:
            return at
        if tokens.forms[at] == "có" and self._words.predicates.at(tokens, at + 1):
            return at
        return self._until_predicate(tokens, opened, at)

    def _same_again(self, tokens: Tokens, at: int, noun: str) -> int:
        """Where further names of the same thing end, of which one ends at `at` ("ven sông Tiền, sông Hậu")."""
        end = at
        while True:
            place = end
            while tokens.forms[place] in SEPARATORS:
                place += 1
            named = self.names.end(tokens, place + 1) if place > end and tokens.forms[place] == noun else place + 1
            if named == place + 1:
                return end
            end = named

    def _until_predicate(self, tokens: Tokens, opened: int, at: int) -> int:
        """Where the words of an open condition end: at a mark or a verb that no noun before it claims."""
        end = opened
        while end < tokens.size and end - at < _LONGEST_CONDITION:
            form = tokens.forms[end]
            if form in _STOPS or (end > opened and form in self._words.condition_ends):
                break
            claimed = self._claimed(tokens, end)
            if claimed == end > opened and (self._predicate(tokens, end) or self._set_apart(tokens, end)):
                break
            end = max(end + 1, claimed)
        return end if end > opened else at

    def _set_apart(self, tokens: Tokens, at: int) -> bool:
        """Whether a dash stands at token `at` with another name behind it ("… có rừng - UBND các xã")."""
        dash = tokens.forms[at] in ("-", "–", "—")
        return dash and (self._words.begins(tokens, at + 1) or self._words.organs.at(tokens, at + 1) is not None)

    def _predicate(self, tokens: Tokens, at: int) -> bool:
        """Whether a predicate or another name begins at token `at` and so ends the condition before it."""
        another = tokens.forms[at] == "và" and self._words.begins(tokens, at + 1)
        return another or self._words.predicate_verbs.end(tokens, at) > at

    def _claimed(self, tokens: Tokens, at: int) -> int:
        """Where a verb at token `at` ends that the noun before it claims ("phòng khám"); `at` for none."""
        end, verb = self._words.predicate_verbs.at(tokens, at) or (at, "")
        weak = verb.casefold() in self._words.weak_verbs
        return end if weak and tokens.forms[at - 1] in self._words.nominal else at

    def _exclusion(self, tokens: Tokens, at: int) -> tuple[int, tuple[str, ...]] | None:
        begin = at + 1 if tokens.forms[at] in ("(", ",") else at
        opened = self._words.exceptions.end(tokens, begin)
        if opened == begin:
            return None
        organ = self._words.organs.at(tokens, opened)
        end, names = self.names.listed(tokens, opened if organ is None else organ[0])
        if not names:
            return None
        closing = tokens.forms[at] == "(" and tokens.forms[end] == ")"
        return end + closing, names
