"""Collectives: "các sở, ban, ngành tỉnh", "các cơ quan, đơn vị, địa phương", "các bộ, cơ quan ngang bộ"."""

from __future__ import annotations

from docgen.phrases.naming import NameRules
from docgen.statements.communes import Communes
from docgen.statements.found_name import Found
from docgen.statements.mention import COMMUNES, MentionKind
from docgen.statements.qualifiers import Condition, Qualifiers
from docgen.statements.tokens import Tokens
from docgen.statements.vocabulary import SEPARATORS, Vocabulary
from docgen.text.normalize import each_folded

_LOCAL = ("địa", "phương")
_RANK = ["cấp"]
_LOOSE = frozenset({"every_level", "others"})
_BREAKS = frozenset(".;:,-+*•")
"""Signs behind which a sentence, a part of one or an entry of a list begins."""
_LONGEST_TOLD = 7
"""Words that say which ones of many are meant."""
_LONG = 3
"""A general noun of so many words stands by itself in a list ("cơ sở giáo dục nghề nghiệp")."""
_SYSTEM = frozenset({"quyền"})
"""Behind "chính quyền" it is the system that is named ("chính quyền địa phương hai cấp"), not who is in it."""
_SAID_TWICE = frozenset({"cấp", "ngành"})
"""Nouns that one collective counts anew ("các cấp, các ngành")."""


