"""Vocabulary: the words of names in the rules, compiled once into lexicons."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from docgen.phrases.bodies import Body
from docgen.phrases.naming import HeadNouns
from docgen.phrases.ruleset import Rules
from docgen.statements.lexicon import Lexicon
from docgen.statements.tokens import Tokens, spelling
from docgen.text.normalize import each_folded

SEPARATORS = frozenset({",", "và", "&", "/", "-", "hoặc", "cùng"})
"""What stands between the names of a list."""


class Vocabulary:
    """What words can mean in a name; every lexicon is made when it is first wanted."""

    def __init__(self, rules: Rules) -> None:
        self._names, self._bodies, self._abolished = rules.names, rules.bodies.bodies, rules.bodies.abolished
        self._verbs = tuple(filter(None, (verb.strip() for verb in rules.work.verbs.split(","))))
        self.spelled = spelling(rules.names.abbreviations)

    def tokens(self, text: str) -> Tokens:
        """`text` as words and marks."""
        return Tokens(text, self.spelled)

    def _plain(self, phrases: Iterable[str]) -> Lexicon[str]:
        return Lexicon(((phrase, phrase) for phrase in phrases), self.spelled)

    @cached_property
    def bodies(self) -> Lexicon[Body]:
        """Known bodies by all their names."""
        named = ((name, body) for body in self._bodies for name in (body.name, *body.other_names))
        return Lexicon(named, self.spelled)

    @cached_property
    def gone(self) -> Lexicon[str]:
        """Bodies that are no more, by the names that they had."""
        return self._plain(name for each in self._abolished for name in each.names)

    @cached_property
    def heads(self) -> Lexicon[HeadNouns]:
        """Nouns with which names begin."""
        return Lexicon(((noun, heads) for heads in self._names.heads for noun in heads.nouns), self.spelled)

    @cached_property
    def groups(self) -> Lexicon[str]:
        """Nouns of groups that are named by their work."""
        return self._plain(self._names.groups)

    @cached_property
    def group_work(self) -> Lexicon[str]:
        """The work by which groups are named."""
        return self._plain(self._names.group_work)

    @cached_property
    def councils(self) -> Lexicon[str]:
        """Nouns of councils that are named by their work."""
        return self._plain(self._names.councils)

    @cached_property
    def council_work(self) -> Lexicon[str]:
        """Small words of the work by which councils are named."""
        return self._plain(self._names.council_work)

    @cached_property
    def parts(self) -> Lexicon[str]:
        """Nouns of parts of a body."""
        return self._plain(self._names.parts)

    @cached_property
    def inner_heads(self) -> Lexicon[str]:
        """Nouns with which names begin that may also stand inside one."""
        return self._plain(self._names.inner_heads)

    @cached_property
    def national(self) -> Lexicon[str]:
        """Words in the name of a body of the whole country."""
        return self._plain(self._names.national)

    @cached_property
    def unless(self) -> dict[str, Lexicon[str]]:
        """Words behind a head noun that make it none, by the noun's group."""
        return {heads.nouns[0]: self._plain(heads.unless) for heads in self._names.heads}

    @cached_property
    def offices(self) -> Lexicon[str]:
        """Offices of persons."""
        return self._plain(self._names.offices)

    @cached_property
    def capital_offices(self) -> frozenset[str]:
        """Offices that are such only with a capital."""
        return frozenset(each_folded(self._names.capital_offices))

    @cached_property
    def quantifiers(self) -> Lexicon[str]:
        """Words of number before a general noun."""
        return self._plain(self._names.quantifiers)

    @cached_property
    def inside(self) -> Lexicon[str]:
        """Small words that may stand inside a name."""
        return self._plain(self._names.inside)

    @cached_property
    def ends(self) -> Lexicon[str]:
        """Words at which a name ends: cues, prepositions, verbs."""
        return self._plain((*self._names.ends, *self._verbs))

    @cached_property
    def verbs(self) -> Lexicon[str]:
        """Verbs of action and the cues that open a predicate."""
        return self._plain((*_CUES, *self._verbs))

    @cached_property
    def general(self) -> Lexicon[str]:
        """Nouns for many bodies, with the group that each belongs to."""
        nouns = self._names.general
        return Lexicon(((noun, group) for group in _GROUPS for noun in getattr(nouns, group)), self.spelled)

    def general_noun(self, tokens: Tokens, at: int) -> tuple[int, str] | None:
        """Where the noun for many bodies at token `at` ends, and its group."""
        noun = self.general.at(tokens, at)
        return None if noun is None or self.not_general.end(tokens, at) > noun[0] else noun

    @cached_property
    def not_general(self) -> Lexicon[str]:
        """Other words that begin with a general noun."""
        return self._plain(self._names.not_general)

    @cached_property
    def condition_ends(self) -> frozenset[str]:
        """Words at which an open condition ends."""
        return frozenset(each_folded(self._names.condition_ends))

    @cached_property
    def unless_behind(self) -> frozenset[tuple[str, str]]:
        """A word and the head noun behind it that is none there ("cơ sở")."""
        return frozenset(
            (before, noun)
            for heads in self._names.heads
            for before in each_folded(heads.unless_behind or ("",))
            for noun in each_folded(heads.nouns)
        )

    @cached_property
    def general_tails(self) -> Lexicon[str]:
        """Closed words behind a general noun."""
        return self._plain(self._names.general_tails)

    @cached_property
    def conditions(self) -> Lexicon[str]:
        """Closed conditions behind a name."""
        return self._plain(self._names.conditions)

    @cached_property
    def open_conditions(self) -> Lexicon[str]:
        """Words that open a condition, which then runs to a verb or mark."""
        return self._plain(self._names.open_conditions)

    @cached_property
    def predicates(self) -> Lexicon[str]:
        """Words behind "có" that make it a predicate."""
        return self._plain(self._names.predicates)

    @cached_property
    def nominal(self) -> frozenset[str]:
        """Last words of what makes a noun of the verb behind it."""
        return frozenset(form.split()[-1] for form in each_folded(self._names.nominal))

    @cached_property
    def predicate_verbs(self) -> Lexicon[str]:
        """Verbs that end a condition."""
        return self._plain((*_CUES, *self._verbs, *self._names.more_verbs))

    @cached_property
    def weak_verbs(self) -> frozenset[str]:
        """Verbs that may stand in a condition, behind a noun of doing."""
        return frozenset(each_folded(self._names.weak_verbs))

    @cached_property
    def exceptions(self) -> Lexicon[str]:
        """Words that open an exclusion."""
        return self._plain(self._names.exceptions)

    @cached_property
    def tails(self) -> Lexicon[str]:
        """Words behind a name that belong to it and narrow nothing."""
        return self._plain(self._names.tails)

    @cached_property
    def namely(self) -> Lexicon[str]:
        """Words that open the names of the communes meant."""
        return self._plain(self._names.namely)

    @cached_property
    def commune_level(self) -> Lexicon[str]:
        """Names for the whole level of communes."""
        return self._plain(self._names.commune_level)

    @cached_property
    def organs(self) -> Lexicon[bool]:
        """The organs of a level, and whether orders to the level go to it."""
        names = self._names
        return Lexicon(((organ, organ in names.governments) for organ in names.organs), self.spelled)

    def needs_place(self, tokens: Tokens, at: int, end: int, body: Body) -> bool:
        """Whether the words up to token `end` are a name of `body` only with a place behind them."""
        return bool(body.needs_place) and " ".join(tokens.forms[at:end]) in self._placed

    @cached_property
    def _placed(self) -> frozenset[str]:
        names = (name for body in self._bodies for name in body.needs_place)
        return frozenset(" ".join(self.tokens(name).forms).strip() for name in names)

    @cached_property
    def government(self) -> Body | None:
        """The body that governs a level."""
        found = self.bodies.at(self.tokens(self._names.governments[0]), 0)
        return None if found is None else found[1]

    def begins(self, tokens: Tokens, at: int) -> bool:
        """Whether a name with a noun of its own may begin at token `at`."""
        if self.bodies.at(tokens, at) is not None or self.offices.at(tokens, at) is not None:
            return True
        return tokens.capitals[at] and self.heads.at(tokens, at) is not None and not self.another_word(tokens, at)

    def another_word(self, tokens: Tokens, at: int) -> bool:
        """Whether what stands around the head noun at token `at` makes it another word ("Tổ chức", "cơ sở")."""
        if at and (tokens.forms[at - 1], tokens.forms[at]) in self.unless_behind and not self._apart(tokens, at):
            return True
        head = self.heads.at(tokens, at)
        return head is not None and self.unless[head[1].nouns[0]].at(tokens, head[0]) is not None

    def _apart(self, tokens: Tokens, at: int) -> bool:
        """Whether the head noun at token `at` is no syllable of one word with what stands before it.

        `phân công Trường Cao đẳng …`, `NHIỆM VỤ CỦA TRƯỜNG …`; behind a word of number it names many.
        """
        apart = not tokens.capitals[at - 1] or tokens.forms[at - 1] == "của"
        return apart and tokens.capitals[at] and self.quantifiers.at(tokens, at - 1) is None


_CUES = ("chủ trì", "phối hợp", "có trách nhiệm", "chịu trách nhiệm", "phải", "cần", "sẽ", "được")
_GROUPS = ("province", "every_level", "central", "others")
