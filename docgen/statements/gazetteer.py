"""Which body a name means, and where one name ends and the next begins.

Names contain commas and "và" ("Sở Văn hóa, Thể thao và Du lịch"), so a list is split by what is known, the
split with the fewest unknown words winning, never by punctuation alone.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from docgen.phrases.patterns import any_of
from docgen.phrases.ruleset import Rules
from docgen.statements.back_references import resolved
from docgen.statements.found_name import Found
from docgen.statements.mention import Located, Mention, MentionKind
from docgen.statements.scanning import Scanner
from docgen.statements.tokens import Tokens
from docgen.text.capitals import CAPITALS, SMALL
from docgen.text.normalize import clean


class Gazetteer:
    """Splits and classifies names of bodies by the rules in force."""

    def __init__(self, rules: Rules) -> None:
        self._rules, self._scanner = rules, Scanner(rules)

    @classmethod
    @lru_cache(maxsize=4)
    def of(cls, rules: Rules) -> Gazetteer:
        """The gazetteer of these rules: its lexicons take longer to make than a plan takes to read."""
        return cls(rules)

    def split(self, text: str) -> tuple[Mention, ...]:
        """The bodies named in `text`, in order, in the plan's own words; nothing is dropped but separators."""
        return tuple(
            mention
            for piece in _outside_brackets(clean(text).strip().rstrip(".:"), ";")
            for mention in self._best(piece.strip())
            if piece.strip()
        )

    @lru_cache(maxsize=4096)  # noqa: B019  (one gazetteer lives as long as its rules)
    def mentions(self, text: str) -> tuple[Located, ...]:
        """Every body named in running `text`, in order, none overlapping another."""
        tokens = self._scanner.vocabulary.tokens(text)
        located = [
            Located(self._mention(tokens, start, found), tokens.starts[start], tokens.ends[found.end - 1])
            for start, found in self._scanner.scan(tokens)
        ]
        return resolved(text, located, self._exception) if len(located) > 1 else tuple(located)

    @lru_cache(maxsize=4096)  # noqa: B019
    def classify(self, name: str) -> Mention:
        """What a single `name` means."""
        text = clean(name).strip().rstrip(".,;:")
        if len(text) > _LONGEST:
            return Mention(text, MentionKind.UNKNOWN)
        core, conditional = self._core(text)
        named = self._whole(text) or self._whole(core)
        loose = named is None or named.kind in (MentionKind.GENERIC, MentionKind.COLLECTIVE)
        if not text or (loose and self._no_name.fullmatch(text)):
            return Mention(text, MentionKind.NOT_A_NAME)
        if named is not None and named.kind is not MentionKind.UNKNOWN:
            return named._replace(text=text, conditional=conditional or named.conditional)
        if self._related.fullmatch(text):
            return Mention(text, MentionKind.RELATED, conditional=conditional)
        if self._collective.fullmatch(core) and not self._adds_communes(core):
            return Mention(text, MentionKind.COLLECTIVE)
        return Mention(text, MentionKind.UNKNOWN)

    def _adds_communes(self, text: str) -> bool:
        """Whether `text` ends with communes as one more in its row ("các đơn vị cấp nước và các địa phương")."""
        found = self.mentions(text)
        last = found[-1] if len(found) > 1 else None
        if last is None or not last.mention.is_commune or last.end < len(text):
            return False
        return text[: last.start].rstrip().endswith((",", " và"))

    def _whole(self, text: str) -> Mention | None:
        """The one mention that is all of `text`."""
        found = self.mentions(text)
        whole = len(found) == 1 and not text[: found[0].start].strip() and not text[found[0].end :].strip()
        return found[0].mention if whole else None

    def _mention(self, tokens: Tokens, start: int, found: Found) -> Mention:
        words = tokens.words(start, found.end)
        kind = found.kind
        if found.condition and self._related.fullmatch(words):
            kind = MentionKind.RELATED
        elif (
            kind in _MAY_BE_GONE
            and any(told in words.casefold() for told in self._telltales)
            and self._abolished.fullmatch(words)
        ):
            kind = MentionKind.ABOLISHED
        elif kind is MentionKind.UNKNOWN and self._collective.fullmatch(words):
            kind = MentionKind.COLLECTIVE
        body = found.body if kind is found.kind else None
        return Mention(
            found.name or words,
            kind,
            body,
            found.detail,
            found.conditional,
            found.office,
            found.condition,
            found.excluded,
        )

    def known(self, name: str) -> bool:
        """Whether `name` is one that the rules know."""
        return self.classify(name).is_known

    def begins_like_name(self, text: str) -> bool:
        """Whether `text` may begin with a name: with one body's, or with two capitals."""
        if text.partition(" ")[2][:1].isupper():
            return True
        first = next(iter(self.mentions(text)), None)
        return first is not None and first.start == 0 and first.mention.kind in _PROPER

    def _best(self, piece: str) -> list[Mention]:
        """The cheapest split of one piece: a known name costs 1, others what `_strangeness` says."""
        listed = self.mentions(piece)
        if listed and not _SEPARATORS.sub("", _outside(piece, listed)).strip():
            return [each.mention for each in listed]
        whole = self.classify(piece)
        if whole.is_known:
            return [whole]
        cuts = [0, *_cuts(piece), len(piece)]
        lists = [at for at, cut in enumerate(cuts[:-1]) if self._named_list.match(piece, cut)]
        best: list[tuple[int, list[Mention]]] = [(0, [])]
        for end in range(1, len(cuts)):
            options = []
            near = range(max(0, end - _MOST_PIECES), end)
            for start in (*(at for at in lists if at < near.start), *near):
                part = _SEPARATOR.sub("", piece[cuts[start] : cuts[end]], count=1) if start else piece[: cuts[end]]
                mention = self.classify(part)
                cost = 1 if mention.is_known else self._strangeness(part)
                options.append((best[start][0] + cost, [*best[start][1], mention]))
            best.append(min(options, key=lambda option: option[0]))
        return best[-1][1]

    def _strangeness(self, part: str) -> int:
        """What it costs to take `part` for the name of one body that nobody knows.

        It is the likelier the more its beginning is a noun of bodies ("Trại giống …"), or any other noun ("Khách
        sạn …") but a field, which goes on with the name before ("…, Thể thao và Du lịch"); and a comma before a
        capital is the likelier between two names than inside one.
        """
        tokens = self._scanner.vocabulary.tokens(part)
        noun = bool(_NOUN.match(part)) and self._scanner.vocabulary.inside.at(tokens, 0) is None
        short = _ABBREVIATION.fullmatch(part) is not None
        opening = 2 if short or self._scanner.vocabulary.begins(tokens, 0) else 4 if noun else 10
        return opening + len(part.split()) + 8 * len(_NEXT_NAME.findall(part))

    def _core(self, text: str) -> tuple[str, bool]:
        """`text` without the qualifiers that belong to the name, and whether one of them says "liên quan"."""
        conditional = False
        while (tail := self._tail.search(text)) is not None:
            conditional = conditional or self._condition.search(tail[0]) is not None
            text = text[: tail.start()]
        return text, conditional

    @cached_property
    def _exception(self) -> re.Pattern[str]:
        """The word that opens an exclusion, right before a name."""
        return self._rules.regex(rf"\b{any_of(self._rules.names.exceptions)}(?: UBND| các)*\s+$")

    @cached_property
    def _related(self) -> re.Pattern[str]:
        return self._rules.regex(any_of(self._rules.communes.related))

    @cached_property
    def _abolished(self) -> re.Pattern[str]:
        return self._rules.regex(any_of([each.pattern for each in self._rules.bodies.abolished]))

    @cached_property
    def _telltales(self) -> tuple[str, ...]:
        return tuple(told for each in self._rules.bodies.abolished for told in each.telltale)

    @cached_property
    def _no_name(self) -> re.Pattern[str]:
        return self._rules.regex(any_of(self._rules.names.no_names))

    @cached_property
    def _collective(self) -> re.Pattern[str]:
        return self._rules.regex(any_of(self._rules.bodies.collectives))

    @cached_property
    def _tail(self) -> re.Pattern[str]:
        return self._rules.regex(rf"[ ,]*{any_of(self._rules.bodies.tails)}$")

    @cached_property
    def _condition(self) -> re.Pattern[str]:
        return self._rules.regex(r"liên quan|^\W*(?:nơi )?có ")

    @cached_property
    def _named_list(self) -> re.Pattern[str]:
        """Where a list of communes by name begins (after what separates it from the name before)."""
        return self._rules.regex(rf"(?:,\s+|\s+và\s+|\s+)?{any_of(self._rules.communes.named)}")


