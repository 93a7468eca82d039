"""The normal form of Vietnamese text, promised once: `clean` to keep and print, `folded` to match.

Real files mix composed and decomposed letters (NFC, NFD), `hòa` and `hoà`, odd spaces, invisible characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import normalize

_UNSEEN = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_LINE_ENDS = "\u0085\u2028\u2029"
_INVISIBLE, _SPACE = re.compile(f"[{_UNSEEN}]"), re.compile(f"[{_SPACES}]")
_LINE_END = re.compile(f"\r\n?|[{_LINE_ENDS}]")
_ODD = re.compile(f"[\r{_UNSEEN}{_SPACES}{_LINE_ENDS}]")

_PLAIN_SIGNS = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2018\u2019\u201a\u201b", "'"),
}

_BETWEEN = "\ue000"
"""A letter for private use, which stands in no text."""

_OLD_PLACE = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
# Only where the syllable ends: `toàn` has one spelling; and not in `quý`, where the u belongs to the q.
# It begins with the few letters that it is about, which the search leaps to: no choice stands before them.
_MOVABLE = rf"(?<!q.)[{''.join(pair[1] for pair in _OLD_PLACE)}](?![^\W\d_])"
_TYPED = re.compile(f"[ou{''.join(_PLAIN_SIGNS)}](?:(?<![ou])|{_MOVABLE})")
_READ = _PLAIN_SIGNS | _OLD_PLACE


def clean(text: str) -> str:
    """`text` in the normal form: NFC, no invisible character, plain spaces, `\\n` as the only line end.

    Nothing that a reader sees changes: runs of spaces (a gap for a number) and tabs stay.
    """
    # What is printable is nowhere odd, which is seen sooner than a search tells.
    if not text.isprintable() and _ODD.search(text) is not None:
        text = _LINE_END.sub("\n", _SPACE.sub(" ", _INVISIBLE.sub("", text)))
    return normalize("NFC", text)


def folded(text: str) -> str:
    """`text` for matching only: two texts that differ in typing alone come out equal.

    Clean, without case, the tone mark where Decree 30 mostly has it (`hòa`, `khỏe`, `thủy`, also for `hoà`,
    `khoẻ`, `thuỷ`), one kind of dash and of quotation marks, single spaces, none at the ends.
    """
    plain = normalize("NFC", clean(text).casefold())
    read = _TYPED.sub(lambda match: _READ.get(match[0], match[0]), plain)
    # Once more NFC: a letter that gave its tone mark away may join with another mark behind it.
    return normalize("NFC", " ".join(read.split()))


def bare_letters(text: str) -> str:
    """Letters alone, small, without marks: what is left of a word that is typed with a wrong mark."""
    letters = normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(letter for letter in letters if letter.isascii() and letter.isalpha())


def each_folded(texts: Iterable[str]) -> list[str]:
    """Every one of `texts` folded, at about the cost of one: for the long lists of names in rule files."""
    return [text.strip() for text in folded(_BETWEEN.join(texts)).split(_BETWEEN)]
