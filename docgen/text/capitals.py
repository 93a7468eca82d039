"""The first letter of a sentence or of a text that moves into one (PL2.I of Decree 30). Nothing about names."""

from __future__ import annotations

import re

CAPITALS = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
"""The capitals of a character class, letter by letter: in Unicode small letters with marks stand among them."""
SMALL = CAPITALS.lower()

# The first word, past quotation marks, brackets and markup; a text that starts with a figure has none.
_FIRST_WORD = re.compile(r"[\W_]*(?P<letter>[^\W\d_])(?P<rest>[\w\u0300-\u036f]*)")


def upper_first(text: str) -> str:
    """`text` with its first letter a capital; a text that starts with a figure stays as it is."""
    word = _FIRST_WORD.match(text)
    return text if word is None else _with_first(text, word.start("letter"), word["letter"].upper())


def lower_first(text: str) -> str:
    """`text` with its first letter small, unless the first word has another capital in it (`UBND`, `VNeID`).

    It knows no names: whether the text starts with one (`Sở Tài chính`) is for the caller to know.
    """
    word = _FIRST_WORD.match(text)
    if word is None or word["rest"] != word["rest"].lower():
        return text
    return _with_first(text, word.start("letter"), word["letter"].lower())


def _with_first(text: str, at: int, letter: str) -> str:
    return text[:at] + letter + text[at + 1 :]
