"""Bodies that the rules know by name, where they stand for themselves."""

from __future__ import annotations

from docgen.phrases.bodies import Body
from docgen.phrases.naming import Level
from docgen.statements.communes import Communes
from docgen.statements.found_name import Found
from docgen.statements.mention import MentionKind
from docgen.statements.qualifiers import Qualifiers
from docgen.statements.tokens import Tokens
from docgen.statements.vocabulary import SEPARATORS, Vocabulary

_KIND_OF = {
    Level.COMMUNE: MentionKind.COMMUNE_BODY,
    Level.PROVINCE: MentionKind.BODY,
    Level.CENTRAL: MentionKind.CENTRAL,
}
_FIELDS_AHEAD = 12


class KnownBodies:
    """Reads names that the rules know."""

    def __init__(self, vocabulary: Vocabulary, qualifiers: Qualifiers, communes: Communes) -> None:
        self._words, self._qualifiers, self._communes = vocabulary, qualifiers, communes

    def known(self, tokens: Tokens, at: int) -> Found | None:
        """The body at token `at` that the rules know by its name."""
        begin = self._words.quantifiers.end(tokens, at)
        if begin > at and self._words.bodies.at(tokens, at) is None:
            several = self.known(tokens, begin)
            return several if several is not None and several.kind is MentionKind.COMMUNE_BODY else None
        match = self._words.bodies.at(tokens, at)
        if match is None or tokens.inner(at):
            return None
        end, body = match
        if tokens.forms[end] == "số" and tokens.forms[end + 1].isdigit():
            end += 2  # "Trường Tiểu học số 2 xã Y Tý"
        if end == self._words.heads.end(tokens, at) and (
            self._words.another_word(tokens, at) or (end == at + 1 and self._object_follows(tokens, end))
        ):
            return None
        if Level.COMMUNE in body.levels:
            found = self._of_commune(tokens, at, end, body)
            if found is not None:
                return found
        place = self._qualifiers.place(tokens, end)
        if place.end == end and (
            self._words.needs_place(tokens, at, end, body) or self._common_noun(tokens, at, body)
        ):
            return None
        if body.levels[0] is Level.COMMUNE and place.end == end:
            return self._narrowed(tokens, Found(end, MentionKind.COMMUNE_BODY, body))
        kind = MentionKind.CENTRAL if place.central and Level.CENTRAL in body.levels else _KIND_OF[body.levels[0]]
        return Found(place.end, kind, body)

    def _object_follows(self, tokens: Tokens, at: int) -> bool:
        """Whether the noun of one syllable before token `at` is a verb with its object ("Báo số trâu bò chết")."""
        small = tokens.forms[at][:1].isalpha() and not tokens.capitals[at] and tokens.forms[at] not in SEPARATORS
        if not small or self._words.ends.at(tokens, at) is not None:
            return False
        return self._words.predicate_verbs.at(tokens, at) is None and self._qualifiers.place(tokens, at).end == at

    @staticmethod
    def _common_noun(tokens: Tokens, at: int, body: Body) -> bool:
        """Whether small letters and no place make it a common noun ("bảo hiểm xã hội")."""
        return not tokens.capitals[at] and tokens.forms[at] != "sở" and body.levels[0] is not Level.COMMUNE

    def _of_commune(self, tokens: Tokens, at: int, end: int, body: Body) -> Found | None:
        begin = end + (tokens.forms[end] in ("ở", "của", "tại"))
        level = self._communes.level(tokens, begin, organ=True)
        if level is None:
            return self._sharing(tokens, at, end, body)
        if level.kind is MentionKind.ABOLISHED:
            return None
        detail = () if level.bare and level.kind is MentionKind.COMMUNES_OF_KIND else level.detail
        return self._narrowed(tokens, Found(level.end, MentionKind.COMMUNE_BODY, body, detail))

    def _sharing(self, tokens: Tokens, at: int, end: int, body: Body) -> Found | None:
        """A body whose level stands behind the one after it ("Công an, Quân sự các xã")."""
        place = end
        while tokens.forms[place] in SEPARATORS:
            place += 1
        other = self._words.bodies.at(tokens, place) if place > end else None
        if other is None or Level.COMMUNE not in other[1].levels:
            return None
        level = self._communes.level(tokens, other[0], organ=True)
        if level is None or level.kind is MentionKind.ABOLISHED:
            return None
        detail = () if level.bare and level.kind is MentionKind.COMMUNES_OF_KIND else level.detail
        name = f"{tokens.words(at, end)} {tokens.words(other[0], level.end)}"
        return Found(end, MentionKind.COMMUNE_BODY, body, detail, name=name)

    def _narrowed(self, tokens: Tokens, found: Found) -> Found:
        condition = self._qualifiers.condition(tokens, found.end)
        return found._replace(
            end=condition.end,
            conditional=condition.conditional,
            condition=condition.words,
            excluded=condition.excluded,
        )

    def elliptic(self, tokens: Tokens, at: int, noun: str) -> Found | None:
        """In a list behind `noun` ("các Sở: Tài chính, Nội vụ") the known body whose noun is left out."""
        if not tokens.capitals[at] and tokens.forms[at] not in ("y",):
            return None
        return self._behind(tokens, at, noun)

    def _behind(self, tokens: Tokens, at: int, noun: str) -> Found | None:
        for end in range(min(at + _FIELDS_AHEAD, tokens.size), at, -1):
            name = f"{noun} {tokens.words(at, end)}"
            whole = self._words.tokens(name)
            match = self._words.bodies.at(whole, 0)
            if match is not None and match[0] == whole.size:
                return Found(end, _KIND_OF[match[1].levels[0]], match[1], name=name)
        return None
