"""The words with which orders are given and duties laid on somebody, compiled."""

from __future__ import annotations

import re
from functools import cached_property

from docgen.phrases.grammar import Capacity
from docgen.phrases.patterns import any_of
from docgen.phrases.ruleset import Rules
from docgen.statements.mention import LOOSE, Mention, MentionKind

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

    def passes_on(self, head: Mention, given: Mention) -> bool:
        """Whether `head` may be who gives `given` an order: one of its own units, or those whom it looks after.

        It also asks the State's bodies above all. Its equals and the communes have their orders from the issuer.
        """
        if given.is_commune:  # "phân công lãnh đạo UBND xã phụ trách": its own people
            return head.is_commune and given.kind is not MentionKind.COMMUNES_NAMED
        if given.kind in (MentionKind.COMMUNE_BODY, MentionKind.CENTRAL):
            return True
        if given.kind in LOOSE:
            return self._unit.match(given.text) is not None or self._equals.search(given.text) is None
        return self._unit.match(given.text) is not None and self._unit.match(head.text) is None

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
    def _unit(self) -> re.Pattern[str]:
        return self._rules.regex(self._grammar.unit)

    @cached_property
    def _equals(self) -> re.Pattern[str]:
        return self._rules.regex(rf"\b{self._grammar.equals}\b")

    @cached_property
    def by_document(self) -> re.Pattern[str]:
        """By which document an order is given, behind who gives it (`UBND tỉnh có công văn yêu cầu`)."""
        return self._rules.regex(rf"{self._grammar.by_document}(?=\s|$)")

    @cached_property
    def _above(self) -> re.Pattern[str]:
        return self._rules.regex(rf"\b(?:{self._grammar.superior})[\s,]*(?:{self._grammar.modal}\b[\s,]*)*$")
