"""Bodies that no rule knows, and that have the shape of a name: a noun of bodies with a name of its own."""

from __future__ import annotations

from docgen.phrases.naming import Level
from docgen.statements.communes import Communes
from docgen.statements.found_name import Found
from docgen.statements.mention import MentionKind
from docgen.statements.qualifiers import Qualifiers
from docgen.statements.tokens import Tokens
from docgen.statements.vocabulary import SEPARATORS, Vocabulary

_LAST_NAME = 2
"""Of so few words at the end of a title in capitals a short verb is a syllable of a name ("SƠN CA")."""
_SURE = 6
"""So many closed words are part of a name though they begin with a verb."""
_LONGEST_MATTER = 6
"""Small words between a noun and the place whose it is ("Ban Quản lý cảng cá Sông Đốc")."""
_HEAD = 5
"""No head noun has more words."""


class UnlistedBodies:
    """Reads names by their shape."""

    def __init__(self, vocabulary: Vocabulary, qualifiers: Qualifiers, communes: Communes) -> None:
        self._words, self._qualifiers, self._communes = vocabulary, qualifiers, communes

    def unknown(self, tokens: Tokens, at: int) -> Found | None:
        """What has a body's noun at token `at` and a proper or closed continuation behind it."""
        match = self._words.heads.at(tokens, at)
        if match is None:
            return None
        end, heads = match
        if not tokens.capitals[at] and not (heads.small and tokens.capitals[end]):
            return None
        if tokens.inner(end) or self._words.another_word(tokens, at):
            return None
        inner = self._to_place(tokens, self._name(tokens, end))
        if heads.numbered and inner == end and tokens.forms[end].isdigit():
            inner = end + 1
        place = self._qualifiers.place(tokens, inner)
        if inner > end and tokens.forms[place.end] == "số" and tokens.forms[place.end + 1].isdigit():
            return Found(place.end + 2, MentionKind.UNKNOWN)  # "Bệnh viện Đa khoa tỉnh số 2"
        if place.end == end:
            return Found(end, MentionKind.UNKNOWN) if heads.whole and not tokens.loud[at] else None
        level = self._communes.level(tokens, place.end, organ=True)
        if level is not None and level.kind is not MentionKind.ABOLISHED and inner > end:
            return Found(level.end, MentionKind.COMMUNE_BODY, None, () if level.bare else level.detail)
        country = any(self._words.national.at(tokens, each) for each in range(end, place.end))
        country = country or (tokens.forms[place.end - 1] == "bộ" and tokens.capitals[place.end - 1])
        central = place.central or country or (heads.level is Level.CENTRAL and place.end == inner)
        return Found(place.end, MentionKind.CENTRAL if central else MentionKind.UNKNOWN)

    def _name(self, tokens: Tokens, at: int) -> int:
        """Where the name behind a head noun ends: capitals, the small syllable of a word, closed small words."""
        end = at
        while end < tokens.size:
            after = self._more(tokens, end, at)
            if after == end:
                return end
            end = after
        return end

    def _to_place(self, tokens: Tokens, at: int) -> int:
        """Where the proper name ends to which the small words at token `at` lead; `at` where they do not.

        They are no part of a name where one of them may be the predicate, or where none follows.
        """
        end = at
        while end - at < _LONGEST_MATTER and (after := self._matter(tokens, end)) > end:
            end = after
        place = self._qualifiers.names.end(tokens, end) if end > at else end
        if place < end + 2 or tokens.loud[at - 1]:
            return at
        return place if self._words.predicate_verbs.at(tokens, place) is not None else at

    def _matter(self, tokens: Tokens, at: int) -> int:
        """Where the small words at token `at` end that are no verb, no cue and begin no name; `at` for none."""
        form, closed = tokens.forms[at], self._words.inside.end(tokens, at)
        if not form[:1].isalpha() or tokens.capitals[at] or form in SEPARATORS or form in _NO_SYLLABLE:
            return at
        verb = max(self._words.ends.end(tokens, at), self._words.predicate_verbs.end(tokens, at))
        other = verb > at or self._words.general_noun(tokens, at) is not None
        return closed if closed > verb else at if other else at + 1

    def _more(self, tokens: Tokens, end: int, at: int) -> int:
        """Where the name that has come to token `end` comes next; `end` where it is whole."""
        closed = self._words.inside.end(tokens, end)
        verb = self._words.ends.end(tokens, end)
        predicate = self._words.predicate_verbs.end(tokens, end)
        if tokens.capitals[end] and not tokens.loud[at - 1]:
            if self._words.verbs.end(tokens, end) > max(closed, end + 1) and not self._noun_follows(tokens, end):
                return end if end > at else self._words.verbs.end(tokens, end)  # "Phòng Phổ biến …"
            other = (
                end > at and self._words.begins(tokens, end) and self._words.inner_heads.at(tokens, end) is None
            )
            return end if other else max(closed, end + 1)
        if tokens.forms[end] in SEPARATORS:
            return self._joined(tokens, end, at)
        if tokens.forms[end].isdigit():
            return end + 1 if self._number_ends(tokens, end + 1) else end
        if tokens.forms[end] == "số" and tokens.forms[end + 1].isdigit():
            return end + 2
        # "CẤP NƯỚC", "Cảnh sát quản lý hành chính về trật tự xã hội"
        # and "Cảnh sát giao thông", of which a verb is the first syllable
        syllable = max(verb, predicate) == end + 1
        longer = closed > max(verb, predicate) and (tokens.loud[at - 1] or closed - end >= _SURE or syllable)
        if closed > end and (max(verb, predicate) <= end or longer or self._wants_object(tokens, end, at)):
            return closed
        if tokens.loud[at - 1] and tokens.loud[end] and self._titled(tokens, at):
            syllable = syllable and tokens.size - end <= _LAST_NAME
            return end + 1 if max(verb, predicate) <= end or syllable else end
        return end + 1 if max(verb, predicate) == end and self._second_syllable(tokens, end, at) else end

    def _titled(self, tokens: Tokens, at: int) -> bool:
        """Whether the name in capitals whose noun ends before token `at` stands where a title names a body."""
        noun = next(back for back in range(max(0, at - _HEAD), at) if self._words.heads.end(tokens, back) == at)
        return noun == 0 or tokens.forms[noun - 1] == "của" or not tokens.forms[noun - 1].isalpha()

    @staticmethod
    def _number_ends(tokens: Tokens, at: int) -> bool:
        """Whether a number before token `at` can be the end of a name ("Đề án 06 tỉnh"), not a count or a date."""
        small = tokens.forms[at][:1].isalpha() and not tokens.capitals[at]
        return tokens.forms[at] != "/" and (not small or tokens.forms[at] in _NO_SYLLABLE)

    def _noun_follows(self, tokens: Tokens, at: int) -> bool:
        """Whether a verb written with a capital is part of a name ("Tổ chức cán bộ", "Thả diều")."""
        verb = self._words.verbs.end(tokens, at)
        return tokens.capitals[verb] or self._words.inside.at(tokens, verb) is not None

    def _wants_object(self, tokens: Tokens, end: int, at: int) -> bool:
        """Whether the word before is one of doing, so that its object follows ("Quản lý đào tạo")."""
        return end - 2 >= at and tokens.capitals[end - 2] and self._words.ends.end(tokens, end - 2) == end

    def _second_syllable(self, tokens: Tokens, end: int, at: int) -> bool:
        """Whether a small word completes the one in capitals before it ("Sông xanh"), which stands alone.

        Where the sentence goes on with words that nobody knows it may as well be a verb ("Gốm phun thuốc").
        """
        single = end > at and tokens.capitals[end - 1] and not (end - 2 >= at and tokens.capitals[end - 2])
        after = tokens.forms[end + 1]
        whole = not after[:1].isalpha() or tokens.capitals[end + 1] or after in _NO_SYLLABLE
        whole = whole or (after in ("và", "&") and self._goes_on_named(tokens, end + 2))
        whole = whole or self._words.predicate_verbs.at(tokens, end + 1) is not None
        whole = whole or self._words.ends.at(tokens, end + 1) is not None
        return single and whole and tokens.forms[end][:1].isalpha() and tokens.forms[end] not in _NO_SYLLABLE

    def _goes_on_named(self, tokens: Tokens, at: int) -> bool:
        """Whether behind "và" a name goes on, and no other begins ("Thương binh và Xã hội")."""
        return tokens.capitals[at] and not self._words.begins(tokens, at)

    def _joined(self, tokens: Tokens, end: int, at: int) -> int:
        """Past a link inside a name: "và", a dash, or the commas of a series that ends in "và"."""
        place = end
        while tokens.forms[place] == ",":
            after = self._part(tokens, place + 1, at)
            if after == place + 1:
                return end
            place = after
        if end == at or tokens.forms[place] not in ("và", "&", "-"):
            return end
        after = self._part(tokens, place + 1, at)
        return after if after > place + 1 else end

    def _part(self, tokens: Tokens, at: int, first: int) -> int:
        """Where one part of a series inside a name ends; `at` where what stands there is no part of it."""
        closed = self._words.inside.end(tokens, at)
        other = self._words.begins(tokens, at) or self._words.general_noun(tokens, at) is not None
        loud = tokens.loud[first - 1]
        if tokens.capitals[at] and not loud:
            other = other or self._words.verbs.end(tokens, at) > max(closed, at + 1)
            end = max(closed, at + 1)
            while (
                not other and (more := self._more(tokens, end, at)) > end and tokens.forms[end] not in SEPARATORS
            ):
                end = more
            return at if other else end
        free = loud or tokens.forms[at - 1] == "-" or self._words.ends.at(tokens, at) is None
        return closed if free and not other else at


_NO_SYLLABLE = frozenset({"tỉnh", "các", "xã", "phường", "cấp", "thành", "khu"})
