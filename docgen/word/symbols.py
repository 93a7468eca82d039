"""Characters of symbol fonts, which Word keeps at U+F000 to U+F0FF, as the Unicode characters they look like."""

from __future__ import annotations

_SYMBOL = {
    0x2D: "−", 0xA3: "≤", 0xA8: "♦", 0xA9: "♥", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓",
    0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xBC: "…", 0xDE: "⇒",
}  # fmt: skip
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x9F: "•", 0xA7: "▪",
    0xA8: "◻", 0xD8: "➢", 0xE0: "→", 0xF0: "⇨", 0xFC: "✓", 0xFE: "☑",
}  # fmt: skip
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}


def symbol(code: int, font: str) -> str:
    """The character that `code` prints in `font`; itself where the font is no known symbol font."""
    table = _FONTS.get(font.casefold(), {})
    low = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    if low in table:
        return table[low]
    if 0xF020 <= code <= 0xF07E:
        return chr(low)
    return chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else ""