_LONGEST = 1500
"""Letters of the longest name; what is longer is not looked through for what belongs to a name."""
_MOST_PIECES = 12
"""Into so many pieces commas and "và" cut the longest name; only a list of communes by name may have more."""
_NOUN = re.compile(rf"[{CAPITALS}]\w* [{SMALL}]")
_ABBREVIATION = re.compile(rf"[{CAPITALS}]{{3,8}}")
_NEXT_NAME = re.compile(rf", [{CAPITALS}]")
_SEPARATOR = re.compile(r"^\s*(?:,\s*(?:và\s+)?|và\s+|cùng\s+|-\s+)")
_SEPARATORS = re.compile(r"[,;./&-]|\b(?:và|cùng|hoặc)\b")
_PROPER = (MentionKind.BODY, MentionKind.COMMUNE_BODY, MentionKind.CENTRAL, MentionKind.UNKNOWN)
_MAY_BE_GONE = (MentionKind.BODY, MentionKind.UNKNOWN, MentionKind.COLLECTIVE)
_CUT = re.compile(r",\s|\svà\s|\scùng\s")


def _outside(text: str, found: tuple[Located, ...]) -> str:
    """What of `text` stands outside the mentions found in it."""
    starts = [0, *(each.end for each in found)]
    ends = [*(each.start for each in found), len(text)]
    return " ".join(text[start:end] for start, end in zip(starts, ends, strict=True))


def _cuts(piece: str) -> list[int]:
    depth, cuts = 0, []
    starts = {match.start() for match in _CUT.finditer(piece)}
    for index, letter in enumerate(piece):
        depth += (letter == "(") - (letter == ")")
        if depth == 0 and index in starts:
            cuts.append(index)
    return cuts


def _outside_brackets(text: str, separator: str) -> list[str]:
    pieces, depth = [""], 0
    for letter in text:
        depth += (letter == "(") - (letter == ")")
        if letter == separator and depth <= 0:
            pieces.append("")
        else:
            pieces[-1] += letter
    return pieces
