"""Tokens: a text as words and marks, folded for matching, each with its place in the text as given."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from docgen.text.normalize import clean, folded

LINK = "&"
"""What joins the parts of a name: và, &, a dash or a comma are one to a lexicon."""
_LINKS = frozenset({"và", "&", "-", ","})
_UNSEEN = "\u0300-\u036f\u00ad\u200b-\u200f\ufeff"
_WITHIN = r"(?<=[^\W\d_])['\u2018\u2019\u02bc](?=[^\W\d_])"
"""An apostrophe inside a name (D'Ran, Cư M'gar), which parts no words."""
_TOKEN = re.compile(rf"(?:[^\W_]|[{_UNSEEN}]|{_WITHIN})+|[^\w\s]|_")

_ASIDES = (("qua",), ("thông", "qua"), ("sau", "đây"), ("dưới", "đây"), ("gọi", "tắt"), ("gọi", "chung"))
_LONGEST_ASIDE = 14
"""Words."""


class Tokens:
    """The words and marks of a text.

    `forms` are folded; `keys` the same, but all links equal. An abbreviation is spelled out: its words share one
    place. Beyond the end every form is empty, so that a reader may look ahead.
    """

    def __init__(self, text: str, spelled: Mapping[str, tuple[str, ...]]) -> None:
        self.text = text
        self.forms: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.capitals: list[bool] = []
        self.loud: list[bool] = []
        for match in _TOKEN.finditer(text):
            plain, form, capital, loud = _seen(match[0])
            for each in spelled.get(plain, (form,)):
                self.forms.append(each)
                self.starts.append(match.start())
                self.ends.append(match.end())
                self.capitals.append(capital)
                self.loud.append(loud)
        self.size = len(self.forms)
        self.keys = [LINK if form in _LINKS else form for form in self.forms]
        self.forms += [""] * _AHEAD
        self.keys += [""] * _AHEAD
        self.capitals += [False] * _AHEAD
        self.loud += [False] * _AHEAD

    def inner(self, at: int) -> bool:
        """Whether token `at` stands inside an abbreviation, behind its first word."""
        return 0 < at < self.size and self.starts[at] == self.starts[at - 1]

    def words(self, start: int, end: int) -> str:
        """The text from token `start` up to token `end`, clean and with single spaces."""
        if start >= end:
            return ""
        return " ".join(clean(self.text[self.starts[start] : self.ends[end - 1]]).split())


_AHEAD = 40


@lru_cache(maxsize=20_000)
def _seen(word: str) -> tuple[str, str, bool, bool]:
    plain = clean(word)
    return plain, folded(plain), plain[:1].isupper(), len(plain) > 1 and plain.isupper()


def spelling(abbreviations: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Abbreviations with the folded words that they stand for; the long ones may be written small."""
    spelled = {short: tuple(Tokens(long, {}).forms[:-_AHEAD]) for short, long in abbreviations.items()}
    long = {short: words for short, words in spelled.items() if len(short) >= _LONG}
    return spelled | {each: words for short, words in long.items() for each in (short.lower(), short.capitalize())}


_LONG = 4


def aside(tokens: Tokens, at: int) -> int:
    """Where a bracket ends that only says through whom, or how the communes are called ("(qua Phòng Kinh tế)")."""
    if tokens.forms[at] != "(" or not any(
        tokens.forms[at + 1 : at + 1 + len(words)] == list(words) for words in _ASIDES
    ):
        return at
    end = at + 1
    while end < min(tokens.size, at + _LONGEST_ASIDE) and tokens.forms[end] not in ("(", ")"):
        end += 1
    return end + 1 if tokens.forms[end] == ")" else at
