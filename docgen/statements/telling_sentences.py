"""Telling: sentences with a subject that order nothing: what is or was the case, what a superior notes."""

from __future__ import annotations

from docgen.phrases.ruleset import Rules
from docgen.statements.sentence import Sentence

_NEAR = 12
"""So near behind its subject a predicate says that it is past."""


class Telling:
    """Knows the sentences that only tell, by the rules in force."""

    def __init__(self, rules: Rules) -> None:
        grammar = rules.grammar
        self._telling, self._past = rules.regex(grammar.telling), rules.regex(grammar.past)
        self._bygone = rules.regex(grammar.bygone)
        self._superior, self._noting = rules.regex(grammar.superior), rules.regex(grammar.superior_notes)

    def tells(self, text: str, sentence: Sentence) -> bool:
        """Whether `sentence` of `text`, which names its subject, only tells.

        `UBND xã A còn 14 hộ …`, `Thời gian qua, UBND tỉnh đã chỉ đạo …`, `UBND tỉnh đánh giá cao …`.
        """
        start, predicate, end = sentence.start, sentence.predicate, sentence.end
        if sentence.subject is None:
            return False
        subject = (sentence.giver or sentence.subject).start
        if self._bygone.match(text, start, subject) is not None:
            said = (
                text[sentence.giver.start : sentence.giver.end] if sentence.giver else text[predicate:end][:_NEAR]
            )
            return self._past.search(said) is not None
        if sentence.giver is not None:
            return False
        if self._telling.match(text, predicate, end) is not None:
            return True
        noted = self._noting.match(text, predicate, end)
        return noted is not None and self._superior.match(text, subject) is not None
