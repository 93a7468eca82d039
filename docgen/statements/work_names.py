"""Names that tell the work of a body (`Tổ khảo sát`, `Ban Chỉ đạo chuyển đổi số tỉnh`); parts of bodies."""

from __future__ import annotations

from collections.abc import Callable

from docgen.statements.communes import Communes
from docgen.statements.found_name import Found
from docgen.statements.mention import COMMUNES, MentionKind
from docgen.statements.qualifiers import Qualifiers
from docgen.statements.tokens import Tokens
from docgen.statements.vocabulary import SEPARATORS, Vocabulary

_LONGEST_OBJECT = 5
_LONGEST_WORK = 16
"""Words between the noun of a council and the place that ends its name."""
_LONGEST_PART = 8
_PLACES = frozenset({"tỉnh", "trung", "khu"})
_OF = frozenset({"của", "cho", "thuộc", "trực", "giúp", "việc"})
"""Words between the part of a body and the body."""
_NO_PLACE = frozenset({"của", "toàn", "trong", "tại", "từ", "đến", "ở", "cho", "với", "về", "các", "mỗi", "từng"})
"""Behind these a place does not end a name."""


class WorkNames:
    """Reads names by the work that they tell."""

    def __init__(self, vocabulary: Vocabulary, qualifiers: Qualifiers, communes: Communes) -> None:
        self._words, self._qualifiers, self._communes = vocabulary, qualifiers, communes

    def group(self, tokens: Tokens, at: int) -> Found | None:
        """A group named by its work at token `at`, as the subject of what follows ("Tổ khảo sát tổng hợp …").

        Its work may have an object, where a verb behind that says where the name ends.
        """
        noun = self._words.groups.end(tokens, at)
        end = self._words.group_work.end(tokens, noun)
        if noun == at or end == noun:
            return None
        while tokens.forms[end] in SEPARATORS and (more := self._words.group_work.end(tokens, end + 1)) > end + 1:
            end = more
        place = end
        while place - end <= _LONGEST_OBJECT and tokens.forms[place][:1].isalpha():
            if tokens.capitals[place] and self._words.begins(tokens, place):
                break
            if self._words.predicate_verbs.at(tokens, place) is not None:
                return Found(place, MentionKind.COLLECTIVE)
            place += 1
        return Found(end, MentionKind.COLLECTIVE)

    def council(self, tokens: Tokens, at: int) -> Found | None:
        """A council named by its work, up to the place that ends its name; None where no place does."""
        noun = self._words.councils.end(tokens, at)
        if noun == at or not tokens.capitals[at]:
            return None
        place = noun
        while place - noun <= _LONGEST_WORK:
            if (found := self._ended(tokens, place)) is not None:
                return found
            after = self._worked(tokens, place, first=place == noun)
            if after == place:
                return None
            place = after
        return None

    def part(self, tokens: Tokens, at: int, whole: Callable[[Tokens, int], Found | None]) -> Found | None:
        """The part of a body at token `at` ("Tổ giúp việc Ban Chỉ đạo …"), with the body, which `whole` reads.

        So too where the level of communes says whose it is ("Bộ phận Một cửa cấp xã").
        """
        noun = self._words.parts.end(tokens, at)
        small = not tokens.capitals[at]
        if noun == at or (small and (noun - at == 1 or tokens.forms[at - 1 if at else 0] != ",")):
            return None
        place = noun
        while place - noun <= _LONGEST_PART:
            if tokens.forms[place - 1] not in SEPARATORS:
                found = self._of_level(tokens, place) if place > noun else None
                if found is not None or (not small and (found := self._of(tokens, place, whole)) is not None):
                    return found
            after = place + 1 if tokens.forms[place] in _OF else self._worked(tokens, place)
            if after == place or (small and tokens.forms[place] == ","):
                return None
            place = after
        return None

    @staticmethod
    def _of(tokens: Tokens, at: int, whole: Callable[[Tokens, int], Found | None]) -> Found | None:
        """The body at token `at` as the whole to which a part belongs."""
        found = whole(tokens, at) if tokens.capitals[at] else None
        if found is None or found.office or found.name:
            return None
        if found.kind in (MentionKind.BODY, MentionKind.UNKNOWN):
            return Found(found.end, MentionKind.COLLECTIVE)
        return found._replace(kind=MentionKind.COMMUNE_BODY, body=None) if found.kind in COMMUNES else found

    def _ended(self, tokens: Tokens, at: int) -> Found | None:
        """The name of a council that ends with the place, the year or the field at token `at`."""
        if tokens.forms[at - 1] in _NO_PLACE or tokens.forms[at - 1] in SEPARATORS:
            return None
        if (of_communes := self._of_level(tokens, at)) is not None:
            return of_communes._replace(end=self._year(tokens, of_communes.end))
        ahead = at + (tokens.forms[at] == "cấp")
        if tokens.forms[ahead] in _PLACES or tokens.forms[ahead : ahead + 2] == ["quốc", "gia"]:
            place = self._qualifiers.place(tokens, at)
            if place.end > at:
                central = place.central and "tỉnh" not in tokens.forms[at : place.end]
                kind = MentionKind.CENTRAL if central else MentionKind.UNKNOWN
                return Found(self._year(tokens, place.end), kind)
        if tokens.forms[at] == "ngành" and tokens.capitals[at + 1]:
            end = at + 2
            while end < tokens.size and (tokens.capitals[end] or self._completes(tokens, end)):
                end += 1
            return Found(end, MentionKind.UNKNOWN)
        year = self._year(tokens, at)
        return Found(year, MentionKind.UNKNOWN) if year > at else None

    def _of_level(self, tokens: Tokens, at: int) -> Found | None:
        """The name that ends with the level of communes at token `at`."""
        level = self._communes.level(tokens, at, organ=True)
        if level is None or level.kind is MentionKind.ABOLISHED:
            return None
        return Found(level.end, MentionKind.COMMUNE_BODY, None, () if level.bare else level.detail)

    def _completes(self, tokens: Tokens, at: int) -> bool:
        """Whether a small word is the second syllable of the one in capitals before it ("Y tế")."""
        single = tokens.capitals[at - 1] and not tokens.capitals[at - 2]
        verb = (
            self._words.ends.at(tokens, at) is not None or self._words.predicate_verbs.at(tokens, at) is not None
        )
        return single and not verb and tokens.forms[at][:1].isalpha()

    @staticmethod
    def _year(tokens: Tokens, at: int) -> int:
        """Where the year behind a name ends ("… năm 2026"); `at` where there is none."""
        number = tokens.forms[at + 1]
        return at + 2 if tokens.forms[at] == "năm" and number.isdigit() and len(number) == len("2026") else at

    def _worked(self, tokens: Tokens, at: int, *, first: bool = False) -> int:
        """Where the next piece of the work in a name ends; `at` where a predicate or another name begins."""
        form = tokens.forms[at]
        closed = max(
            lexicon.end(tokens, at)
            for lexicon in (self._words.council_work, self._words.group_work, self._words.inside)
        )
        verb = max(self._words.ends.end(tokens, at), self._words.predicate_verbs.end(tokens, at))
        if self._words.council_work.end(tokens, at) > at:
            return closed
        if tokens.capitals[at]:
            other = self._words.begins(tokens, at) and self._words.inner_heads.at(tokens, at) is None
            return at if other else max(closed, at + 1)
        if not first and form in SEPARATORS:
            return at + 1 if tokens.forms[at + 1][:1].isalpha() else at
        if closed > at and (verb <= at or closed > verb):
            return closed
        if first or not form[:1].isalpha():
            return at
        return max(verb, at + 1) if verb <= at or self._behind_verb(tokens, at) else at

    def _behind_verb(self, tokens: Tokens, at: int) -> bool:
        """Whether token `at` goes on with a verb in capitals that belongs to the name ("Xét công nhận")."""
        back = at - 1 if tokens.capitals[at - 1] else at - 2
        return tokens.capitals[back] and self._words.predicate_verbs.at(tokens, back) is not None
