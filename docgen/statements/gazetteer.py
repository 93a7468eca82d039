"""Which body a name means, and where one name ends and the next begins.

Names contain commas and "và" ("Sở Văn hóa, Thể thao và Du lịch"), so a list is split by what is known, the
split with the fewest unknown words winning, never by punctuation alone.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from docgen.phrases.bodies import Body
from docgen.phrases.patterns import any_of
from docgen.phrases.ruleset import Rules
from docgen.statements.mention import Mention, MentionKind
from docgen.text.normalize import clean, each_folded, folded


class Gazetteer:
    """Splits and classifies names of bodies by the rules in force."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules

    def split(self, text: str) -> tuple[Mention, ...]:
        """The bodies named in `text`, in order, in the plan's own words; nothing is dropped but separators."""
        return tuple(
            mention
            for piece in _outside_brackets(clean(text).strip().rstrip(".:"), ";")
            for mention in self._best(piece.strip())
            if piece.strip()
        )

    @lru_cache(maxsize=4096)  # noqa: B019  (one gazetteer lives as long as its rules)
    def classify(self, name: str) -> Mention:
        """What a single `name` means."""
        text = clean(name).strip().rstrip(".,;:")
        core, conditional = self._core(text)
        for kind, pattern in self._patterns:
            if pattern.fullmatch(text if kind is MentionKind.RELATED else core):
                return Mention(text, kind, conditional=conditional)
        for of_kind in self._rules.communes.of_kind:
            if self._rules.regex(of_kind.pattern).fullmatch(core):
                return Mention(text, MentionKind.COMMUNES_OF_KIND, detail=(of_kind.kind,), conditional=conditional)
        body = self._body(core)
        if body is not None:
            return Mention(text, MentionKind.BODY, body=body)
        if self._collective.fullmatch(core):
            return Mention(text, MentionKind.COLLECTIVE)
        named = self._named.match(core)
        if named is not None and (names := _proper_names(core[named.end() :])):
            return Mention(text, MentionKind.COMMUNES_NAMED, detail=names)
        return Mention(text, MentionKind.UNKNOWN)

    def known(self, name: str) -> bool:
        """Whether `name` is one that the rules know."""
        return self.classify(name).kind is not MentionKind.UNKNOWN

    def begins_like_name(self, text: str) -> bool:
        """Whether `text` may begin with a name: with the first word of a body's, or with two capitals."""
        first, _, rest = text.partition(" ")
        return rest[:1].isupper() or folded(first) in self._first_words

    def _best(self, piece: str) -> list[Mention]:
        """The cheapest split of one piece: a known name costs 1, an unknown one 10 and 1 for each word."""
        whole = self.classify(piece)
        if whole.kind is not MentionKind.UNKNOWN:
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
                cost = 10 + len(part.split()) if mention.kind is MentionKind.UNKNOWN else 1
                options.append((best[start][0] + cost, [*best[start][1], mention]))
            best.append(min(options, key=lambda option: option[0]))
        return best[-1][1]

    def _core(self, text: str) -> tuple[str, bool]:
        """`text` without the qualifiers that belong to the name, and whether one of them says "liên quan"."""
        conditional = False
        while (tail := self._tail.search(text)) is not None:
            conditional = conditional or self._condition.search(tail[0]) is not None
            text = text[: tail.start()]
        return text, conditional

    def _body(self, core: str) -> Body | None:
        """The body whose name `core` begins with, if only the name of a place follows; the longest name wins."""
        words = self._leader.sub("", core).split()
        spelled = folded(" ".join(words)).split()
        if len(spelled) != len(words) or not words or spelled[0] not in self._first_words:
            return None
        for count in range(min(len(words), self._longest), 0, -1):
            body = self._by_name.get(" ".join(spelled[:count]))
            if body is not None and self._where.fullmatch(" ".join(("", *words[count:]))):
                return body
        return None

    @cached_property
    def _patterns(self) -> tuple[tuple[MentionKind, re.Pattern[str]], ...]:
        communes = self._rules.communes
        return (
            (MentionKind.RELATED, self._rules.regex(any_of(communes.related))),
            (MentionKind.COMMUNES, self._rules.regex("<cap_xa>")),
            (
                MentionKind.ABOLISHED,
                self._rules.regex(any_of([each.pattern for each in self._rules.bodies.abolished])),
            ),
        )

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
    def _named(self) -> re.Pattern[str]:
        return self._rules.regex(any_of(self._rules.communes.named) + r"\s*")

    @cached_property
    def _by_name(self) -> dict[str, Body]:
        named = [(name, body) for body in self._rules.bodies.bodies for name in (body.name, *body.other_names)]
        names = each_folded(name for name, _ in named)
        return {name: body for name, (_, body) in reversed(list(zip(names, named, strict=True)))}

    @cached_property
    def _longest(self) -> int:
        return max(len(name.split()) for name in self._by_name)

    @cached_property
    def _first_words(self) -> frozenset[str]:
        return frozenset(name.split()[0] for name in self._by_name)

    @cached_property
    def _named_list(self) -> re.Pattern[str]:
        """Where a list of communes by name begins (after what separates it from the name before)."""
        return self._rules.regex(rf"(?:,\s+|\s+và\s+|\s+)?{any_of(self._rules.communes.named)}")

    @cached_property
    def _leader(self) -> re.Pattern[str]:
        return self._rules.regex(r"^(?:(?:giám đốc|thủ trưởng|chủ tịch|trưởng ban|chánh|đề nghị|giao|các) )+")

    @cached_property
    def _where(self) -> re.Pattern[str]:
        return self._rules.regex(r" ?(?:(?:tỉnh|thành phố|khu vực) ?)?(?:<tinh>| ?[IVX\d]+)*")


_MOST_PIECES = 12
"""Into so many pieces commas and "và" cut the longest name; only a list of communes by name may have more."""
_SEPARATOR = re.compile(r"^\s*(?:,\s*(?:và\s+)?|và\s+|cùng\s+|-\s+)")
_CUT = re.compile(r",\s|\svà\s|\scùng\s")


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


def _proper_names(text: str) -> tuple[str, ...]:
    """The names of communes that `text` lists, or none where anything else stands among them."""
    names = tuple(_KIND_BEFORE_NAME.sub("", part.strip()) for part in re.split(r"[,;]|\svà\s", text))
    proper = all(name and all(word[0].isupper() or word.isdigit() for word in name.split()) for name in names)
    return names if proper else ()


_KIND_BEFORE_NAME = re.compile(r"^(?:và\s+)?(?:các\s+)?(?:UBND\s+)?(?:xã|phường|đặc khu)\s*:?\s*", re.IGNORECASE)
