"""The words with which orders are given and duties laid on somebody, compiled."""

from __future__ import annotations

import re
from functools import cached_property

from docgen.phrases.grammar import Capacity
from docgen.phrases.patterns import any_of
from docgen.phrases.ruleset import Rules

REACH = 90
"""So many letters before a name its cue is looked for; the longest cue of the rules is shorter."""


class GivingWords:
    """Finds the words of giving of `phan-viec.yaml`."""

    def __init__(self, rules: Rules) -> None:
        self._rules, self._grammar = rules, rules.grammar

    def obliges(self, text: str, at: int) -> bool:
        """Whether words behind the subject at `at` make what follows its duty (`phải`, `được giao`)."""
        return self._obliging.match(text, at) is not None

    def from_above(self, text: str, at: int, end: int) -> int | None:
        """Where somebody above all who receive the plan is named who bears no name (`lãnh đạo tỉnh giao`)."""
        found = self._above.search(text, max(at, end - REACH), end)
        return None if found is None else found.start()

    @cached_property
    def below(self) -> re.Pattern[str]:
        """Words of giving that say to whom only behind their colon (`UBND tỉnh yêu cầu:`)."""
        return self._rules.regex(rf"{self._verb(orders=True)}{self._grammar.below}(?:\s*:|(?<=sau)$)")

    @cached_property
    def to_those_before(self) -> re.Pattern[str]:
        """Words of giving behind who gives, where those who receive stand before (`Về phía A, B giao …`)."""
        return self._rules.regex(rf"{self._verb()}\b")

    def _verb(self, *, orders: bool = False) -> str:
        """A verb of giving with what stresses it; with `orders` also one of directing that gives an order."""
        every = self._grammar.before
        rules = [rule for rule in every if rule.capacity is Capacity.GIVES or (orders and rule.orders)]
        verbs = any_of(tuple(pattern for rule in rules for pattern in rule.patterns))
        return rf"[\s,]*(?:{self._grammar.modal}\b[\s,]*)*{verbs}"

    @cached_property
    def _obliging(self) -> re.Pattern[str]:
        return self._rules.regex(rf"[\s,:]*{self._grammar.obliging}\b")

    @cached_property
    def by_document(self) -> re.Pattern[str]:
        """By which document an order is given, behind who gives it (`UBND tỉnh có công văn yêu cầu`)."""
        return self._rules.regex(rf"{self._grammar.by_document}(?=\s|$)")

    @cached_property
    def _above(self) -> re.Pattern[str]:
        return self._rules.regex(rf"\b(?:{self._grammar.superior})[\s,]*(?:{self._grammar.modal}\b[\s,]*)*$")
