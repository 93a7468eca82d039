"""Vietnamese in the encodings of before Unicode: TCVN3 (.VnTime), VNI, and ƣ (U+01A3) in the place of ư."""

from __future__ import annotations

import re

_WRONG = str.maketrans({"\u01a3": "ư", "\u01a2": "Ư"})
"""ƣ is Latin OI; the fonts of some PDF writers draw it as ư."""
_MODERN = re.compile("[\u1ea0-\u1ef9\u01a0\u01a1\u01af\u01b0\u0102\u0103\u0110\u0111]")
"""Letters that only Unicode has."""
_FONTS = (
    ("tcvn3", re.compile(r"(?:[A-Z]{6}\+)?\.vn", re.IGNORECASE)),
    ("vni", re.compile(r"(?:[A-Z]{6}\+)?vni", re.IGNORECASE)),
)


def in_unicode(text: str, font: str = "") -> str:
    """`text` in Unicode, told by the `font` it is set in, else by its letters; Unicode comes back as it is."""
    text = text.translate(_WRONG)
    if text.isascii():
        return text
    encoding = encoding_of(font) if font else None
    if font and encoding is None:
        return text
    if encoding is None and (len(_MODERN.findall(text)) * 20 > len(text) or len(text) < 40):
        return text
    import viparse

    return str(viparse.fix(text, encoding=encoding or "auto"))


def encoding_of(font: str) -> str | None:
    """The old encoding that a font is made for; None for a font of Unicode."""
    return next((name for name, pattern in _FONTS if pattern.match(font)), None)