class Collectives:
    """Reads nouns for many bodies."""

    def __init__(
        self, vocabulary: Vocabulary, qualifiers: Qualifiers, communes: Communes, names: NameRules
    ) -> None:
        self._words, self._qualifiers, self._communes = vocabulary, qualifiers, communes
        self._verbal_nouns = frozenset(each_folded(names.verbal_nouns))
        self._asking = [words.split() for words in each_folded(names.asking) if words]

    def read(self, tokens: Tokens, at: int) -> Found | None:
        """The collective that begins at token `at`."""
        begin = self._words.quantifiers.end(tokens, at)
        before = tokens.forms[at - 1] if at else ""
        if (before, tokens.forms[at]) in self._words.unless_behind or before in _SYSTEM:
            return None
        if begin == at and self._names_itself(tokens, at):
            return None
        groups: list[str] = []
        nouns: list[str] = []
        end, place = begin, begin
        qualified = counted = False
        while (noun := self._words.general_noun(tokens, place)) is not None:
            local = tuple(tokens.forms[place : noun[0]]) == _LOCAL
            if nouns and not self._related(tokens, noun[0]) and local and set(groups) == {"province"}:
                break
            if nouns and counted and not {tokens.forms[place], nouns[-1].casefold()} <= _SAID_TWICE:
                break
            if nouns and noun[1] in _LOOSE and noun[0] - place >= _LONG:
                break
            after = self._tail(tokens, noun[0])
            if tokens.forms[place : noun[0]] == _RANK and not (counted if nouns else begin > at):
                break
            if self._names_one(tokens, place, noun[0]) or self._words.commune_level.end(tokens, place) > noun[0]:
                break
            if nouns and self._of_commune(tokens, noun[0]):
                break
            groups.append("local" if local or tokens.forms[place : noun[0]] == _RANK else noun[1])
            nouns.append(tokens.words(place, noun[0]))
            qualified = qualified or after > noun[0]
            end = after
            place, counted = self._next(tokens, after)
            if place == after:
                break
        owned = self._owned(tokens, end)
        narrowed = tokens.capitals[at] and self._qualifiers.condition(tokens, end).end > end
        qualified, end = qualified or owned > end, owned
        enough = self._enough(tokens, at, begin, end, nouns, qualified=qualified, narrowed=narrowed, groups=groups)
        ours = self._of_communes(tokens, end) if enough or qualified else None
        if ours is not None or not enough:
            return ours
        condition = self._condition(tokens, end)
        others = groups[-1] == "others" and (begin > at or len(groups) == 1)
        told = condition.end if condition.end > end or not others else self._told(tokens, at, end)
        return Found(
            told,
            self._kind(groups, nouns, condition.words, qualified=qualified),
            conditional=condition.conditional,
            condition=condition.words,
            excluded=condition.excluded,
        )

    def _owned(self, tokens: Tokens, at: int) -> int:
        """Past the bodies to which those read so far belong ("từng khoa của bệnh viện"), if any."""
        place = end = at
        while tokens.forms[place] == "của" or (place > at and tokens.forms[place] in SEPARATORS):
            noun = self._words.general_noun(tokens, self._words.quantifiers.end(tokens, place + 1))
            if noun is None or noun[1] != "others":
                break
            place = end = self._tail(tokens, noun[0])
        return end

    def _condition(self, tokens: Tokens, at: int) -> Condition:
        """What narrows those read so far; "có" is no verb of theirs where another verb follows."""
        condition = self._qualifiers.condition(tokens, at)
        having = tokens.forms[at] == "có" and not self._related(tokens, at)
        acts = self._words.predicate_verbs.at(tokens, condition.end) is not None
        return condition if acts or not having else Condition(at)

    def _of_communes(self, tokens: Tokens, at: int) -> Found | None:
        """Bodies that belong to communes ("các phòng, ban thuộc UBND cấp xã")."""
        begin = at
        while tokens.forms[begin] in _BELONGING or (begin > at and tokens.forms[begin] in (",", "và")):
            begin += 1
        level = self._words.commune_level.end(tokens, at)
        if level > at:
            return Found(level, MentionKind.COMMUNE_BODY)
        if begin == at or tokens.forms[begin - 1] not in ("thuộc", "của"):
            return None
        owner = self._communes.read(tokens, begin)
        return (
            None if owner is None or owner.kind not in COMMUNES else owner._replace(kind=MentionKind.COMMUNE_BODY)
        )

    def _enough(
        self,
        tokens: Tokens,
        at: int,
        begin: int,
        end: int,
        nouns: list[str],
        *,
        qualified: bool,
        narrowed: bool,
        groups: list[str],
    ) -> bool:
        """Whether it is more than a common noun: counted, several, closely qualified, or long and narrowed."""
        if not nouns:
            return False
        single = groups in (["others"], ["every_level"]) and nouns[0].casefold() not in self._verbal_nouns
        several = len(nouns) > 1 or "," in nouns[0]
        if begin > at or several or (single and self._is_subject(tokens, at, end, nouns[0])):
            return True
        if narrowed and len(nouns[0].split()) >= _LONG:
            return True
        if qualified and groups[0] in _LOOSE and not tokens.capitals[at]:
            return len(nouns[0].split()) >= _LONG
        told = groups[0] == "central" or nouns[0].casefold() == "đoàn thể" or tokens.capitals[at]
        return (qualified and told) or (groups == ["local"] and nouns[0].casefold() != "cấp")

    def _is_subject(self, tokens: Tokens, at: int, end: int, noun: str) -> bool:
        """Whether a noun of several words opens a sentence and its predicate follows ("Chủ đầu tư rào chắn …")."""
        behind_comma = at > 0 and tokens.forms[at - 1] in (",", ":")
        opens = _begins(tokens, at) and (tokens.capitals[at] or behind_comma)
        return opens and " " in noun and self._words.predicate_verbs.at(tokens, end) is not None

    def _told(self, tokens: Tokens, at: int, end: int) -> int:
        """Past the words that say which ones are meant ("các doanh nghiệp bán lẻ xăng dầu"), up to a predicate.

        So only where the sentence opens with them or they are asked to do something.
        """
        if not _begins(tokens, at) and not self._asked(tokens, at):
            return end
        weak = False
        for place in range(end, end + _LONGEST_TOLD):
            verb = self._words.predicate_verbs.at(tokens, place)
            if place == end and verb is not None and verb[1].casefold() in self._words.weak_verbs:
                weak = True  # "các hộ nuôi cá lồng ký cam kết"
                continue
            if place > end and (tokens.forms[place] == "(" or verb is not None):
                more = verb is None or verb[1].casefold() not in self._words.weak_verbs
                return place if more or not weak else end
            small = tokens.forms[place][:1].isalpha() and not tokens.capitals[place]
            if not small or self._words.ends.at(tokens, place) is not None:
                break
        return end

    def _asked(self, tokens: Tokens, at: int) -> bool:
        """Whether the words right before token `at` ask whoever is named there to do something."""
        return any(tokens.forms[max(0, at - len(words)) : at] == words for words in self._asking)

    def _names_one(self, tokens: Tokens, place: int, end: int) -> bool:
        """Whether the noun has a proper name behind it and so is one body's ("Sở Y tế" after "các sở,")."""
        known = self._words.bodies.end(tokens, place)
        proper = tokens.capitals[end] and not tokens.loud[end]
        return known > end or (proper and self._words.general_tails.at(tokens, end) is None)

    def _of_commune(self, tokens: Tokens, at: int) -> bool:
        """Whether the name of a commune's own body begins at `at` ("lực lượng | Công an xã")."""
        end = self._words.general_tails.end(tokens, at)
        return tokens.capitals[at] and end > at and self._communes.level(tokens, end, organ=True) is not None

    def _names_itself(self, tokens: Tokens, at: int) -> bool:
        """Whether an uncounted noun is the beginning of one body's name ("Ban Quản lý dự án tỉnh")."""
        head, noun = self._words.heads.end(tokens, at), self._words.general_noun(tokens, at)
        return noun is not None and at + _LONG <= head < noun[0]

    def _related(self, tokens: Tokens, at: int) -> bool:
        if tokens.forms[at] == "có":
            at += 1
        return tokens.forms[at : at + 2] == ["liên", "quan"]

    def _tail(self, tokens: Tokens, at: int) -> int:
        while (end := self._words.general_tails.end(tokens, at)) > at:
            if tokens.forms[end - 1] in ("sở", "bộ") and tokens.capitals[end]:
                return at  # "thuộc sở Xây dựng" names one
            if self._of_commune(tokens, at):
                return at
            if self._related(tokens, at) or (self._words.verbs.at(tokens, at) and tokens.forms[end].isalpha()):
                return at
            at = end
        place = self._qualifiers.place(tokens, at)
        return place.end

    def _next(self, tokens: Tokens, at: int) -> tuple[int, bool]:
        """The next place of a list, and whether a word of number stands before it."""
        place = at
        while tokens.forms[place] in SEPARATORS:
            place += 1
        counted = self._words.quantifiers.end(tokens, place)
        return (counted, counted > place) if place > at else (at, False)

    @staticmethod
    def _kind(groups: list[str], nouns: list[str], condition: str, *, qualified: bool) -> MentionKind:
        related = "liên quan" in condition
        if groups == ["local"]:
            return MentionKind.RELATED if related else MentionKind.GENERIC
        if related:
            return MentionKind.RELATED
        if set(groups) == {"central"}:
            return MentionKind.CENTRAL
        if "local" in groups or (not qualified and any(noun.casefold() in _HOLDING for noun in nouns)):
            return MentionKind.GENERIC
        return MentionKind.COLLECTIVE


_BELONGING = frozenset({"trực", "thuộc", "của"})
_HOLDING = frozenset({"cơ quan", "đơn vị"})
"""With nothing that says of which level, these may be the commune's own."""


def _begins(tokens: Tokens, at: int) -> bool:
    """Whether something new is said from token `at` on."""
    return at == 0 or tokens.forms[at - 1] in _BREAKS
