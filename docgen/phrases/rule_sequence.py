"""Pass: rules that run over a sentence one after the other; which sentences they leave alone is remembered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Generic, TypeVar

from docgen.phrases.rewriting import Replacement

R = TypeVar("R", bound=Replacement)

REMEMBERED = 4096
"""Sentences, more than most plans have. All units get the same ones, so each is searched once for a plan."""


class RuleSequence(Generic[R]):
    """Replacements in the order in which they run; `regex` compiles a pattern of theirs."""

    def __init__(self, rules: Iterable[R], regex: Callable[[str], re.Pattern[str]]) -> None:
        self._rules, self._regex = tuple(rules), regex

    def __iter__(self) -> Iterator[R]:
        return iter(self._rules)

    def __len__(self) -> int:
        return len(self._rules)

    @lru_cache(maxsize=REMEMBERED)  # noqa: B019  (a pass lives as long as its rules)
    def over(self, text: str) -> tuple[R, ...]:
        """The rules from the first on that changes `text`: mostly none."""
        for at, rule in enumerate(self._rules):
            # Whether a pattern with values finds anything is known only where the values are.
            if rule.may_change(text) and (rule.values or self._regex(rule.pattern).search(text) is not None):
                return self._rules[at:]
        return ()
