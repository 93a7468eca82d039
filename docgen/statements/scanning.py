"""Every body named in running text, read from left to right, the longest name at each place."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from docgen.phrases.ruleset import Rules
from docgen.statements.collectives import Collectives
from docgen.statements.communes import FEW, KIND_WORDS, Communes
from docgen.statements.found_name import Found
from docgen.statements.known_bodies import KnownBodies
from docgen.statements.mention import MentionKind
from docgen.statements.qualifiers import Qualifiers
from docgen.statements.tokens import Tokens
from docgen.statements.unlisted_bodies import UnlistedBodies
from docgen.statements.vocabulary import SEPARATORS, Vocabulary
from docgen.statements.work_names import WorkNames

_SHARED_NOUNS = frozenset({"sở", "bộ", "hội", "phòng", "ban"})
"""Nouns that a list may name once for all ("các Sở: Tài chính, Nội vụ")."""

_ENDS = frozenset(".;:-+*•")


class Sighting(NamedTuple):
    """A name found from token `start` on."""

    start: int
    found: Found


class Scanner:
    """Finds names by the rules in force."""

    def __init__(self, rules: Rules) -> None:
        self.vocabulary = Vocabulary(rules)
        qualifiers = Qualifiers(self.vocabulary)
        self._communes = Communes(self.vocabulary, qualifiers)
        self._known = KnownBodies(self.vocabulary, qualifiers, self._communes)
        self._named = UnlistedBodies(self.vocabulary, qualifiers, self._communes)
        self._worked = WorkNames(self.vocabulary, qualifiers, self._communes)
        self._collectives = Collectives(self.vocabulary, qualifiers, self._communes, rules.names)
        self._qualifiers = qualifiers

    def scan(self, tokens: Tokens) -> list[Sighting]:
        """The names in `tokens`, in order, none overlapping another."""
        sightings: list[Sighting] = []
        at, noun, listed = 0, "", 0
        while at < tokens.size:
            found = None
            if tokens.keys[at] in self._starters or tokens.keys[at].isdigit():
                found = self._shared(tokens, at) or self._at(tokens, at)
            if found is None and noun and sightings[-1].found.end < at <= listed:
                found = self._known.elliptic(tokens, at, noun)
            if found is None:
                at += 1
                continue
            sightings.append(Sighting(at, found))
            noun = self._noun(tokens, at, found) or (noun if found.name else "")
            at = listed = found.end
            while tokens.forms[listed] in SEPARATORS:
                listed += 1
        return sightings

    @cached_property
    def _starters(self) -> frozenset[str]:
        """The words with which any name may begin."""
        words = self.vocabulary
        lexicons = (
            words.bodies.firsts,
            words.heads.firsts,
            words.groups.firsts,
            words.councils.firsts,
            words.parts.firsts,
            words.offices.firsts,
            words.quantifiers.firsts,
            words.general.firsts,
            words.organs.firsts,
            words.commune_level.firsts,
        )
        return KIND_WORDS.union(FEW, *lexicons)

    def _at(self, tokens: Tokens, at: int) -> Found | None:
        office, last = self._office(tokens, at)
        if office > at:
            found = self._body(tokens, office) or self._worked.group(tokens, office)
            whole = self._known.known(tokens, at)  # "Ban Thường vụ Đảng ủy" is a name as it stands
            if found is not None and (whole is None or whole.end < found.end):
                return found._replace(office=tokens.words(last, office).rstrip(" ,"))
        group = self._worked.group(tokens, at) if self._opens(tokens, at) else None
        part = self._worked.part(tokens, at, self._body)
        return max(filter(None, (self._body(tokens, at), part, group)), key=lambda found: found.end, default=None)

    @staticmethod
    def _opens(tokens: Tokens, at: int) -> bool:
        """Whether token `at` opens a sentence."""
        return tokens.capitals[at] and (at == 0 or tokens.forms[at - 1] in _ENDS)

    def _body(self, tokens: Tokens, at: int) -> Found | None:
        known = self._known.known(tokens, at)
        strange = None
        named = self.vocabulary.bodies.end(tokens, at)
        if (gone := self.vocabulary.gone.end(tokens, at)) > named:
            return Found(self._qualifiers.place(tokens, gone).end, MentionKind.ABOLISHED)
        after = named if known is None else known.end
        if named == at or (tokens.capitals[after] and not tokens.loud[after]):
            strange = self._named.unknown(tokens, at)
        readings = (
            self._communes.read(tokens, at),
            self._together(tokens, at),
            known,
            self._collectives.read(tokens, at),
            strange,
            self._worked.council(tokens, at),
        )
        best = max(filter(None, readings), key=lambda found: found.end, default=None)
        if best is not None and (best.kind is MentionKind.UNKNOWN or self._of_one(tokens, best)):
            return self._within_another(tokens, best)
        return best

    @staticmethod
    def _of_one(tokens: Tokens, found: Found) -> bool:
        """Whether a word for many bodies goes on with whose they are ("các phòng thuộc sở Xây dựng")."""
        several = found.kind in (MentionKind.COLLECTIVE, MentionKind.GENERIC)
        return several and tokens.forms[found.end] in ("thuộc", "trực")

    def _within_another(self, tokens: Tokens, found: Found) -> Found:
        """A body of a body that is named right behind it ("Phòng Nội vụ thuộc Sở Y tế") is one name."""
        place = found.end
        while tokens.forms[place] in ("thuộc", "trực"):
            place += 1
        whole = self._known.known(tokens, place)
        if whole is None:
            return found
        kind = MentionKind.CENTRAL if whole.kind is MentionKind.CENTRAL else found.kind
        kind = MentionKind.COLLECTIVE if kind is MentionKind.GENERIC else kind
        return found._replace(end=whole.end, kind=kind)

    def _together(self, tokens: Tokens, at: int) -> Found | None:
        """Organs of one place named together ("HĐND, UBND tỉnh")."""
        end = self._communes.organs(tokens, at)
        if end == at:
            return None
        counted = self.vocabulary.quantifiers.end(tokens, end) > end
        several = self._collectives.read(tokens, end) if counted else None
        if several is not None and several.kind is MentionKind.COLLECTIVE:
            return several
        place = self._qualifiers.place(tokens, end)
        body = self.vocabulary.government
        return Found(place.end, MentionKind.BODY, body) if place.end > end else None

    def _office(self, tokens: Tokens, at: int) -> tuple[int, int]:
        """Where the offices of persons that begin at token `at` end, and where the last of them begins.

        What is said before it only addresses (`đồng chí Chủ tịch UBND xã`).
        """
        end = place = last = at
        while (office := self.vocabulary.offices.at(tokens, place)) is not None:
            small = not tokens.capitals[place] and place > 0
            if small and " ".join(tokens.forms[place : office[0]]) in self.vocabulary.capital_offices:
                return end, last
            last, end = place, office[0]
            place = end
            while tokens.forms[place] in SEPARATORS:
                place += 1
            place = self.vocabulary.quantifiers.end(tokens, place)
        return end, last

    def _shared(self, tokens: Tokens, at: int) -> Found | None:
        """The first body of a list whose noun stands once, behind a word of number."""
        begin = self.vocabulary.quantifiers.end(tokens, at)
        if begin == at or tokens.forms[begin] not in _SHARED_NOUNS:
            return None
        first = begin + 1 + (tokens.forms[begin + 1] == ":")
        return self._known.elliptic(tokens, first, tokens.words(begin, begin + 1).capitalize())

    def _noun(self, tokens: Tokens, at: int, found: Found) -> str:
        """The noun that further names of a list may leave out."""
        if found.name:
            return found.name.partition(" ")[0]
        single = found.kind in (MentionKind.BODY, MentionKind.CENTRAL) and not found.office
        return tokens.words(at, at + 1) if single and tokens.forms[at] in _SHARED_NOUNS else ""
