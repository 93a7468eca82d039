"""Tên ngắn: Vietnamese names as plain ASCII words for commands and file names (`phuong-bac-kan`)."""

from __future__ import annotations

import re
from unicodedata import normalize

_MARK = re.compile("[\u0300-\u036f'’ʼ]")
_GAP = re.compile("[^a-z0-9]+")


def slug(text: str) -> str:
    """`text` in lower-case ASCII letters and digits, without marks, `-` for all that stands between words.

    Names that differ in marks alone come out equal: `Văn Lang` and `Văn Lăng` are both `van-lang`.
    """
    bare = _MARK.sub("", normalize("NFKD", text.casefold())).replace("đ", "d")
    return _GAP.sub("-", bare).strip("-")
