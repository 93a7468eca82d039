"""The words before and behind a name, compiled: what they say of whoever bears it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from docgen.phrases.grammar import Capacity
from docgen.phrases.patterns import any_of
from docgen.phrases.ruleset import Rules
from docgen.statements.giving_words import REACH, GivingWords
from docgen.text.capitals import SMALL

_LAST_WORD = re.compile(r"(\w+)\s+$")
_WORD = re.compile(r"\w+")
_FEW = 3
_BRACKET = re.compile(r"\s*\([^()]*\)")


class Cue(NamedTuple):
    """The words that govern a name, from `start` to the name. `orders`: the one named also does what follows."""

    capacity: Capacity
    start: int
    orders: bool = False


class Cues:
    """Finds the cues of `phan-viec.yaml`."""

    def __init__(self, rules: Rules) -> None:
        self._rules, self._grammar = rules, rules.grammar
        self.giving = GivingWords(rules)

    def before(self, text: str, name: int, floor: int) -> Cue | None:
        """What the words of `text` right before the `name` at that place say of it; none before `floor` counts."""
        window = max(floor, name - REACH)
        found = self._before.search(text, window, name)
        if found is None or found.end() != name:
            return None
        rule = self._grammar.before[int((found.lastgroup or "c0")[1:])]
        return Cue(rule.capacity, found.start(), rule.orders)

    def after(self, text: str, end: int) -> Capacity | None:
        """What the words right behind a name, or at the beginning of a predicate, make of who is the subject."""
        found = self._after.match(text, end)
        return None if found is None else self._grammar.after[int((found.lastgroup or "c0")[1:])].capacity

    def after_end(self, text: str, end: int) -> int:
        """Where the words end that `after` goes by; `end` where there are none."""
        found = self._after.match(text, end)
        return end if found is None else found.end()

    def governs(self, words: str) -> bool:
        """Whether `words` end with a cue, which then says what stands behind a colon or a dash."""
        return self._before.search(f"{words[-REACH:]} ") is not None

    def closes(self, text: str, at: int, end: int) -> bool:
        """Whether nothing but a time, an occasion or a basis stands behind `at`."""
        bracket = _BRACKET.match(text, at, end)
        rest = text[bracket.end() if bracket else at : end].strip(" ,;.()–—-")
        return not rest or self.premise.match(rest) is not None

    def modal_end(self, text: str, at: int, end: int) -> int:
        """Where the words that only stress the duty end; `at` where there are none."""
        found = self.modals.match(text, at, end)
        return at if found is None else found.end()

    def only_modals(self, words: str) -> bool:
        """Whether `words` only stress a duty, or are none at all."""
        bare = words.strip(" ,")
        return not bare or self.modals.fullmatch(bare) is not None

    def passes_on(self, words: str) -> bool:
        """Whether `words` between a giver and the verb of giving only stress it, or say by which document."""
        bare = words.strip(" ,")
        document = self.giving.by_document.match(bare)
        return self.only_modals(bare if document is None else bare[document.end() :])

    def acts(self, text: str, at: int, end: int) -> bool:
        """Whether a predicate begins at `at`: a word that neither goes on with a list nor belongs to the name."""
        found = self._word.match(text, at, end)
        if found is None:
            return False
        begin = found.start("word")
        return self._nominal.match(text, begin, end) is None or self._inserted.match(text, begin, end) is not None

    def has_partner(self, text: str, at: int) -> bool:
        """Whether the cooperation at `at` is said to be with somebody (`phối hợp với`)."""
        found = self._after.match(text, at)
        return found is not None and self._with.match(text, found.end()) is not None

    def said(self, before: str) -> bool:
        """Whether `before` says more than with whom the work is done: a verb stands behind `phối hợp với`."""
        start, reach, ends = len(before), REACH, list[int]()
        while start and not ends:  # from behind: a sentence may be as long as a document
            start, reach = max(0, len(before) - reach), 2 * reach
            ends = [found.end() for found in self._partners.finditer(before, start)]
        return not ends or self._verbs.search(before, ends[-1]) is not None

    def attribute(self, text: str, name: int) -> bool:
        """Whether the name, in small letters, only tells which the noun before it is (`ngân sách địa phương`)."""
        if text[name : name + 1].isupper():
            return False
        before = _LAST_WORD.search(text, 0, name)
        return before is not None and self._nominal.match(before[1]) is None

    def names_thing(self, before: str, *, passive: bool = False) -> bool:
        """Whether the words that begin a sentence only name a thing or a work, and order nothing.

        Few words that no verb is among name one where a `passive` follows.
        """
        noun = self._thing.match(before)
        if self._told.search(before):
            return False
        if noun is None:  # "Sách được Sở A mua"
            few = "," not in before and len(before.split()) <= _FEW
            return passive and few and self._any_verb.match(before) is None
        return noun["work"] is not None or self._verbs.search(before, noun.end()) is None

    def acts_alone(self, text: str, at: int, end: int) -> bool:
        """Whether a predicate begins at `at` that no noun opens: no further name of a list."""
        return self.acts(text, at, end) and self._thing.match(text, at) is None

    def verb_end(self, text: str, at: int, end: int) -> int:
        """Where the verb at `at` ends: one that the rules know, else the first word."""
        found = self._rules.action.match(text, at, end) or _WORD.match(text, at, end)
        return at if found is None else found.end()

    def verb(self, text: str, at: int, end: int) -> bool:
        """Whether a verb that the rules know stands at `at`."""
        return self._rules.action.match(text, at, end) is not None

    @cached_property
    def _before(self) -> re.Pattern[str]:
        rules = "|".join(rf"(?P<c{at}>{any_of(rule.patterns)})" for at, rule in enumerate(self._grammar.before))
        return self._rules.regex(rf"\b(?:{rules})\s+(?:{self._grammar.filler}\s+)*$")

    @cached_property
    def _after(self) -> re.Pattern[str]:
        rules = "|".join(rf"(?P<c{at}>{any_of(rule.patterns)})" for at, rule in enumerate(self._grammar.after))
        return self._rules.regex(rf"(?:[\s,:]*{self._grammar.modal})*[\s,:]*(?:{rules})\b")

    @cached_property
    def modals(self) -> re.Pattern[str]:
        """Words that only stress the duty, any number of them."""
        return self._rules.regex(rf"(?:{self._grammar.modal}\b[\s,]*)+")

    @cached_property
    def _word(self) -> re.Pattern[str]:
        return self._rules.regex(rf"\s+(?P<word>(?-i:[{SMALL}])\w*)")

    @cached_property
    def _nominal(self) -> re.Pattern[str]:
        """Words that go on with the name or the list: the mention is no subject."""
        return self._rules.regex(rf"{self._grammar.goes_on}\b")

    @cached_property
    def _inserted(self) -> re.Pattern[str]:
        """Words between a name and its predicate, which ends them with a modal (`khi nhận tin phải`)."""
        return self._rules.regex(rf"{self._grammar.inserted}\b")

    @cached_property
    def lead_in(self) -> re.Pattern[str]:
        """Words that may stand before a subject and change nothing (Riêng, Đồng thời)."""
        return self._rules.regex(self._grammar.lead_in)

    @cached_property
    def apart(self) -> re.Pattern[str]:
        """Words that set those named behind them apart (`; riêng xã A …`)."""
        return self._rules.regex(rf"\s*{self._grammar.apart}\s+")

    @cached_property
    def premise(self) -> re.Pattern[str]:
        """The opening of words before the subject: basis, time, occasion, purpose."""
        return self._rules.regex(rf"{any_of(self._grammar.premises)}(?:\b|(?<=\d))")

    @cached_property
    def conjunction(self) -> re.Pattern[str]:
        """What may end the sentence before a new subject."""
        joining = rf"(?:{self._grammar.joining})"
        return self._rules.regex(rf"(?:[,:;]|(?<=\s)[-–—]|(?<=\s){joining})\s*(?:{joining}\s*,?\s*)?$")

    @cached_property
    def _partners(self) -> re.Pattern[str]:
        rule = next(rule for rule in self._grammar.before if rule.capacity is Capacity.SUPPORTS)
        return self._rules.regex(rf"\b{any_of(rule.patterns)}")

    @cached_property
    def _with(self) -> re.Pattern[str]:
        return self._rules.regex(rf"[^,;.]{{0,20}}?\b{self._grammar.with_whom}\b")

    @cached_property
    def _verbs(self) -> re.Pattern[str]:
        return self._rules.regex(r"(?<!chủ )\b(?-i:<dong_tu>)")

    @cached_property
    def _thing(self) -> re.Pattern[str]:
        return self._rules.regex(rf"\W*(?:(?P<work>(?:việc|công tác|nhiệm vụ)\b)|{self._grammar.nouns}\b)")

    @cached_property
    def _any_verb(self) -> re.Pattern[str]:
        """A verb at the beginning, also of people who do no office's work."""
        return self._rules.regex(rf"\W*(?:(?i:<dong_tu>)|{any_of(self._rules.names.more_verbs)})(?!\w)")

    @cached_property
    def _told(self) -> re.Pattern[str]:
        """What is or was the case, so that a doer named behind it is none of an order."""
        return self._rules.regex(self._grammar.past)

    @cached_property
    def place(self) -> re.Pattern[str]:
        """The words of the place in which something is to be done."""
        return self._rules.regex(self._grammar.place)

    @cached_property
    def place_name(self) -> re.Pattern[str]:
        """The opening of a name that, in a bracket, tells where rather than who."""
        return self._rules.regex(rf"{self._grammar.place_names}\b")

    @cached_property
    def before_given(self) -> re.Pattern[str]:
        """What stands before the work that is given (`Giao Sở Y tế trong tháng 5 lập …`)."""
        return self._rules.regex(rf"\s+{self._grammar.before_given}\s")

    @cached_property
    def basis(self) -> re.Pattern[str]:
        """A basis that no comma has ended yet."""
        return self._rules.regex(rf"\b{self._grammar.basis}\b[^,;:.]*$")

    @cached_property
    def proviso(self) -> re.Pattern[str]:
        """The opening of what tells, among the words before the subject, if it is to be done at all."""
        return self._rules.regex(rf"\b{self._grammar.proviso}\b")

    @cached_property
    def superior(self) -> re.Pattern[str]:
        """Somebody above all who receive the plan."""
        return self._rules.regex(self._grammar.superior)

    @cached_property
    def by_whom(self) -> re.Pattern[str]:
        """The word before a doer who stands behind the work."""
        return self._rules.regex(rf"\b{self._grammar.by_whom}\s+(?:{self._grammar.filler}\s+)*$")
